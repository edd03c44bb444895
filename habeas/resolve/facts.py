"""What tells one episode from another: authority, days, numbers, people, places, concessions.

Takes the claims of one report about one episode, gives its facts; facts of several mentions join into
the facts of a group. Never reads the text again.
"""

import calendar
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import date, timedelta
from typing import Any

from habeas.model import (
    Claim,
    ConcessionClaim,
    CountClaim,
    DateClaim,
    DestinationClaim,
    Extraction,
    Period,
    PersonClaim,
    ReportedEpisode,
)
from habeas.model.vocabulary import FREED_STATUSES, UNCERTAIN_MODALITIES
from habeas.resolve.bonds import Side
from habeas.words.groups import name_group
from habeas.words.name_parts import fold_words

Bounds = tuple[int | None, int | None]
Span = tuple[date, date]
Yearless = tuple[int, int | None]
"""A month, 1 to 12, and the day of it, None where only the month is named."""

_DAY_NUMBER = re.compile(r"\b[0-3]?\d(?=st|nd|rd|th|\b)")
DAY_LIKE = timedelta(days=3)
"""A stretch as short as this says when an episode was as exactly as one day does."""

WHOLE_SCOPES = frozenset({"episode", "earlier"})
SUM_SCOPES = frozenset({"cumulative", "period"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What one or more mentions of an episode say about it.

    `days` are exact, `spans` longer stretches, `yearless` months and days named without a year; `told` and
    `recalled` the days on which reports that are about the episode, or only recall it, were published.
    `wholes` are bounds of its size, `parts` sizes of subsets, `sums` numbers over several episodes.
    `tellings` name copy families together with the place that the episode has in them; `partners` are the
    groups of an exchange's other sides, `sides` those of reviewers' decisions to split.
    """

    authorities: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    days: frozenset[date] = frozenset()
    spans: frozenset[Span] = frozenset()
    weekdays: frozenset[int] = frozenset()
    yearless: frozenset[Yearless] = frozenset()
    told: frozenset[date] = frozenset()
    recalled: frozenset[date] = frozenset()
    wholes: frozenset[Bounds] = frozenset()
    parts: frozenset[int] = frozenset()
    sums: frozenset[int] = frozenset()
    people: frozenset[str] = frozenset()
    destinations: frozenset[str] = frozenset()
    concessions: frozenset[str] = frozenset()
    tellings: frozenset[str] = frozenset()
    reports: frozenset[str] = frozenset()
    partners: frozenset[str] = frozenset()
    sides: frozenset[Side] = frozenset()

    @property
    def first_told(self) -> date | None:
        """The earliest day on which any report of it was published."""
        return min(self.told | self.recalled, default=None)


FACT_NAMES = tuple(f.name for f in fields(Facts))


def join_facts(several: Iterable[Facts]) -> Facts:
    """Return what all of them say together."""
    group = list(several)
    if len(group) == 1:
        return group[0]
    joined: dict[str, Any] = {
        name: frozenset().union(*(getattr(facts, name) for facts in group)) for name in FACT_NAMES
    }
    return Facts(**joined)


def gather_facts(
    extraction: Extraction,
    episode: ReportedEpisode,
    people: Mapping[str, str],
    telling: str | None = None,
) -> Facts:
    """Return what one report says about one of its episodes.

    `people` gives the identity of the person of a person claim, by the claim's id; `telling` names
    the episode's place in the report's copy family.
    """
    claims = [
        claim
        for claim in extraction.claims
        if claim.episode == episode.id and claim.modality not in UNCERTAIN_MODALITIES
    ]
    published = frozenset({extraction.report.published} if extraction.report.published else ())
    return Facts(
        authorities=frozenset({fold_words(name_group(episode.authority))} if episode.authority else ()),
        kinds=frozenset({episode.kind}),
        told=published if episode.main else frozenset(),
        recalled=frozenset() if episode.main else published,
        people=frozenset(
            people[c.id]
            for c in claims
            if isinstance(c, PersonClaim) and c.id in people and c.status in FREED_STATUSES
        ),
        destinations=frozenset(_destinations(claims)),
        concessions=frozenset(
            f"{c.type}:{fold_words(c.object)}" for c in claims if isinstance(c, ConcessionClaim)
        ),
        tellings=frozenset({telling} if telling else ()),
        reports=frozenset({extraction.report.id}),
        **_times(episode.date, claims),
        **_numbers(claims),
    )


def _times(stated: Period, claims: list[Claim]) -> dict[str, Any]:
    periods = [stated, *(claim.period for claim in claims if isinstance(claim, DateClaim))]
    known = [(p.start, p.end) for p in periods if p.start and p.end]
    return {
        "days": frozenset(start for start, end in known if end - start <= DAY_LIKE),
        "spans": frozenset((start, end) for start, end in known if end - start > DAY_LIKE),
        "weekdays": frozenset(
            number
            for p in periods
            if not p.start and p.wording
            for number, name in enumerate(calendar.day_name)
            if name in p.wording
        ),
        "yearless": frozenset(
            found for p in periods if not p.start and p.wording for found in months_in(p.wording)
        ),
    }


def months_in(wording: str) -> Iterable[Yearless]:
    """Yield the months that some words name, each with the day of it, if they name one."""
    for number, name in enumerate(calendar.month_name):
        if name and name in wording:
            day = _DAY_NUMBER.search(wording)
            yield number, int(day.group()) if day else None


def _numbers(claims: list[Claim]) -> dict[str, Any]:
    counts = [c for c in claims if isinstance(c, CountClaim) and c.status in FREED_STATUSES]
    wholes = sorted((c for c in counts if c.scope in WHOLE_SCOPES), key=lambda c: (c.evidence[0].start, c.id))
    bounds = dict.fromkeys((c.low, c.high) for c in wholes if (c.low, c.high) != (None, None))
    # a report gives the size of an episode first; what it gives later may be that of another one
    first, later = list(bounds)[:1], list(bounds)[1:]
    return {
        "wholes": frozenset(first),
        "parts": frozenset(c.value for c in counts if c.scope == "part" and c.value is not None)
        | frozenset(low for low, high in later if low is not None and low == high),
        "sums": frozenset(c.value for c in counts if c.scope in SUM_SCOPES and c.value is not None),
    }


def _destinations(claims: list[Claim]) -> Iterable[str]:
    for claim in claims:
        if isinstance(claim, DestinationClaim):
            yield claim.country
        elif isinstance(claim, CountClaim) and claim.population.destination:
            yield claim.population.destination
