"""Why an unknown lies where it lies: the statements or the rule that give it its least or greatest number.

Takes a solved docket and an unknown; gives a tree of reasons whose leaves are statements. Each reason is
one step that a reader can check: a rule and the numbers that it adds or takes away.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from habeas.reconcile.solved import Solved
from habeas.reconcile.unknowns import Rule, Statement, Unknown

Side = Literal["exactly", "at least", "at most"]

DEEPEST = 6
"""Steps from a figure to its claims beyond which a reader is no longer helped."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """That an unknown is `number` exactly, at least or at most: by `statements`, or by `rule` and `below`.

    With `below` alone, it is at least and at most what these say; with nothing, it follows only from all
    rules taken together.
    """

    unknown: Unknown
    side: Side
    number: int
    statements: tuple[Statement, ...] = ()
    rule: Rule | None = None
    arithmetic: str | None = None
    below: tuple["Reason", ...] = ()

    @property
    def is_grounded(self) -> bool:
        """Whether every step ends in what claims say."""
        return bool(self.statements) or (bool(self.below) and all(each.is_grounded for each in self.below))


def give_reasons(solved: Solved, unknown: Unknown) -> tuple[Reason, ...]:
    """Return why an unknown has its bounds: one reason where they meet, else one for each bound."""
    low, high = solved.solution.bounds[unknown]
    if low == high:
        reason = _reason(solved, unknown, "exactly", low, ())
        return (reason,) if reason.rule or not reason.below else reason.below
    least = [_reason(solved, unknown, "at least", low, ())] if low else []
    most = [_reason(solved, unknown, "at most", high, ())] if high is not None else []
    return (*least, *most)


def _reason(solved: Solved, unknown: Unknown, side: Side, number: int, above: tuple[Unknown, ...]) -> Reason:
    saying = tuple(s for s in solved.kept.get(unknown, ()) if _says(s, side, number))
    if saying or len(above) >= DEEPEST:
        return Reason(unknown=unknown, side=side, number=number, statements=saying)
    path = (*above, unknown)
    for rule in solved.solution.rules_at.get(unknown, ()):
        step = _step(solved, rule, unknown, side, number)
        if step is not None and not any(each in path for each, _, _ in step[1]):
            below = tuple(_reason(solved, *premise, path) for premise in step[1])
            if all(each.is_grounded for each in below):
                return Reason(
                    unknown=unknown, side=side, number=number, rule=rule, arithmetic=step[0], below=below
                )
    halves: tuple[Side, ...] = ("at least", "at most") if side == "exactly" else ()
    below = tuple(_reason(solved, unknown, half, number, above) for half in halves)
    return Reason(unknown=unknown, side=side, number=number, below=below)


def _says(statement: Statement, side: Side, number: int) -> bool:
    low, high = statement.low == number, statement.high == number
    return {"exactly": low and high, "at least": low, "at most": high}[side]


Premise = tuple[Unknown, Side, int]


def _step(
    solved: Solved, rule: Rule, unknown: Unknown, side: Side, number: int
) -> tuple[str, list[Premise]] | None:
    """Return the sum by which a rule gives the number, and what it starts from; None where it does not."""
    for premises, signs in _sums(solved, rule, unknown, side):
        if sum(sign * value for (_, _, value), sign in zip(premises, signs, strict=True)) == number:
            kept = [(p, sign) for p, sign in zip(premises, signs, strict=True) if p[2] or sign > 0]
            return _write(number, [(p[2], sign) for p, sign in kept]), [p for p, _ in kept]
    return None


def _sums(
    solved: Solved, rule: Rule, unknown: Unknown, side: Side
) -> Iterator[tuple[list[Premise], list[int]]]:
    """Return the sums by which a rule bounds an unknown: of its parts, or of its whole less other parts."""
    if unknown == rule.whole:
        if side == "at least" or rule.complete:
            yield from _signed(solved, [(part, side) for part in rule.parts], [1] * len(rule.parts))
    elif rule.complete or side == "at most":
        others = [part for part in rule.parts if part != unknown]
        turned: Side = {"exactly": "exactly", "at least": "at most", "at most": "at least"}[side]  # type: ignore[assignment]
        sides = [(rule.whole, side), *((other, turned) for other in others)]
        yield from _signed(solved, sides, [1, *(-1 for _ in others)])


def _signed(
    solved: Solved, sides: list[tuple[Unknown, Side]], signs: list[int]
) -> Iterator[tuple[list[Premise], list[int]]]:
    """Return the premises with their numbers, or nothing where one of them has no such bound."""
    premises: list[Premise] = []
    for unknown, side in sides:
        low, high = solved.solution.bounds[unknown]
        if (side == "exactly" and low != high) or (side == "at most" and high is None):
            return
        bound = high if side == "at most" else low
        premises.append((unknown, side, bound if bound is not None else 0))
    yield premises, signs


def _write(number: int, terms: list[tuple[int, int]]) -> str:
    """Return a sum as it is written: "14 = 123 - 109"."""
    text = ""
    for value, sign in terms:
        mark = " - " if sign < 0 else " + " if text else ""
        text += f"{mark}{value:,}"
    return f"{number:,} = {text}"
