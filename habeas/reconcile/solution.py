"""Solve the puzzles of a docket: what can be true together, and what was set aside against what.

Takes puzzles; gives the bounds of every unknown, the standing of every statement, and the clashes.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from habeas.reconcile.clashes import smallest_clash
from habeas.reconcile.solver import Solver, Verdict
from habeas.reconcile.system import number_puzzle
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
    solver = Solver(number_puzzle(puzzle))
    verdict = solver.judge()
    lows, highs = verdict.bounds
    for number, unknown in enumerate(puzzle.unknowns):
        solution.bounds[unknown] = (lows[number], solver.system.bound(highs[number]))
    for number, statement in enumerate(puzzle.statements):
        solution.standing.append((statement, _standing(verdict, number)))
    yielded = [rule for number, rule in _presumed(puzzle).items() if number not in verdict.always]
    _note_rules([rule for rule in puzzle.rules if rule not in yielded], solution)
    for number, kept in sorted(verdict.without.items()):
        if number < len(puzzle.statements):
            solution.clashes.append(_clash(puzzle, solver, number, kept))


def _standing(verdict: Verdict, number: int) -> Standing:
    if number in verdict.always:
        return "kept"
    return "contested" if number in verdict.sometimes else "set_aside"


def _note_rules(rules: list[Rule], solution: Solution) -> None:
    """Note the rules that hold, and on which unknowns they bear."""
    solution.rules += rules
    for rule in rules:
        for unknown in (*rule.parts, rule.whole):
            solution.rules_at.setdefault(unknown, []).append(rule)


def _presumed(puzzle: Puzzle) -> dict[int, Rule]:
    rules = [rule for rule in puzzle.rules if rule.presumed]
    return dict(enumerate(rules, len(puzzle.statements)))


def _clash(puzzle: Puzzle, solver: Solver, dropped: int, kept: frozenset[int]) -> Clash:
    smallest = smallest_clash(solver, dropped, kept)
    presumed = _presumed(puzzle)
    return Clash(
        statement=puzzle.statements[dropped],
        against=tuple(puzzle.statements[n] for n in sorted(smallest - presumed.keys())),
        presumed=tuple(presumed[n] for n in sorted(smallest & presumed.keys())),
    )
