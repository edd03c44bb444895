"""What became of one person, in the order of time, each step with who says so.

Takes a person's page, gives steps and the line that they lie on; nothing is concluded that no claim states.
"""

from collections import Counter
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
    told: dict[_Key, list[Source]] = {}
    days: dict[_Key, Period] = {}
    for claim in _claims_in_order(page):
        for key, when in _steps_of(page, claim):
            told.setdefault(key, []).append(_find_source(page, claim, key.since))
            days.setdefault(key, when)
    steps = [
        StatusStep(
            status=key.status,
            when=days[key],
            since=key.since,
            episode=page.episodes.get(key.episode),
            sources=tuple(sources),
        )
        for key, sources in told.items()
    ]
    return sorted(steps, key=_step_order)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Key:
    """What makes two claims tell of one step: the arrest's day, the episode, or the day of the report."""

    status: str
    since: str | None = None
    episode: str = ""
    told: date | None = None


def _claims_in_order(page: PersonPage) -> list[PersonClaim]:
    claims = [claim for claim in page.claims if isinstance(claim, PersonClaim)]
    return sorted(claims, key=lambda one: (page.reports[one.report].published or date.max, one.id))


def _find_source(page: PersonPage, claim: PersonClaim, since: str | None) -> Source:
    """Return the report's words for a step: for an arrest, the passage that has its year."""
    report, passages = page.reports[claim.report], claim.evidence
    dated = [one for one in passages if since and since[:4] in one.quote]
    sentence = quote_sentence(report.text, (*dated, *passages)[0])
    return Source(claim=claim, report=report, origin=page.origins.get(claim.id), sentence=sentence)


def _steps_of(page: PersonPage, claim: PersonClaim) -> Iterator[tuple[_Key, Period]]:
    if claim.since:
        yield _Key(status="detained", since=claim.since), read_partial_day(claim.since)
    places = {(one.report, one.local): one for one in page.mentions}
    mention = places.get((claim.report, claim.episode or ""))
    published = page.reports[claim.report].published
    if mention is None or claim.status in {"held", "detained", "died"}:
        yield _Key(status=claim.status, told=published), Period(start=published, end=published)
    else:
        episode = page.episodes.get(mention.episode)
        when = episode.date if episode and episode.date.start else mention.date
        yield _Key(status=claim.status, episode=mention.episode), when


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


def gather_facts(page: PersonPage) -> dict[str, list[str]]:
    """Return what reports say of her besides: roles, sentences, offences; what most of them say first."""
    claims = _claims_in_order(page)
    told: dict[str, list[str | None]] = {
        "role": [claim.role for claim in claims],
        "sentence": [claim.sentence for claim in claims],
        "offence": [offence for claim in claims for offence in claim.offences],
    }
    counted = {name: Counter(value for value in values if value) for name, values in told.items()}
    return {name: [value for value, _ in found.most_common(8)] for name, found in counted.items() if found}
