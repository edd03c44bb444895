"""What reviewers decided, as the arithmetic needs it.

Takes judgements in any order; gives what is rejected (claims and findings) and which claims a reviewer
vouches for. The latest judgement on a subject holds; one that is undone never was. Corrections are
made before claims come here.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from habeas.model import Judgement

VOUCHED = 1000
"""Voices that a reviewer's word for a claim is worth: more than any number of origins in practice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rulings:
    """Ids of what is rejected, and of what is accepted."""

    rejected: frozenset[str] = frozenset()
    accepted: frozenset[str] = frozenset()


def read_judgements(judgements: Iterable[Judgement]) -> Rulings:
    """Return what the judgements say together."""
    ordered = sorted(judgements, key=lambda judgement: (judgement.at, judgement.id))
    undone = _undone(ordered)
    latest: dict[str, str] = {}
    for judgement in ordered:
        if judgement.id not in undone and judgement.verdict in {"reject", "accept"}:
            latest.update(dict.fromkeys(judgement.subjects, judgement.verdict))
    return Rulings(
        rejected=frozenset(subject for subject, verdict in latest.items() if verdict == "reject"),
        accepted=frozenset(subject for subject, verdict in latest.items() if verdict == "accept"),
    )


def _undone(ordered: list[Judgement]) -> frozenset[str]:
    """Return the judgements taken back; an undo can be undone, so the latest is read first."""
    undone: set[str] = set()
    for judgement in reversed(ordered):
        if judgement.undoes and judgement.id not in undone:
            undone.add(judgement.undoes)
    return frozenset(undone)
