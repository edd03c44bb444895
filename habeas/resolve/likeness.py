"""How likely it is that two groups of mentions speak of one episode, and why.

Takes the facts of both, gives a score in natural log-odds with the reasons it adds up from. A score
above 0 means: rather one than two. The weights are those of a careful reader, in the manner of Fellegi
and Sunter (1969): what agrees weighs by how seldom it agrees by chance.
"""

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from habeas.resolve.bonds import kept_apart
from habeas.resolve.facts import Bounds, Facts

STRANGERS = -1.5
"""Before anything is compared: an authority lets people go more than once."""

NEVER = -20.0
"""A score that nothing outweighs."""

LONGEST = timedelta(days=7)
"""An episode, an exchange in stages too, has its exact days within so many days."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """The score of a pair, and what it adds up from: a reason and its weight each."""

    score: float
    reasons: tuple[tuple[str, float], ...]

    @property
    def wording(self) -> tuple[str, ...]:
        """The reasons as a reviewer reads them, the weightiest first."""
        ordered = sorted(self.reasons, key=lambda reason: (-abs(reason[1]), reason[0]))
        return tuple(f"{text} ({weight:+.1f})" for text, weight in ordered)


def weigh_likeness(left: Facts, right: Facts) -> Likeness:
    """Compare two groups; the order of the two changes nothing."""
    bar = _bar_between(left, right)
    if bar is not None:
        return Likeness(NEVER, ((bar, NEVER),))
    reasons = [(text, weight) for weigh in COMPARISONS for text, weight in weigh(left, right) if weight]
    return Likeness(STRANGERS + sum(weight for _, weight in reasons), tuple(reasons))


def _bar_between(left: Facts, right: Facts) -> str | None:
    """Return what alone keeps two groups apart, so that nothing else needs to be weighed."""
    if left.days and right.days:
        days = left.days | right.days
        if max(days) - min(days) > LONGEST:
            return "the days lie too far apart"
    if left.authorities and right.authorities and not left.authorities & right.authorities:
        return "different authorities"
    if left.reports & right.reports:
        return "one report tells of both"
    return "kept apart by a reviewer" if kept_apart(left.sides, right.sides) else None


def weigh_authority(left: Facts, right: Facts) -> Iterable[tuple[str, float]]:
    """Who let go: the same, or not said."""
    if left.authorities and right.authorities:
        yield "one authority", 0.5
    else:
        yield "an authority is not named", -1.0


def weigh_days(left: Facts, right: Facts) -> Iterable[tuple[str, float]]:
    """When: exact days against exact days, else against longer stretches, weekdays, publication."""
    if left.days and right.days:
        yield _weigh_gap(left, right)
        return
    for exact, other in ((left, right), (right, left)):
        if exact.days and other.spans:
            yield _weigh_inside(exact, other)
        if exact.days and other.weekdays:
            fits = any(day.weekday() in other.weekdays for day in exact.days)
            yield ("the weekday fits", 0.7) if fits else ("the weekday does not fit", -0.7)
        if other.yearless and (exact.days or exact.spans):
            yield _weigh_yearless(exact, other)
    if left.yearless and right.yearless:
        yield _weigh_both_yearless(left, right)
    if left.spans and right.spans and not (left.days or right.days):
        overlap = any(a[0] <= b[1] and b[0] <= a[1] for a in left.spans for b in right.spans)
        yield ("the dates overlap", 1.0) if overlap else ("the dates do not overlap", -5.0)
    yield from _weigh_publication(left, right)


def _weigh_gap(left: Facts, right: Facts) -> tuple[str, float]:
    gap = min(abs((a - b).days) for a in left.days for b in right.days)
    if gap == 0:
        return "the same day", 3.0
    weights = {1: 1.2, 2: -1.5, 3: -2.5}
    return f"{gap} days apart", weights.get(gap, -5.0)


def _weigh_inside(exact: Facts, other: Facts) -> tuple[str, float]:
    spans = [(start, end) for start, end in other.spans if any(start <= day <= end for day in exact.days)]
    if not spans:
        return "the day lies outside the other's dates", -5.0
    narrowest = min((end - start).days for start, end in spans)
    return "the day lies within the other's dates", 1.0 if narrowest <= 31 else 0.3


def _weigh_yearless(dated: Facts, other: Facts) -> tuple[str, float]:
    """Compare dates with a month or a day that lacks its year: "in June", "on 13 December"."""
    days = dated.days | {day for span in dated.spans for day in span}
    if any((day.month, day.day) in other.yearless for day in dated.days):
        return "the day fits, the year is not said", 2.5
    if any((day.month, None) in other.yearless for day in days):
        return "the month fits, the year is not said", 1.0
    return "the month or day does not fit", -4.0


def _weigh_both_yearless(left: Facts, right: Facts) -> tuple[str, float]:
    if left.yearless & right.yearless:
        return "the same month or day, the year is not said", 1.0
    months = {month for month, _ in left.yearless} & {month for month, _ in right.yearless}
    vague = any(day is None for _, day in left.yearless | right.yearless)
    return ("the months allow each other", 0.5) if months and vague else ("other days of the year", -4.0)


def _weigh_publication(left: Facts, right: Facts) -> Iterable[tuple[str, float]]:
    for dated, open_ in ((left, right), (right, left)):
        if dated.days and not open_.days and open_.first_told:
            yield _weigh_telling(min(dated.days), open_)
    if left.told and right.told and not (left.days or right.days):
        gap = min(abs((a - b).days) for a in left.told for b in right.told)
        yield ("told at the same time", 0.7) if gap <= 3 else ("told at different times", -min(gap / 20, 1.5))


def _weigh_telling(day: date, other: Facts) -> tuple[str, float]:
    if min((told - day).days for told in other.told | other.recalled) < -1:
        return "told before it took place", -4.0
    if not other.told:
        return "recalled later", 0.0
    age = min((told - day).days for told in other.told)
    if age <= 4:
        return "told within days", 1.2
    return "told long after", 0.0 if age <= 14 else -0.8


def weigh_numbers(left: Facts, right: Facts) -> Iterable[tuple[str, float]]:
    """How many: wholes that are equal or exclude each other, parts and sums that both give."""
    if left.wholes and right.wholes:
        yield max(
            (_weigh_wholes(a, b) for a in left.wholes for b in right.wholes), key=lambda r: (r[1], r[0])
        )
    else:
        yield from _weigh_whole_and_part(left, right)
    shared = left.parts & right.parts
    if shared:
        weight = min(sum(0.5 * rarity(number) for number in shared), 5.0)
        yield f"{len(shared)} equal parts", weight
    sums = left.sums & right.sums
    if sums:
        yield "an equal sum", min(max(0.5 * rarity(number) for number in sums), 2.0)


def _weigh_wholes(left: Bounds, right: Bounds) -> tuple[str, float]:
    if left == right and left[0] == left[1] and left[0] is not None:
        return f"both {left[0]}", rarity(left[0])
    lower, upper = sorted((left, right), key=lambda bounds: (bounds[0] or 0, bounds[1] or math.inf))
    if upper[0] is None or lower[1] is None or upper[0] <= lower[1]:
        open_ended = None in (*left, *right)
        return "the numbers allow each other", 0.8 if left == right else 0.1 if open_ended else 0.5
    nearness = lower[1] / upper[0]
    return "the numbers differ", -0.5 if nearness >= 0.9 else -1.5 if nearness >= 0.5 else -4.0


def _weigh_whole_and_part(left: Facts, right: Facts) -> Iterable[tuple[str, float]]:
    for whole, other in ((left, right), (right, left)):
        exact = {low for low, high in whole.wholes if low == high and low is not None}
        beside = {number + 1 for number in other.parts} & exact
        if exact & other.parts or beside:
            yield (
                "one's whole is the other's part",
                0.5 * max(rarity(n) for n in (exact & other.parts) | beside),
            )


def rarity(number: int) -> float:
    """How little two unrelated episodes share this number by chance: round and small ones often."""
    digits = str(number).rstrip("0") or "0"
    zeros = len(str(number)) - len(digits)
    return min(0.8 * math.log(1 + int(digits)) + 0.4 * zeros, 4.5)


def weigh_people(left: Facts, right: Facts) -> Iterable[tuple[str, float]]:
    """Who: few people are let go twice, but many are recalled in reports of later releases."""
    shared = left.people & right.people
    if shared:
        yield f"{len(shared)} of the people named in both", min(1.0 + 1.0 * len(shared), 5.0)
    elif left.people and right.people:
        yield "different people named", -0.5


def weigh_places(left: Facts, right: Facts) -> Iterable[tuple[str, float]]:
    """Where to."""
    if left.destinations and right.destinations:
        shared = left.destinations & right.destinations
        yield ("one destination", 0.5 + 0.4 * len(shared)) if shared else ("different destinations", -1.0)


def weigh_return(left: Facts, right: Facts) -> Iterable[tuple[str, float]]:
    """What was given in return."""
    shared = left.concessions & right.concessions
    if shared:
        yield "one concession", min(0.8 * len(shared), 2.0)


def weigh_kinds(left: Facts, right: Facts) -> Iterable[tuple[str, float]]:
    """In which form: what one report calls a release may be another's pardon, seldom its exchange."""
    if left.kinds & right.kinds:
        yield "of one kind", 0.2
    elif "exchange" in left.kinds | right.kinds:
        yield "only one is an exchange", -1.2
    else:
        yield "of different kinds", -0.3


def weigh_tellings(left: Facts, right: Facts) -> Iterable[tuple[str, float]]:
    """In near-copies: the same place in the same story."""
    if left.tellings & right.tellings:
        yield "told in near-copies of one story", 5.0


def weigh_partners(left: Facts, right: Facts) -> Iterable[tuple[str, float]]:
    """In exchanges: the same other side."""
    if left.partners & right.partners:
        yield "the other side of one exchange", 4.0


COMPARISONS: tuple[Callable[[Facts, Facts], Iterable[tuple[str, float]]], ...] = (
    weigh_authority,
    weigh_days,
    weigh_numbers,
    weigh_people,
    weigh_places,
    weigh_return,
    weigh_kinds,
    weigh_tellings,
    weigh_partners,
)
