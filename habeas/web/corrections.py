"""The fields of a claim as a form shows them, and what a reader changed in it.

Takes a claim, gives fields with the words that each may hold; takes a form, gives only what differs from the
claim. Whether the claim's own words bear a change out is for the claim to say.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields

from habeas.model import Claim, ConcessionClaim
from habeas.model.vocabulary import (
    ConcessionStatus,
    ConcessionType,
    Modality,
    Modifier,
    PartyRole,
    Scope,
    Status,
    members,
)
from habeas.review.deciding import UNCHANGEABLE

CHOICES: dict[str, frozenset[str]] = {
    "modality": members(Modality),
    "modifier": members(Modifier),
    "scope": members(Scope),
    "status": members(Status),
    "type": members(ConcessionType),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimField:
    """One field: its value as text, and the words that it may hold where these are few."""

    name: str
    value: str
    choices: tuple[str, ...]


def list_fields(claim: Claim) -> list[ClaimField]:
    """Return the fields of a claim that a reviewer may correct, what it says before how it is said."""
    named = [one.name for one in fields(claim) if one.name not in UNCHANGEABLE]
    own = sorted(named, key=lambda name: name in {"speaker", "modality"})
    return [
        ClaimField(name=name, value=_as_text(value), choices=_choices(claim, name))
        for name in own
        if isinstance(value := getattr(claim, name), str | int | None) and not isinstance(value, bool)
    ]


def _as_text(value: str | int | None) -> str:
    return "" if value is None else str(value)


def _choices(claim: Claim, name: str) -> tuple[str, ...]:
    if name == "status" and isinstance(claim, ConcessionClaim):
        return tuple(sorted(members(ConcessionStatus)))
    if name == "role" and claim.kind == "party":
        return tuple(sorted(members(PartyRole)))
    return tuple(sorted(CHOICES.get(name, ())))


def changed_fields(claim: Claim, given: Mapping[str, str]) -> dict[str, str]:
    """Return the fields of a form that say something else than the claim does."""
    known = {field.name: field.value for field in list_fields(claim)}
    return {
        name: value.strip() for name, value in given.items() if name in known and value.strip() != known[name]
    }
