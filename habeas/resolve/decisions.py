"""What reviewers decided, as the stages use it: claims rejected or corrected, mentions bound or split.

Takes judgements in any order, gives decisions. A judgement that another takes back has no effect.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from habeas.model import Claim, Judgement


@dataclass(frozen=True, slots=True, kw_only=True)
class Decisions:
    """`rejected` claim ids; `corrected` fields by claim id; `merged` and `split` groups of subject ids."""

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
    return Decisions(
        rejected=frozenset(s for j in valid if j.verdict == "reject" for s in j.subjects),
        corrected=corrected,
        merged=tuple(j.subjects for j in valid if j.verdict == "merge"),
        split=tuple(j.subjects for j in valid if j.verdict == "split"),
    )


def standing_undoes(ordered: Iterable[Judgement]) -> frozenset[str]:
    """Return the ids that are taken back; the latest word counts, so an undo can itself be undone."""
    undone: set[str] = set()
    for judgement in reversed(list(ordered)):
        if judgement.undoes and judgement.id not in undone:
            undone.add(judgement.undoes)
    return frozenset(undone)


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
