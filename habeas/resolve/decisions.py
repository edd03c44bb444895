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

    @property
    def bound(self) -> frozenset[str]:
        """The ids of all of which a reviewer has said whether it is one with something else."""
        return frozenset(subject for group in (*self.merged, *self.split) for subject in group)


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


def follow_corrections(decisions: Decisions, claims: Iterable[Claim]) -> Decisions:
    """Return the decisions with the claims that they bind or split named as corrections leave them.

    A correction changes what a claim says, and so its id.
    """
    sought = decisions.bound & decisions.corrected.keys()
    named = (claim for claim in claims if claim.id in sought)
    standing = {claim.id: _apply_decisions(claim, decisions) for claim in named}
    now = {ident: claim.id for ident, claim in standing.items() if claim is not None}

    def rename(groups: tuple[tuple[str, ...], ...]) -> tuple[tuple[str, ...], ...]:
        return tuple(tuple(now.get(subject, subject) for subject in group) for group in groups)

    return replace(decisions, merged=rename(decisions.merged), split=rename(decisions.split))


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
        if changes := decisions.corrected.get(claim.id):
            with suppress(InvalidValue):
                claim = correct_claim(claim, changes)
    return claim
