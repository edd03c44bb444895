"""A ledger that has something of everything: what every format is tried on.

Its reports are invented: people, outlets and happenings. Claims are made by hand, what follows from them is
derived by the stages themselves.
"""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from habeas.ledger import Ledger
from habeas.model import (
    Claim,
    ConcessionClaim,
    CountClaim,
    Extraction,
    Period,
    PersonClaim,
    Population,
    Report,
    ReportedEpisode,
)
from habeas.reconcile import reconcile_episodes
from habeas.resolve import resolve_episodes
from habeas.run import Stages
from invented_stages import INVENTED_STAGES

DERIVING_STAGES: Stages = replace(INVENTED_STAGES, resolve=resolve_episodes, reconcile=reconcile_episodes)
"""What derives a ledger as habeas does; nothing is read or extracted with them."""

Place = TypeVar("Place", str, Path)
FREED_IN_MAY = Period(start=date(2024, 5, 2), end=date(2024, 5, 2), wording="Thursday")
SWAPPED = Period(start=date(2024, 6, 1), end=date(2024, 6, 1))


def tell(
    report: Report, kind: type[Claim], words: str, *others: str, episode: str = "e1", **said: Any
) -> Claim:
    """Return a claim that a report makes in these words."""
    places = (report.text.index(quote) for quote in (words, *others))
    spans = zip(places, (words, *others), strict=True)
    evidence = tuple(report.cite(place, place + len(quote)) for place, quote in spans)
    return kind(report=report.id, episode=episode, evidence=evidence, **said)


def count(report: Report, words: str, number: int, *others: str, **said: Any) -> Claim:
    """Return a count claim: so many freed, by default all of the episode."""
    exact = {"value": number, "low": number, "high": number, "modifier": "exact", "wording": words}
    return tell(report, CountClaim, words, *others, **{"status": "freed", "scope": "episode"} | exact | said)


def fjord_wire() -> Extraction:
    report = Report(
        name="fjord-1",
        outlet="Fjord Wire",
        published=date(2024, 5, 2),
        title='=HYPERLINK("https://bad.example","Iceland frees 12")',
        url="https://fjord.example/iceland-frees-12",
        text="Iceland freed 12 prisoners on Thursday, two Norwegians and the printer Jorun Østren among them."
        " Østren had been held since 2021. Canada eased its sanctions on Iceland's fish trade.",
    )
    norwegian = Population(nationality="NO")
    return Extraction(
        report=report,
        episodes=(ReportedEpisode(id="e1", main=True, authority="IS", kind="pardon", date=FREED_IN_MAY),),
        claims=(
            count(report, "12 prisoners", 12),
            count(report, "two Norwegians", 2, scope="part", population=norwegian),
            tell(
                report,
                PersonClaim,
                "the printer Jorun Østren",
                name="Jorun Østren",
                status="freed",
                role="printer",
                since="2021",
            ),
            tell(
                report,
                ConcessionClaim,
                "Canada eased its sanctions on Iceland's fish trade",
                type="sanctions_eased",
                object="fish trade",
                giver="CA",
                receiver="IS",
                status="announced",
            ),
        ),
    )


def harbour_post() -> Extraction:
    report = Report(
        name="harbour-jorun-ostren",
        outlet="Harbour Post",
        published=date(2024, 5, 3),
        title="Jorun Ostren is free",
        url="https://harbour.example/jorun-ostren-is-free",
        text="Iceland freed 13 prisoners on Thursday, J. Ostren and Pal Vik among them, a lawyer counted.",
    )
    return Extraction(
        report=report,
        episodes=(ReportedEpisode(id="e1", main=True, authority="IS", kind="pardon", date=FREED_IN_MAY),),
        claims=(
            count(report, "13 prisoners", 13, speaker="a lawyer"),
            tell(report, PersonClaim, "J. Ostren", name="J. Ostren", status="freed"),
            tell(report, PersonClaim, "Pal Vik", name="Pal Vik", status="freed"),
        ),
    )


def exchange() -> Extraction:
    report = Report(
        name="fjord-2",
        outlet="Fjord Wire",
        published=date(2024, 6, 1),
        title="A swap at sea",
        text="Iceland freed 5 prisoners of war on Saturday, and Ireland freed 4 prisoners of war.",
    )
    pow_people = Population(kind="pow")
    return Extraction(
        report=report,
        episodes=(
            ReportedEpisode(
                id="e1", main=True, authority="IS", kind="exchange", date=SWAPPED, counterpart="e2"
            ),
            ReportedEpisode(
                id="e2", main=True, authority="IE", kind="exchange", date=SWAPPED, counterpart="e1"
            ),
        ),
        claims=(
            count(report, "5 prisoners of war", 5, population=pow_people),
            count(report, "4 prisoners of war", 4, population=pow_people, episode="e2"),
        ),
    )


def derive_anew(ledger: Ledger) -> None:
    """Derive all that follows from what a ledger holds."""
    resolution = resolve_episodes(ledger.extractions(), ledger.judgements())
    ledger.replace_derived(resolution, reconcile_episodes(resolution, ledger.judgements()))


def write_ledger(place: Place) -> Place:
    """Write the ledger to a new file, or to an empty schema, and return where."""
    told = (fjord_wire(), harbour_post(), exchange())
    with Ledger.open(place, write=True) as ledger:
        ledger.add_extractions(told, extractor="hand", author="tester")
        derive_anew(ledger)
    return place
