"""Scopes weighed one by one -> scopes that fit together in one report.

A report has a whole: one number for each side of its main episodes. A second whole of another size, and a
part that is larger than the whole, are less likely than each would be alone.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from habeas.extract.mentions import CountMention

WHOLE = "episode"
PART = "part"
LEAST_WHOLE = 0.2
"""Chance from which the likeliest number becomes the whole where none is it by itself."""
SECOND_WHOLE = 0.4
LARGER_PART = 0.3
"""How much the chance shrinks of a second whole, and of a part larger than its whole."""
SAME_SIZE = 0.12
"""Share by which two numbers for one whole may differ ("nearly 14,000" and "13,915")."""


@dataclass(frozen=True, eq=False)
class Weighed:
    """A mention of people let go with the chance of each scope."""

    mention: CountMention
    scopes: Mapping[str, float]

    @property
    def likeliest(self) -> str:
        """The likeliest scope by itself."""
        return max(self.scopes, key=self.scopes.__getitem__)


def settle_scopes(weighed: Sequence[Weighed], sides: int) -> list[str]:
    """Return the scope of each mention, given that a report of so many sides has as many wholes."""
    wholes = _choose_wholes(weighed, max(sides, 1))
    return [_settle(each, wholes) for each in weighed]


def _choose_wholes(weighed: Sequence[Weighed], most: int) -> list[Weighed]:
    """Return the likeliest numbers for the whole, no two of one size."""
    chosen: list[Weighed] = []
    for each in sorted(weighed, key=lambda each: -each.scopes.get(WHOLE, 0.0)):
        likely = each.likeliest == WHOLE or (not chosen and each.scopes.get(WHOLE, 0.0) >= LEAST_WHOLE)
        if likely and len(chosen) < most and not any(_alike(each, other) for other in chosen):
            chosen.append(each)
    return chosen


def _settle(each: Weighed, wholes: Sequence[Weighed]) -> str:
    if not wholes:
        return each.likeliest
    if any(each is whole for whole in wholes):
        return WHOLE
    scopes = dict(each.scopes)
    if not any(_alike(each, whole) for whole in wholes):
        scopes[WHOLE] = scopes.get(WHOLE, 0.0) * SECOND_WHOLE
    if all(_size(each) > _size(whole) for whole in wholes):
        scopes[PART] = scopes.get(PART, 0.0) * LARGER_PART
    return max(scopes, key=scopes.__getitem__)


def _alike(one: Weighed, other: Weighed) -> bool:
    return abs(_size(one) - _size(other)) <= SAME_SIZE * max(_size(one), _size(other))


def _size(each: Weighed) -> float:
    numeral = each.mention.numeral
    return float(numeral.value if numeral.value is not None else numeral.low or 0)
