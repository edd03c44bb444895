"""Invented dossiers: an episode with as much as a test needs."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from habeas.model import EVERYBODY, Concession, Episode, Figure, Finding, Period
from habeas.publish.entries import Dossier, Passage, PublicClaim, PublicEpisode, PublicFigure, PublicReport

DAY = Period(start=date(2024, 5, 2), end=date(2024, 5, 2))


def make_episode(ident: str = "e1", **given: Any) -> Episode:
    plan = {"authority": "IS", "kind": "release", "date": DAY, "claims": ("c1", "c2"), "reports": ()}
    return Episode(id=ident, main_reports=(), **(plan | given))


def make_figure(status: str, number: int, **given: Any) -> Figure:
    plan = {"population": EVERYBODY, "low": number, "high": number, "best": number, "state": "confirmed"}
    plan |= {"id": f"{status}-{number}", "episode": "e1", "status": status, "origins": 2, "claims": ()}
    return Figure(**(plan | given))  # type: ignore[arg-type]


def make_concession(kind: str, status: str, **given: Any) -> Concession:
    plan = {"object": "fish", "giver": "CA", "receiver": "IS", "claims": (), "episodes": ("e1",)}
    return Concession(id="k1", **(plan | {"type": kind, "status": status} | given))  # type: ignore[arg-type]


def make_claim(
    ident: str, modality: str, speaker: str | None = None, report: str = "r1", **said: Any
) -> PublicClaim:
    return PublicClaim(
        id=ident,
        report=report,
        episode="e1",
        kind="count",
        said={"status": "freed"} | said,
        speaker=speaker,
        modality=modality,  # type: ignore[arg-type]
        confidence=1.0,
        passages=(Passage(quote="the 12", start=0, end=6),),
        origin=None,
    )


def make_report(ident: str, day: int) -> PublicReport:
    published = date(2024, 5, day)
    return PublicReport(
        id=ident, name=ident, outlet=None, title=None, published=published, url=None, language="en"
    )


def make_dossier(
    *figures: Figure,
    episode: Episode | None = None,
    claims: Iterable[PublicClaim] = (),
    concessions: tuple[Concession, ...] = (),
    counterparts: tuple[Episode, ...] = (),
    reports: Iterable[PublicReport] = (),
    findings: tuple[Finding, ...] = (),
    entered: dict[str, str] | None = None,
) -> Dossier:
    told = PublicEpisode(
        episode=episode or make_episode(),
        figures=tuple(PublicFigure(figure=figure, cumulative=None) for figure in figures),
        findings=findings,
        people=(),
        concessions=concessions,
        deals=(),
        counterparts=counterparts,
    )
    return Dossier(
        told=told,
        claims={claim.id: claim for claim in claims},
        reports={report.id: report for report in reports},
        entered=entered or {},
    )
