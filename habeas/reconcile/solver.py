"""Ask CP-SAT which premises can hold together, and how far each unknown can still go.

Takes a numbered system; gives the heaviest sets of premises, the bounds under them, and consistent sets
as large as can be. One worker, a fixed seed, integers only: the same system gives the same answer on
every machine. Narrowing is asked first, and often is enough.
"""

from collections.abc import Set
from dataclasses import dataclass
from functools import cached_property

from habeas.reconcile.bounds import Bounds, narrow
from habeas.reconcile.search import Found, Search
from habeas.reconcile.system import System


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the heaviest consistent sets of premises come to.

    `always` are the premises in all of them, `sometimes` those in any; `without` gives, for each premise
    that is not in all, one heaviest set that leaves it out. `bounds` reach over all of them.
    """

    always: frozenset[int]
    sometimes: frozenset[int]
    without: dict[int, frozenset[int]]
    bounds: Bounds


class Solver:
    """The questions that can be asked of one system."""

    def __init__(self, system: System) -> None:
        self.system = system

    @cached_property
    def _search(self) -> Search:
        return Search(self.system)

    def judge(self) -> Verdict:
        """Return which premises the heaviest consistent sets keep, and the bounds that these leave."""
        everything = self.system.premises
        narrowed = narrow(self.system, everything)
        if narrowed is not None and self.system.narrows_exactly:
            return Verdict(everything, everything, {}, narrowed)
        first = self._search.find_heaviest()
        seen = self._tell_apart(first)
        always = frozenset.intersection(*(found.kept for found in seen))
        sometimes = frozenset.union(*(found.kept for found in seen))
        left_out = sorted(everything - always)
        without = {n: next(f.kept for f in seen if n not in f.kept) for n in left_out}
        return Verdict(always, sometimes, without, self._reach(always, sometimes, seen))

    def largest_consistent(self, required: Set[int], among: Set[int]) -> frozenset[int] | None:
        """Return as many premises of `among` as can be true with the required; None if these clash."""
        if narrow(self.system, required) is None:
            return None
        found = self._search.find_largest(required, among)
        return found.kept if found is not None else None

    def _tell_apart(self, first: Found) -> list[Found]:
        """Return heaviest sets such that each premise that some set leaves out is left out by one of these,
        and each that some set keeps is kept by one."""
        seen = [first]
        if self._search.find_other(first.kept) is None:
            return seen
        for number in sorted(self.system.premises):
            for kept in (True, False):
                if not any((number in found.kept) == kept for found in seen):
                    other = self._search.find_with(number, kept=kept)
                    seen += [other] if other is not None else []
        return seen

    def _reach(self, always: frozenset[int], sometimes: frozenset[int], seen: list[Found]) -> Bounds:
        """Return the bounds over all heaviest sets, from what narrowing leaves and solutions show."""
        outer = narrow(self.system, always)
        assert outer is not None  # what is always kept is consistent
        if always == sometimes and self.system.narrows_exactly:
            return outer
        lows = [min(found.values[number] for found in seen) for number in range(self.system.size)]
        highs = [max(found.values[number] for found in seen) for number in range(self.system.size)]
        for number in range(self.system.size):
            if lows[number] > outer[0][number]:
                found = self._search.find_extreme(number, least=True)
                lows[number] = outer[0][number] if found is None else lows[number]
                _widen(lows, highs, found)
            if highs[number] < outer[1][number]:
                found = self._search.find_extreme(number, least=False)
                highs[number] = outer[1][number] if found is None else highs[number]
                _widen(lows, highs, found)
        return lows, highs


def _widen(lows: list[int], highs: list[int], found: Found | None) -> None:
    """Let a solution's values widen the bounds seen so far."""
    for number, value in enumerate(found.values if found is not None else ()):
        lows[number] = min(lows[number], value)
        highs[number] = max(highs[number], value)
