"""What reviewers decided, as the stages use it: claims rejected or corrected, mentions bound or split.

Takes judgements in any order, gives decisions. A judgement that another takes back has no effect.
"""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace

from habeas.model import (
    Changes,
    Claim,
    InvalidValue,
    Judgement,
    Question,
    agreed_groupings,
    correct_claim,
    gather_opinions,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decisions:
    """The ids accepted, or rejected; corrected fields by id; merged and split groups of ids."""

    accepted: frozenset[str] = frozenset()
    rejected: frozenset[str] = frozenset()
    corrected: Mapping[str, Changes] = field(default_factory=dict)
    merged: tuple[tuple[str, ...], ...] = ()
    split: tuple[tuple[str, ...], ...] = ()


def read_decisions(judgements: Iterable[Judgement]) -> Decisions:
    """Return what the judgements that stand decide; where reviewers differ, nothing is decided."""
    opinions, groupings = gather_opinions(judgements), agreed_groupings(judgements)
    return Decisions(
        accepted=frozenset(subject for subject, one in opinions.items() if one.verdict == "accept"),
        rejected=frozenset(subject for subject, one in opinions.items() if one.verdict == "reject"),
        corrected={subject: one.agreed_changes for subject, one in opinions.items() if one.agreed_changes},
        merged=tuple(sorted({one.subjects for one in groupings if one.verdict == "merge"})),
        split=tuple(sorted({one.subjects for one in groupings if one.verdict == "split"})),
    )


def answer_questions(decisions: Decisions, questions: Iterable[Question]) -> Decisions:
    """Return the decisions with those about questions as merges and splits of the pairs they ask about."""
    asked = {question.id: (question.left, question.right) for question in questions}
    merged = {asked[subject] for subject in decisions.accepted & asked.keys()}
    split = {asked[subject] for subject in decisions.rejected & asked.keys()}
    return replace(
        decisions,
        merged=tuple(sorted({*decisions.merged, *merged})),
        split=tuple(sorted({*decisions.split, *split})),
    )


def apply_to_claims(claims: Iterable[Claim], decisions: Decisions) -> list[Claim]:
    """Return the claims that stand, corrected ones with their new fields."""
    standing = (_apply_decisions(claim, decisions) for claim in claims)
    return [claim for claim in standing if claim is not None]


def _apply_decisions(claim: Claim, decisions: Decisions) -> Claim | None:
    """Return the claim as it stands, or None where it was rejected.

    What a correction makes of it can be judged too. A correction that the claim's words do not bear out
    cannot be made by review; one that comes from elsewhere has no effect.
    """
    seen: set[str] = set()
    while claim.id not in seen:
        if claim.id in decisions.rejected:
            return None
        seen.add(claim.id)
        with suppress(InvalidValue):
            claim = correct_claim(claim, decisions.corrected.get(claim.id, {}))
    return claim
