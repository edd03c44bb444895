"""A puzzle in the form that solvers read: unknowns and premises by number.

A premise is what may have to yield: first the statements, in their order, then the presumed rules.
Rules that are not presumed always hold.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from habeas.reconcile.unknowns import Puzzle, Rule, Statement, Unknown


@dataclass(frozen=True, slots=True)
class Limit:
    """The bounds that one statement puts on one unknown."""

    unknown: int
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Total:
    """One rule: the parts are at most the whole, or exactly; `premise` numbers a presumed one."""

    parts: tuple[int, ...]
    whole: int
    complete: bool
    premise: int | None


@dataclass(frozen=True, kw_only=True)
class System:
    """Limits (premise i is limit i), totals and weights; `ceiling` stands for "without limit"."""

    size: int
    limits: tuple[Limit, ...]
    totals: tuple[Total, ...]
    weights: tuple[int, ...]
    ceiling: int

    @property
    def premises(self) -> frozenset[int]:
        """The numbers of all premises."""
        return frozenset(range(len(self.weights)))

    def bound(self, high: int) -> int | None:
        """Return an upper bound, None where it comes from the ceiling alone."""
        return high if high <= self.ceiling // 2 else None

    @cached_property
    def narrows_exactly(self) -> bool:
        """Whether narrowing alone finds the true bounds.

        It does where no two rules meet twice: then every value between two bounds can be completed
        rule by rule. It does, too, where there are inequalities only and no unknown reaches one rule
        by two ways: then all least values together are a solution, and raising one unknown raises
        every rule above it by the same amount.
        """
        return self._is_forest() or (self._only_inequalities() and self._ways_up_differ())

    def _is_forest(self) -> bool:
        roots = list(range(self.size + len(self.totals)))

        def find(node: int) -> int:
            while roots[node] != node:
                roots[node] = node = roots[roots[node]]
            return node

        # A list that is complete and one that is at most its whole are one rule if they are of one list.
        distinct = {(frozenset(total.parts), total.whole) for total in self.totals}
        for number, (parts, whole) in enumerate(distinct, self.size):
            for unknown in (*parts, whole):
                one, other = find(number), find(unknown)
                if one == other:
                    return False
                roots[one] = other
        return True

    def _only_inequalities(self) -> bool:
        return not any(total.complete for total in self.totals)

    def _ways_up_differ(self) -> bool:
        below = self._below()
        return below is not None and all(_disjoint(below[part] for part in t.parts) for t in self.totals)

    def _below(self) -> list[int] | None:
        """Return, as bits, the unknowns that each unknown is over, itself included; None in a circle."""
        below = [1 << number for number in range(self.size)]
        for _ in range(self.size + 1):
            before = list(below)
            for total in self.totals:
                for part in total.parts:
                    below[total.whole] |= below[part]
            if below == before:
                return None if self._has_circle(below) else below
        return None

    def _has_circle(self, below: list[int]) -> bool:
        return any(below[part] >> t.whole & 1 for t in self.totals for part in t.parts)


def _disjoint(sets: Iterable[int]) -> bool:
    seen = 0
    for bits in sets:
        if seen & bits:
            return False
        seen |= bits
    return True


def number_puzzle(puzzle: Puzzle) -> System:
    """Return the puzzle by numbers.

    A true bound is a sum of claimed numbers, each taken once or a few times; half of the ceiling is eight
    times their sum. A bound beyond that would be given as none: wider than it is, never narrower.
    """
    index = {unknown: number for number, unknown in enumerate(puzzle.unknowns)}
    presumed = [rule for rule in puzzle.rules if rule.presumed]
    greatest = sum(max(s.low, s.high or 0) for s in puzzle.statements) + 1
    ceiling = 16 * greatest
    numbers = {rule.order: number for number, rule in enumerate(presumed, len(puzzle.statements))}
    return System(
        size=len(index),
        limits=tuple(_limit(statement, index[statement.unknown], ceiling) for statement in puzzle.statements),
        totals=tuple(_total(rule, index, numbers) for rule in puzzle.rules),
        weights=_weights(puzzle.statements, len(presumed)),
        ceiling=ceiling,
    )


def _limit(statement: Statement, unknown: int, ceiling: int) -> Limit:
    return Limit(unknown, statement.low, ceiling if statement.high is None else statement.high)


def _total(rule: Rule, index: Mapping[Unknown, int], numbers: Mapping[tuple[object, ...], int]) -> Total:
    premise = numbers[rule.order] if rule.presumed else None
    return Total(tuple(index[part] for part in rule.parts), index[rule.whole], rule.complete, premise)


def _weights(statements: tuple[Statement, ...], presumed: int) -> tuple[int, ...]:
    """Weigh statements so that all presumptions together count less than one voice."""
    return (*(statement.weight * (presumed + 1) for statement in statements), *(1,) * presumed)
