"""What two voices say of one episode, laid side by side: the same numbers, other ones, or silence.

Takes one episode's claims of both, gives rows; two numbers differ where no number could be both.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import get_args

from habeas.ledger.desk_views import Telling
from habeas.ledger.figure_order import STATUS_ORDER
from habeas.model import CountClaim, Population
from habeas.model.vocabulary import Scope

SCOPES = get_args(Scope)
Subject = tuple[str, str, Population]
"""Whose number it is, what happened to the people, and which people."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedRow:
    """One number as both give it: `verdict` is agree, differ, or whose alone it is, left or right."""

    status: str
    scope: str
    population: Population
    left: tuple[CountClaim, ...]
    right: tuple[CountClaim, ...]
    verdict: str


def compare_telling(telling: Telling) -> list[ComparedRow]:
    """Return the rows of one episode: the freed first, the general before the particular."""
    left, right = _by_subject(telling.left), _by_subject(telling.right)
    subjects = sorted({*left, *right}, key=_subject_order)
    return [
        ComparedRow(
            status=status,
            scope=scope,
            population=population,
            left=tuple(left.get((status, scope, population), ())),
            right=tuple(right.get((status, scope, population), ())),
            verdict=_judge(left.get((status, scope, population)), right.get((status, scope, population))),
        )
        for status, scope, population in subjects
    ]


def _subject_order(subject: Subject) -> tuple[int, int, int, str]:
    status, scope, population = subject
    told = population.attributes
    return (SCOPES.index(scope), STATUS_ORDER.index(status), len(told), str(sorted(told.items())))


def _by_subject(claims: Iterable[CountClaim]) -> dict[Subject, list[CountClaim]]:
    found: dict[Subject, list[CountClaim]] = {}
    for claim in claims:
        found.setdefault((claim.status, claim.scope, claim.population), []).append(claim)
    return found


def _judge(left: Sequence[CountClaim] | None, right: Sequence[CountClaim] | None) -> str:
    if not left or not right:
        return "left" if left else "right"
    return "agree" if any(_overlap(one, other) for one in left for other in right) else "differ"


def _overlap(one: CountClaim, other: CountClaim) -> bool:
    """Tell whether some number is within what both wordings allow."""
    low = max(one.low or 0, other.low or 0)
    highs = [high for high in (one.high, other.high) if high is not None]
    return not highs or low <= min(highs)
