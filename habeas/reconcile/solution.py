"""Solve the puzzles of a docket: what can be true together, and what was set aside against what.

Takes puzzles; gives the bounds of every unknown, the standing of every statement, and the clashes.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from habeas.reconcile.bounds import Bounds, narrow
from habeas.reconcile.clashes import smallest_clash
from habeas.reconcile.solver import MOST_SETS, heaviest_sets, true_bounds
from habeas.reconcile.system import System, number_puzzle
from habeas.reconcile.unknowns import Puzzle, Rule, Statement, Unknown

Standing = Literal["kept", "contested", "set_aside"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Clash:
    """A statement that was set aside, at least by one of the heaviest sets, and the least it clashes with.

    `presumed` are the presumed rules among what it clashes with. Without any of `against` or
    `presumed` it could be true.
    """

    statement: Statement
    against: tuple[Statement, ...]
    presumed: tuple[Rule, ...]


@dataclass(slots=True)
class Solution:
    """What the arithmetic of one docket comes to."""

    bounds: dict[Unknown, tuple[int, int | None]] = field(default_factory=dict)
    standing: list[tuple[Statement, Standing]] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    clashes: list[Clash] = field(default_factory=list)
    rules_at: dict[Unknown, list[Rule]] = field(default_factory=dict)


def solve_puzzles(puzzles: Iterable[Puzzle]) -> Solution:
    """Return the solution of all puzzles together."""
    solution = Solution()
    for puzzle in puzzles:
        _solve_puzzle(puzzle, solution)
    return solution


def _solve_puzzle(puzzle: Puzzle, solution: Solution) -> None:
    system = number_puzzle(puzzle)
    sets = heaviest_sets(system)
    always = frozenset.intersection(*sets)
    sometimes = frozenset.union(*sets)
    lows, highs = _bounds_over(system, sets, always)
    for number, unknown in enumerate(puzzle.unknowns):
        solution.bounds[unknown] = (lows[number], system.bound(highs[number]))
    for number, statement in enumerate(puzzle.statements):
        standing: Standing = "kept" if number in always else "set_aside"
        if number in sometimes - always:
            standing = "contested"
        solution.standing.append((statement, standing))
    presumed = _presumed(puzzle)
    yielded = [presumed[number] for number in sorted(presumed.keys() - always)]
    _note_rules([rule for rule in puzzle.rules if rule not in yielded], solution)
    dropped = [number for number in range(len(puzzle.statements)) if number not in always]
    solution.clashes += [_clash(puzzle, system, number, sets) for number in dropped]


def _note_rules(rules: list[Rule], solution: Solution) -> None:
    """Note the rules that hold, and on which unknowns they bear."""
    solution.rules += rules
    for rule in rules:
        for unknown in (*rule.parts, rule.whole):
            solution.rules_at.setdefault(unknown, []).append(rule)


def _presumed(puzzle: Puzzle) -> dict[int, Rule]:
    rules = [rule for rule in puzzle.rules if rule.presumed]
    return dict(enumerate(rules, len(puzzle.statements)))


def _bounds_over(system: System, sets: tuple[frozenset[int], ...], always: frozenset[int]) -> Bounds:
    """Return the least and greatest values over all heaviest sets.

    Where there are too many sets to tell, the bounds are those that what all of them share allows:
    wider perhaps, never too narrow.
    """
    found = [narrow(system, always)] if len(sets) >= MOST_SETS else [true_bounds(system, s) for s in sets]
    every = [bounds for bounds in found if bounds is not None]
    lows = [min(values) for values in zip(*(lows for lows, _ in every), strict=True)]
    highs = [max(values) for values in zip(*(highs for _, highs in every), strict=True)]
    return lows, highs


def _clash(puzzle: Puzzle, system: System, dropped: int, sets: tuple[frozenset[int], ...]) -> Clash:
    rivals = [smallest_clash(system, dropped, chosen) for chosen in sets if dropped not in chosen]
    smallest = min(rivals, key=lambda clash: (len(clash), sorted(clash)))
    presumed = _presumed(puzzle)
    return Clash(
        statement=puzzle.statements[dropped],
        against=tuple(puzzle.statements[n] for n in sorted(smallest - presumed.keys())),
        presumed=tuple(presumed[n] for n in sorted(smallest & presumed.keys())),
    )
