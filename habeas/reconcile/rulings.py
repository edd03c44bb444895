"""What reviewers decided, as the arithmetic needs it.

Takes judgements in any order; gives what is rejected (claims and findings) and which claims a reviewer
vouches for. A reviewer's latest judgement on a subject holds, and none where two reviewers differ; one that
is undone never was. Corrections are made before claims come here.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from habeas.model import Judgement, gather_opinions

VOUCHED = 1000
"""Voices that a reviewer's word for a claim is worth: more than any number of origins in practice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rulings:
    """Ids of what is rejected, and of what is accepted."""

    rejected: frozenset[str] = frozenset()
    accepted: frozenset[str] = frozenset()


def read_judgements(judgements: Iterable[Judgement]) -> Rulings:
    """Return what the judgements say together."""
    opinions = gather_opinions(judgements)
    return Rulings(
        rejected=frozenset(subject for subject, one in opinions.items() if one.verdict == "reject"),
        accepted=frozenset(subject for subject, one in opinions.items() if one.verdict == "accept"),
    )
