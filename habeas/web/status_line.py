"""What became of one person, in the order of time, each step with who says so.

Takes a person's page, gives steps and the line that they lie on; nothing is concluded that no claim states.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from habeas.ledger.browsing_views import EpisodeSummary
from habeas.ledger.desk_views import PersonPage
from habeas.model import UNDATED, Origin, Period, PersonClaim, Report
from habeas.model.vocabulary import FREED_STATUSES
from habeas.publish.quoting import Quotation, quote_sentence

MARGIN = 2.0
ROOM = 16.0
"""Hundredths of the line's width that stay free at its ends, and that a label needs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One report's words for a step."""

    claim: PersonClaim
    report: Report
    origin: Origin | None
    sentence: Quotation


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusStep:
    """A status, when it came about or was told, and who says so; `since` is an arrest's day, as told."""

    status: str
    when: Period
    since: str | None
    episode: EpisodeSummary | None
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LinePoint:
    """A step on the line: `place` in hundredths of its width, `label` whether there is room for its day."""

    place: float
    step: StatusStep
    label: bool
    anchor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LineSpan:
    """A stretch of the line between two steps, `held` or `free` as the step before it says."""

    start: float
    end: float
    kind: str


def list_steps(page: PersonPage) -> list[StatusStep]:
    """Return the steps in the order of time, those without a day last."""
    told: dict[tuple[str, str, str], list[Source]] = {}
    days: dict[tuple[str, str, str], Period] = {}
    for source in _sources(page):
        for key, when in _steps_of(page, source.claim):
            told.setdefault(key, []).append(source)
            days.setdefault(key, when)
    steps = [
        StatusStep(
            status=status,
            when=days[status, episode, since],
            since=since or None,
            episode=page.episodes.get(episode),
            sources=tuple(sources),
        )
        for (status, episode, since), sources in told.items()
    ]
    return sorted(steps, key=_step_order)


def _sources(page: PersonPage) -> Iterator[Source]:
    claims = [claim for claim in page.claims if isinstance(claim, PersonClaim)]
    for claim in sorted(claims, key=lambda one: (str(page.reports[one.report].published), one.id)):
        report = page.reports[claim.report]
        sentence = quote_sentence(report.text, claim.evidence[0])
        yield Source(claim=claim, report=report, origin=page.origins.get(claim.id), sentence=sentence)


def _steps_of(page: PersonPage, claim: PersonClaim) -> Iterator[tuple[tuple[str, str, str], Period]]:
    if claim.since:
        yield ("detained", "", claim.since), read_partial_day(claim.since)
    places = {(one.report, one.local): one for one in page.mentions}
    mention = places.get((claim.report, claim.episode or ""))
    published = page.reports[claim.report].published
    told = Period(start=published, end=published)
    if mention is None or claim.status in {"held", "detained", "died"}:
        yield (claim.status, "", str(published)), told
    else:
        episode = page.episodes.get(mention.episode)
        when = episode.date if episode and episode.date.start else mention.date
        yield (claim.status, mention.episode, ""), when


def read_partial_day(day: str) -> Period:
    """Return an ISO day, month or year as the days that it covers."""
    parts = [int(part) for part in day.split("-")]
    first = date(*[*parts, 1, 1][:3])
    if len(parts) == 1:
        return Period(start=first, end=date(first.year, 12, 31))
    following = date(first.year + first.month // 12, first.month % 12 + 1, 1)
    return Period(start=first, end=first if len(parts) == 3 else following - timedelta(days=1))


def _step_order(step: StatusStep) -> tuple[date, bool, str]:
    return (step.when.start or date.max, step.status != "detained", step.status)


def draw_points(steps: Iterable[StatusStep]) -> list[LinePoint]:
    """Return the dated steps on a line; nothing where fewer than two days are known."""
    dated = [(step.when.start, step) for step in steps if step.when != UNDATED and step.when.start]
    days = [day for day, _ in dated]
    if not days or days[0] == days[-1]:
        return []
    whole = (days[-1] - days[0]).days
    places = [MARGIN + (100 - 2 * MARGIN) * (day - days[0]).days / whole for day in days]
    labelled = _find_room(places)
    return [
        LinePoint(place=round(place, 2), step=step, label=index in labelled, anchor=_anchor(place))
        for index, (place, (_, step)) in enumerate(zip(places, dated, strict=True))
    ]


def _find_room(places: list[float]) -> set[int]:
    """Return which points can be labelled: the ends, and between them those with room to both sides."""
    first, last = 0, len(places) - 1
    shown, taken = {first, last}, places[first]
    for index in range(1, last):
        if places[index] - taken >= ROOM and places[last] - places[index] >= ROOM:
            shown.add(index)
            taken = places[index]
    return shown


def _anchor(place: float) -> str:
    if place <= MARGIN:
        return "start"
    return "end" if place >= 100 - MARGIN else "middle"


def draw_spans(points: list[LinePoint]) -> list[LineSpan]:
    """Return the stretches between the points."""
    return [
        LineSpan(start=one.place, end=other.place, kind=_kind(one.step.status))
        for one, other in pairwise(points)
        if other.place > one.place
    ]


def _kind(status: str) -> str:
    freed = status in FREED_STATUSES and status != "to_be_freed"
    return "free" if freed else "ended" if status == "died" else "held"
