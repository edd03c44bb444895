"""Copies whose numbers differ from the rest of their family: `corrupted_copy`."""

from collections.abc import Iterator

from habeas.model import CountClaim, Finding
from habeas.reconcile.findings.making import make_finding
from habeas.reconcile.placing import Placed
from habeas.reconcile.solved import Solved
from habeas.reconcile.wording import say_bounds, say_episode


def find_corrupted_copies(solved: Solved) -> Iterator[Finding]:
    """Find the numbers that a copy gives otherwise than the reports that it was copied from."""
    for claim, silence in sorted(solved.arithmetic.silenced.items()):
        if silence == "corrupted":
            yield _corruption(solved, solved.placed[claim])


def _corruption(solved: Solved, copy: Placed) -> Finding:
    family = solved.docket.corrupted[copy.report]
    others = _numbers_replaced(
        copy, [p for p in solved.arithmetic.placed if p.unknown == copy.unknown], family
    )
    given, there = say_bounds(copy.low, copy.high), say_bounds(others[0].low, others[0].high)
    report = solved.docket.resolution.reports[copy.report]
    wording, elsewhere = (_wording(solved, each.claim) for each in (copy, others[0]))
    return make_finding(
        "corrupted_copy",
        f"{say_episode(solved.episodes[copy.unknown.place])}: {report.source} gives {given} "
        f"(“{wording}”) in a copy of a story that gives {there} (“{elsewhere}”) elsewhere.",
        arithmetic=f"{given} ≠ {there}",
        claims=[copy.claim, *(each.claim for each in others)],
        episodes=[copy.unknown.place],
        people=copy.low,
    )


def _wording(solved: Solved, claim: str) -> str:
    return next(c.wording for c in solved.claims([claim]) if isinstance(c, CountClaim))


def _numbers_replaced(copy: Placed, about: list[Placed], family: frozenset[str]) -> list[Placed]:
    """Return the family's claims that the copy's number may stand for: first those that the copy has not."""
    kept = {(each.low, each.high) for each in about if each.report == copy.report}
    told = [each for each in about if each.report in family]
    replaced = [each for each in told if (each.low, each.high) not in kept] or told
    return sorted(replaced, key=lambda each: (abs(each.low - copy.low), each.claim))
