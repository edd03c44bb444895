"""The smallest sets of premises that cannot be true together with one that was set aside.

Takes a numbered system; gives, for one premise, a set of others of the least possible size such that
they and it clash. Found by hitting sets: whatever set is consistent with the premise, the clash must
reach outside it; the smallest choice that reaches outside all of them, and clashes, is smallest.
"""

from collections.abc import Set

from habeas.reconcile.solver import Solver


def smallest_clash(solver: Solver, premise: int, among: Set[int]) -> frozenset[int]:
    """Return the smallest part of `among` that `premise` clashes with.

    Empty where the premise clashes with rules alone. Raises `ValueError` where it clashes with nothing.
    """
    others = among - {premise}
    outsides: list[list[int]] = []
    chosen: frozenset[int] = frozenset()
    while True:
        consistent = solver.largest_consistent({premise, *chosen}, others)
        if consistent is None:
            return chosen
        outside = sorted(others - consistent)
        if not outside:
            raise ValueError("the premise clashes with none of these")
        outsides.append(outside)
        chosen = _smallest_hitting(outsides)


def _smallest_hitting(sets: list[list[int]]) -> frozenset[int]:
    """Return the smallest set that shares a member with every set, the first in order among equals."""
    size = 0
    while True:
        found = _hitting(sets, frozenset(), size)
        if found is not None:
            return found
        size += 1


def _hitting(sets: list[list[int]], chosen: frozenset[int], more: int) -> frozenset[int] | None:
    missed = next((members for members in sets if chosen.isdisjoint(members)), None)
    if missed is None:
        return chosen
    if not more:
        return None
    branches = (_hitting(sets, chosen | {member}, more - 1) for member in missed)
    return next((found for found in branches if found is not None), None)
