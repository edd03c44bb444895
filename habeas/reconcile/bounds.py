"""Narrow the bounds of unknowns rule by rule until nothing moves: exact integers, no search.

Takes a numbered system and the premises to believe; gives bounds that are never too narrow, or None
where the premises contradict each other. `System.narrows_exactly` tells whether they are the true
bounds, and whether no contradiction means none there is; otherwise the solver decides.
"""

from collections.abc import Set

from habeas.reconcile.system import System, Total

ROUNDS = 64
"""Passes over the rules before narrowing gives up: circular rules can creep by one a pass."""

Bounds = tuple[list[int], list[int]]


def narrow(system: System, active: Set[int]) -> Bounds | None:
    """Return least and greatest values by unknown, None where the active premises clash."""
    lows, highs = [0] * system.size, [system.ceiling] * system.size
    for number, limit in enumerate(system.limits):
        if number in active:
            lows[limit.unknown] = max(lows[limit.unknown], limit.low)
            highs[limit.unknown] = min(highs[limit.unknown], limit.high)
    totals = [total for total in system.totals if total.premise is None or total.premise in active]
    for _ in range(ROUNDS):
        before = (list(lows), list(highs))
        for total in totals:
            _push_up(total, lows, highs)
            _push_down(total, lows, highs)
        if any(low > high for low, high in zip(lows, highs, strict=True)):
            return None
        if before == (lows, highs):
            break
    return lows, highs


def _push_up(total: Total, lows: list[int], highs: list[int]) -> None:
    whole = total.whole
    lows[whole] = max(lows[whole], sum(lows[part] for part in total.parts))
    if total.complete:
        highs[whole] = min(highs[whole], sum(highs[part] for part in total.parts))


def _push_down(total: Total, lows: list[int], highs: list[int]) -> None:
    room = highs[total.whole] - sum(lows[part] for part in total.parts)
    needed = lows[total.whole] - sum(highs[part] for part in total.parts)
    for part in total.parts:
        low, high = lows[part], highs[part]
        highs[part] = min(high, low + room)
        if total.complete:
            lows[part] = max(low, high + needed)
