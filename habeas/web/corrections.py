"""The fields of a claim as a form shows them, and what a reader changed in it.

Takes a claim, gives fields with the words that each may hold; takes a form, gives only what differs from the
claim. Whether the claim's own words bear a change out is for the claim to say.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from habeas.model import Claim, ConcessionClaim, Population, correctable_fields
from habeas.model.correction import OF_POPULATION
from habeas.model.vocabulary import (
    Age,
    ConcessionStatus,
    ConcessionType,
    Gender,
    Modality,
    Modifier,
    PartyRole,
    PopulationKind,
    Scope,
    Status,
    members,
)

CHOICES: dict[str, frozenset[str]] = {
    "modality": members(Modality),
    "modifier": members(Modifier),
    "scope": members(Scope),
    "status": members(Status),
    "type": members(ConcessionType),
    "population.kind": members(PopulationKind),
    "population.gender": members(Gender),
    "population.age": members(Age),
}
LAST = ("speaker", "modality")


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimField:
    """One field: its value as text, and the words that it may hold where these are few."""

    name: str
    value: str
    choices: tuple[str, ...]

    @property
    def may_be_empty(self) -> bool:
        """Whether nothing can be chosen, too."""
        return self.name.startswith(OF_POPULATION)


def list_fields(claim: Claim) -> list[ClaimField]:
    """Return the fields of a claim that a reviewer may correct, what it says before how it is said."""
    own = [one.name for one in fields(claim)]
    if "population" in own:
        own += [OF_POPULATION + one.name for one in fields(Population)]
    named = sorted(
        correctable_fields(claim).intersection(own), key=lambda name: (name in LAST, own.index(name))
    )
    found = [(name, _value_of(claim, name)) for name in named]
    return [
        ClaimField(name=name, value="" if value is None else str(value), choices=_choices(claim, name))
        for name, value in found
        if isinstance(value, str | int | None) and not isinstance(value, bool)
    ]


def _value_of(claim: Claim, name: str) -> Any:
    if name.startswith(OF_POPULATION):
        return getattr(getattr(claim, "population"), name.removeprefix(OF_POPULATION))  # noqa: B009
    return getattr(claim, name)


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
