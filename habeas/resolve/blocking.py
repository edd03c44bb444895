"""Which groups of mentions are worth comparing: those that share a key.

Two groups without a common key cannot be one episode: neither day, number, person nor story is common
to them. Keys keep the comparing near linear in the number of reports.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from habeas.resolve.crowding import first_units
from habeas.resolve.facts import Facts
from habeas.resolve.likeness import LONGEST, rarity

Key = tuple[object, ...]

TELLING_LAG = 4
"""Days within which a report that is about an episode usually follows it."""

LONGEST_SPAN = 31
"""A stretch longer than so many days does not bring episodes together by itself."""

LEAST_RARITY = 1.2
"""Numbers more common than this bring nothing together by themselves."""


def block_keys(facts: Facts) -> frozenset[Key]:
    """Return the keys under which a group of mentions is found."""
    own: set[Key] = {("person", name) for name in facts.people} | {("telling", t) for t in facts.tellings}
    own.update(("partner", authority, group) for authority in facts.authorities for group in facts.partners)
    for authority in facts.authorities:
        own.update(("day", authority, day) for day in _likely_days(facts))
        own.update(("number", authority, number) for number in _telling_numbers(facts))
    own.update(("number on day", day, number) for day in facts.days for number in _stated_numbers(facts))
    return frozenset(own)


def _likely_days(facts: Facts) -> Iterator[date]:
    for day in facts.days:
        yield from (day, day + timedelta(days=1))
    for start, end in facts.spans:
        if (end - start).days <= LONGEST_SPAN:
            yield from _days_between(start, end)
    if not facts.days and not facts.spans:
        for told in facts.told:
            yield from _days_between(told - timedelta(days=TELLING_LAG), told)


def _days_between(start: date, end: date) -> Iterator[date]:
    return (start + timedelta(days=offset) for offset in range((end - start).days + 1))


def _telling_numbers(facts: Facts) -> Iterator[int]:
    yield from _stated_numbers(facts)
    for number in {part + 1 for part in facts.parts} | facts.sums:
        if rarity(number) >= LEAST_RARITY:
            yield number


def _stated_numbers(facts: Facts) -> Iterator[int]:
    """Yield the sizes of the whole and of its parts that are seldom the same by chance."""
    exact = {low for low, high in facts.wholes if low == high and low is not None}
    return (number for number in exact | facts.parts if rarity(number) >= LEAST_RARITY)


def shelve(units: Mapping[str, Facts]) -> dict[Key, list[str]]:
    """Return the units that share each key, keys with one unit left out."""
    shelves: dict[Key, list[str]] = defaultdict(list)
    for unit in sorted(units):
        for key in block_keys(units[unit]):
            shelves[key].append(unit)
    return {key: shelf for key, shelf in shelves.items() if len(shelf) > 1}


def candidate_pairs(
    units: Mapping[str, Facts],
    shelves: Mapping[Key, list[str]],
    crowds: Mapping[Key, frozenset[str]] | None = None,
) -> Iterator[tuple[str, str]]:
    """Yield the pairs that stand on a common shelf and are compared, some of them more than once.

    Those whose days lie too far apart are left out. Where these are some of many units, `crowds` gives
    the first units of the crowded shelves of all.
    """
    days = {unit: min(facts.days).toordinal() for unit, facts in units.items() if facts.days}
    for key, shelf in shelves.items():
        if crowds is None:
            pairs = pair_shelf(shelf, first_units(shelf), days)
        else:
            pairs = pair_shelf(shelf, crowds.get(key), days)
        yield from pairs


def pair_shelf(
    shelf: Sequence[str], first: frozenset[str] | None, days: Mapping[str, int]
) -> Iterator[tuple[str, str]]:
    """Yield the pairs of a shelf, sorted by id, or, on a crowded one, those with one of the `first`.

    On a crowded shelf most are one anyway. `days` gives the first day of those that have exact days.
    """
    compared = len(shelf) if first is None else sum(unit in first for unit in shelf)
    for place in range(compared):
        unit = shelf[place]
        day = days.get(unit)
        for other in shelf[place + 1 :]:
            if day is None or abs(days.get(other, day) - day) <= LONGEST.days:
                yield unit, other
