"""Which units of one shelf are compared: all, or, on a crowded shelf, those among its first with everybody.

Takes the units that stand under one key, sorted by id; says which pairs a change of the shelf affects.
"""

from collections.abc import Iterator, Sequence
from itertools import product

CROWD = 200
"""Units on one shelf beyond which only the first so many, by id, are compared with the others."""


def first_units(shelf: Sequence[str]) -> frozenset[str] | None:
    """Return the units that are compared with all others; None where that is everybody."""
    return frozenset(shelf[:CROWD]) if len(shelf) > CROWD else None


def shifted_pairs(before: Sequence[str], now: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Give the pairs of units that stand here before and now, but are compared at one of the times alone."""
    if max(len(before), len(now)) <= CROWD:
        return
    first, later = frozenset(before[:CROWD]), frozenset(now[:CROWD])
    staying = frozenset(before) & frozenset(now)
    others = staying - (first & later)
    for unit, other in product((first ^ later) & staying, others):
        if unit != other and (unit in first or other in first) != (unit in later or other in later):
            yield unit, other
