"""Corrects what was read out of a claim's words, in its own fields or in those of its population.

Takes a claim and changed fields by name, gives the claim as it then reads. The gate stands here as for every
claim: what its words do not bear out is refused.
"""

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any

from habeas.model.claim import Claim
from habeas.model.errors import InvalidValue
from habeas.model.population import Population

Changes = Mapping[str, str | int | None]
"""Fields by name, those of a population as `population.nationality`; None empties a field."""

UNCHANGEABLE = frozenset({"id", "report", "evidence", "episode", "confidence", "population"})
"""Fields that say where a claim stands and how it was found, or that are changed part by part."""

OF_POPULATION = "population."


def correctable_fields(claim: Claim) -> frozenset[str]:
    """Return the names of the fields that a correction of this claim may change."""
    own = {field.name for field in fields(claim)}
    parts = {OF_POPULATION + field.name for field in fields(Population)} if "population" in own else set()
    return frozenset(own - UNCHANGEABLE | parts)


def correct_claim(claim: Claim, changes: Changes) -> Claim:
    """Return the claim as corrected.

    Raises `InvalidValue` where it has no such field, `Ungrounded` where its words say otherwise.
    """
    named = correctable_fields(claim)
    unknown = sorted(set(changes) - named)
    if unknown:
        raise InvalidValue(
            f"a {claim.kind} claim has no field {', '.join(unknown)}: {', '.join(sorted(named))}"
        )
    given: dict[str, Any] = {name: value for name, value in changes.items() if "." not in name}
    parts: dict[str, Any] = {
        name.removeprefix(OF_POPULATION): value for name, value in changes.items() if "." in name
    }
    if parts:
        given["population"] = replace(getattr(claim, "population"), **parts)  # noqa: B009  # of counts alone
    return replace(claim, **given)
