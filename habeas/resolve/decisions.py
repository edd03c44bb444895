"""What reviewers decided, as the stages use it: claims rejected or corrected, mentions bound or split.

Takes judgements in any order, gives decisions. A judgement that another takes back has no effect.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from habeas.model import Claim, Judgement, Question


@dataclass(frozen=True, slots=True, kw_only=True)
class Decisions:
    """The ids last accepted, or rejected; corrected fields by id; merged and split groups of ids."""

    accepted: frozenset[str] = frozenset()
    rejected: frozenset[str] = frozenset()
    corrected: Mapping[str, Mapping[str, str | int | None]] = field(default_factory=dict)
    merged: tuple[tuple[str, ...], ...] = ()
    split: tuple[tuple[str, ...], ...] = ()


def read_decisions(judgements: Iterable[Judgement]) -> Decisions:
    """Return what the judgements that stand decide."""
    ordered = sorted(judgements, key=lambda judgement: (judgement.at, judgement.id))
    undone = standing_undoes(ordered)
    valid = [judgement for judgement in ordered if judgement.id not in undone]
    corrected: dict[str, dict[str, str | int | None]] = {}
    for judgement in valid:
        if judgement.verdict == "correct":
            for subject in judgement.subjects:
                corrected[subject] = corrected.get(subject, {}) | dict(judgement.changes)
    verdicts = {
        subject: j.verdict for j in valid if j.verdict in {"accept", "reject"} for subject in j.subjects
    }
    return Decisions(
        accepted=frozenset(subject for subject, verdict in verdicts.items() if verdict == "accept"),
        rejected=frozenset(subject for subject, verdict in verdicts.items() if verdict == "reject"),
        corrected=corrected,
        merged=tuple(sorted({j.subjects for j in valid if j.verdict == "merge"})),
        split=tuple(sorted({j.subjects for j in valid if j.verdict == "split"})),
    )


def standing_undoes(ordered: Iterable[Judgement]) -> frozenset[str]:
    """Return the ids that are taken back; the latest word counts, so an undo can itself be undone."""
    undone: set[str] = set()
    for judgement in reversed(list(ordered)):
        if judgement.undoes and judgement.id not in undone:
            undone.add(judgement.undoes)
    return frozenset(undone)


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
    """Return the claims that stand, corrected ones with their new fields.

    Raises `Ungrounded` where a correction says what the claim's words do not.
    """
    standing = []
    for claim in claims:
        if claim.id in decisions.rejected:
            continue
        changes = decisions.corrected.get(claim.id)
        standing.append(replace(claim, **changes) if changes else claim)  # type: ignore[arg-type]
    return standing
