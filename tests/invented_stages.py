"""Stages that are small enough to read at a glance, for tests of what joins and keeps them.

Their reports are invented and say one thing each: "The Norland Front freed 12 prisoners."
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

from habeas.model import (
    EVERYBODY,
    CountClaim,
    Episode,
    Extraction,
    Figure,
    Finding,
    Judgement,
    Origin,
    Period,
    Reconciliation,
    Refusal,
    Report,
    ReportedEpisode,
    Resolution,
)
from habeas.model.identity import content_id
from habeas.run import Stages

FREED = re.compile(r"The (?P<authority>[A-Z]\w+ Front) freed (?P<number>\d+) prisoners")


def read_lines(
    paths: Iterable[Path],
    *,
    published: date | None = None,
    outlet: str | None = None,
    refuse: Callable[[Refusal], None],
) -> Iterator[Report]:
    for path in paths:
        for number, line in enumerate(path.read_text().splitlines(), start=1):
            if line:
                yield Report(**{"published": published, "outlet": outlet} | _fields(json.loads(line)))
            else:
                refuse(Refusal(source=str(path), line=number, reason="an empty line", mend="remove it"))


def _fields(record: dict[str, str]) -> dict[str, object]:
    day = record.get("published")
    return record | ({"published": date.fromisoformat(day)} if day else {})


def extract_front(report: Report) -> Extraction:
    found = FREED.search(report.text)
    if not found:
        return Extraction(report=report)
    number = int(found["number"])
    episode = ReportedEpisode(
        id="e1", main=True, authority=found["authority"], kind="release", date=_day(report)
    )
    claim = CountClaim(
        report=report.id,
        episode="e1",
        evidence=(report.cite(*found.span()),),
        value=number,
        low=number,
        high=number,
        modifier="exact",
        status="freed",
        scope="episode",
        wording=f"{number} prisoners",
    )
    return Extraction(report=report, episodes=(episode,), claims=(claim,))


def extract_fronts(reports: Sequence[Report]) -> Iterator[Extraction]:
    return map(extract_front, reports)


def _day(report: Report) -> Period:
    return Period(start=report.published, end=report.published)


def resolve_fronts(
    extractions: Sequence[Extraction], judgements: Sequence[Judgement] = (), sources: object = ()
) -> Resolution:
    told = [one for one in extractions if one.episodes]
    fronts = sorted({str(one.episodes[0].authority) for one in told})
    claims = {claim.id: claim for one in told for claim in one.claims}
    return Resolution(
        reports={one.report.id: one.report for one in extractions},
        claims=claims,
        episodes=tuple(
            _episode(front, [o for o in told if o.episodes[0].authority == front]) for front in fronts
        ),
        origins={claim.id: _origin(one.report) for one in told for claim in one.claims},
    )


def _episode(front: str, told: Sequence[Extraction]) -> Episode:
    reports = tuple(sorted(one.report.id for one in told))
    return Episode(
        id=content_id("episode", front),
        authority=front,
        kind="release",
        date=min((one.episodes[0].date for one in told), key=lambda period: str(period.start)),
        claims=tuple(sorted(claim.id for one in told for claim in one.claims)),
        reports=reports,
        main_reports=reports,
    )


def _origin(report: Report) -> Origin:
    name = report.source
    return Origin(id=content_id("origin", name), name=name, kind="outlet", chain=(name,))


def reconcile_fronts(resolution: Resolution, judgements: Sequence[Judgement] = ()) -> Reconciliation:
    figures = tuple(_figure(episode, resolution) for episode in resolution.episodes)
    disputed = [figure for figure in figures if figure.low != figure.high]
    return Reconciliation(figures=figures, findings=tuple(map(_finding, disputed)))


def _figure(episode: Episode, resolution: Resolution) -> Figure:
    numbers = [
        c.value for i in episode.claims if isinstance(c := resolution.claims[i], CountClaim) and c.value
    ]
    origins = {resolution.origins[claim].id for claim in episode.claims}
    low, high = min(numbers), max(numbers)
    return Figure(
        id=content_id("figure", episode.id),
        episode=episode.id,
        population=EVERYBODY,
        status="freed",
        low=low,
        high=high,
        best=low if low == high else None,
        state="disputed" if low < high else "confirmed" if len(origins) > 1 else "single_origin",
        origins=len(origins),
        claims=episode.claims,
    )


def _finding(figure: Figure) -> Finding:
    return Finding(
        id=content_id("finding", figure.id),
        kind="contradict",
        sentence=f"One report says {figure.low}, another {figure.high}.",
        arithmetic=f"{figure.low} ≠ {figure.high}",
        claims=figure.claims,
        episodes=(str(figure.episode),),
    )


INVENTED_STAGES = Stages(
    read=read_lines,
    extract=extract_fronts,
    resolve=resolve_fronts,
    reconcile=reconcile_fronts,
    extractor="invented-1",
)
