"""Figures: how many, for each episode and each population that claims speak of.

Takes a docket's arithmetic and its solution; gives figures. A figure's number is what the kept claims
leave; it is nobody's average.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from habeas.model import EVERYBODY, Figure
from habeas.model.identity import content_id
from habeas.model.vocabulary import FigureState
from habeas.reconcile.placing import Placed
from habeas.reconcile.puzzles import Arithmetic
from habeas.reconcile.solution import Solution, Standing
from habeas.reconcile.unknowns import Unknown


@dataclass(frozen=True, slots=True)
class _Support:
    """What stands for one unknown, and what was set aside."""

    kept: tuple[Placed, ...]
    aside: tuple[Placed, ...]
    disputed: bool
    contested: bool


def make_figures(arithmetic: Arithmetic, solution: Solution) -> list[Figure]:
    """Return the figures of a docket, in the order of its episodes."""
    support = _gather_support(arithmetic, solution)
    named = _gather_named(solution, arithmetic)
    order = {episode.id: number for number, episode in enumerate(arithmetic.docket.episodes)}
    shown = sorted(_shown(support, solution), key=lambda u: (order[u.place], u.order))
    return [_figure(unknown, support.get(unknown), named.get(unknown, ()), solution) for unknown in shown]


def figure_id(unknown: Unknown) -> str:
    """Return the identifier of an unknown's figure: the same whatever is claimed about it."""
    people = unknown.population.attributes
    return content_id("figure", unknown.place, unknown.status, unknown.window, people)


def _gather_support(arithmetic: Arithmetic, solution: Solution) -> dict[Unknown, _Support]:
    standing = {claim: each for statement, each in solution.standing for claim in statement.claims}
    groups: dict[Unknown, list[Placed]] = defaultdict(list)
    for placed in arithmetic.placed:
        groups[placed.unknown].append(placed)
    return {unknown: _support(placed, standing, arithmetic) for unknown, placed in groups.items()}


def _support(placed: list[Placed], standing: dict[str, Standing], arithmetic: Arithmetic) -> _Support:
    heard = [each for each in placed if each.claim not in arithmetic.silenced]
    silenced = [each for each in placed if each.claim in arithmetic.silenced]
    aside = [each for each in heard if standing[each.claim] == "set_aside"]
    kept = [each for each in heard if standing[each.claim] != "set_aside"]
    contested = any(standing[each.claim] == "contested" for each in heard)
    return _Support(tuple(kept), (*aside, *silenced), bool(aside) or contested, contested)


def _gather_named(solution: Solution, arithmetic: Arithmetic) -> dict[Unknown, tuple[str, ...]]:
    """Return the person claims that bear on an unknown."""
    counted = {placed.claim for placed in arithmetic.placed}
    named: dict[Unknown, tuple[str, ...]] = {}
    for statement, standing in solution.standing:
        if standing == "kept" and not counted.intersection(statement.claims):
            named[statement.unknown] = statement.claims
    return named


def _shown(support: dict[Unknown, _Support], solution: Solution) -> Iterator[Unknown]:
    """Return the unknowns that have a figure: spoken of, the whole of an episode, or settled by sums."""
    for unknown, (low, high) in solution.bounds.items():
        if unknown.window:
            continue  # a sum or a flow is not a figure of the episode that it is told with
        of_episode = unknown.status in {"freed", "refused"} and low > 0
        whole = unknown.population == EVERYBODY
        settled = unknown.population.nationality in {"domestic", "foreign"} and low == high
        if unknown in support or (of_episode and (whole or settled)):
            yield unknown


def _figure(unknown: Unknown, support: _Support | None, named: tuple[str, ...], solution: Solution) -> Figure:
    low, high = solution.bounds[unknown]
    kept = support.kept if support else ()
    disputed = bool(support and support.disputed)
    best = _best(low, high, () if support and support.contested else kept)
    voices = {each.voice for each in kept if best is None or _says(each, best)}
    return Figure(
        id=figure_id(unknown),
        episode=unknown.place,
        population=unknown.population,
        status=unknown.status,
        low=low,
        high=high,
        best=best,
        state=_state(disputed, len(voices)),
        origins=len(voices),
        claims=tuple(sorted({each.claim for each in kept} | set(named))),
        set_aside=tuple(sorted(each.claim for each in (support.aside if support else ()))),
        rules=_rules_at(unknown, solution),
    )


def _best(low: int, high: int | None, kept: Iterable[Placed]) -> int | None:
    """Return the number to print: the only one left, or the only one that the kept claims give.

    Claims that are only bounds ("at least 30") settle nothing; two different estimates neither.
    """
    if low == high:
        return low
    given = {each.value for each in kept if each.value is not None and _is_estimate(each)}
    only = given.pop() if len(given) == 1 else None
    fits = only is not None and low <= only and (high is None or only <= high)
    return only if fits else None


def _is_estimate(placed: Placed) -> bool:
    """Tell whether a claim gives a number that its wording allows, not only a bound."""
    return placed.high is not None and placed.low > 0 and placed.value in range(placed.low, placed.high + 1)


def _says(placed: Placed, number: int) -> bool:
    """Tell whether a claim says this number, exactly or about."""
    return placed.high is not None and placed.low <= number <= placed.high


def _state(disputed: bool, origins: int) -> FigureState:
    if disputed:
        return "disputed"
    if origins == 0:
        return "derived"
    return "single_origin" if origins == 1 else "confirmed"


def _rules_at(unknown: Unknown, solution: Solution) -> tuple[str, ...]:
    """Return the rules that bear on an unknown, as sentences."""
    rules = solution.rules_at.get(unknown, ())
    return tuple(sorted({rule.name for rule in rules}))
