"""Numbers whose words say less than which people they count.

Takes placed claims; gives them with the bounds or the status that a careful reader takes. One report
rarely contradicts itself: where it seems to, it speaks of a part, of those who left, or rounds.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from habeas.reconcile.docket import Docket
from habeas.reconcile.placing import EARLIER, Placed
from habeas.reconcile.populations import Standpoint, contains
from habeas.reconcile.unknowns import Unknown

SUBSETS = frozenset({"part", "standing"})
"""Scopes whose number may be of some only: "five of them", "631 of these are still held"."""


def read_in_context(placed: Iterable[Placed], docket: Docket, stayed: dict[str, int]) -> tuple[Placed, ...]:
    """Return the placed claims as they read beside each other; `stayed` counts refusals by episode."""
    apart = _set_apart_earlier(placed)
    return tuple(_meet_hedges(_set_apart_leavers(_relax_parts(apart, docket), stayed)))


def _set_apart_earlier(placed: Iterable[Placed]) -> Iterator[Placed]:
    """Read several numbers that one report gives for earlier releases as of several releases."""
    placed = list(placed)
    numbers: dict[tuple[str, Unknown], set[tuple[int, int | None]]] = defaultdict(set)
    for each in placed:
        if each.scope == "earlier":
            numbers[each.report, each.unknown].add((each.low, each.high))
    for each in placed:
        if each.scope == "earlier" and len(numbers[each.report, each.unknown]) > 1:
            window = f"{EARLIER}{each.low}-{each.high}"
            yield replace(each, unknown=replace(each.unknown, window=window))
        else:
            yield each


def _relax_parts(placed: Iterable[Placed], docket: Docket) -> Iterator[Placed]:
    """Read a part that its own report's other numbers would make too small as some part only.

    "Ten Americans were freed, five of them citizens": the five are some Americans, so that Americans
    are at least five.
    """
    reports: dict[tuple[str, str, str, str], list[Placed]] = defaultdict(list)
    placed = list(placed)
    for each in placed:
        reports[_telling(each)].append(each)
    for each in placed:
        standpoint = docket.standpoints[each.unknown.place]
        beside = reports[_telling(each)]
        some = each.scope in SUBSETS and any(_is_part_of(each, other, standpoint) for other in beside)
        yield replace(each, high=None) if some else each


def _telling(placed: Placed) -> tuple[str, str, str, str]:
    unknown = placed.unknown
    return placed.report, unknown.place, unknown.status, unknown.window


def _is_part_of(part: Placed, other: Placed, standpoint: Standpoint) -> bool:
    if part.high is None or other.low <= part.high:
        differs = other.scope == part.scope == "part" and other.unknown == part.unknown
        return differs and (other.low, other.high) != (part.low, part.high)
    return contains(part.unknown.population, other.unknown.population, standpoint)


def _set_apart_leavers(placed: Iterable[Placed], stayed: dict[str, int]) -> Iterator[Placed]:
    """Read a number freed that is short by just those who refused to leave as of those who left.

    "52 were let go", "51 were freed", and one refused: both numbers are right.
    """
    placed = list(placed)
    exact: dict[Unknown, set[int]] = defaultdict(set)
    for each in placed:
        if each.low == each.high:
            exact[each.unknown].add(each.low)
    for each in placed:
        short = stayed.get(each.unknown.place, 0)
        of_freed = each.unknown.status == "freed" and each.low == each.high
        if short and of_freed and each.low + short in exact[each.unknown]:
            yield replace(each, unknown=replace(each.unknown, status="moved"))
        else:
            yield each


def _meet_hedges(placed: Iterable[Placed]) -> Iterator[Placed]:
    """Read "more than 600" and "nearly 600" as no contradiction of "600": one number, hedged otherwise."""
    placed = list(placed)
    exact = {(each.unknown, each.low) for each in placed if each.low == each.high}
    for each in placed:
        if each.value is not None and (each.unknown, each.value) in exact:
            high = None if each.high is None else max(each.high, each.value)
            yield replace(each, low=min(each.low, each.value), high=high)
        else:
            yield each


def count_stayed(placed: Iterable[Placed], named: dict[str, int]) -> dict[str, int]:
    """Return how many refused to leave, by episode: a number told exactly, or else the people named."""
    told = {
        each.unknown.place: each.low
        for each in placed
        if each.unknown.status == "refused"
        and each.low == each.high
        and not each.unknown.population.attributes
    }
    return named | told
