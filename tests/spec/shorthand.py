"""A claim -> the short form in which the manual writes it."""

from habeas.model import Claim, ConcessionClaim, CountClaim, PersonClaim


def in_short(claim: Claim) -> str | None:
    """Return a claim in short; None for the kinds that the manual does not show."""
    if isinstance(claim, CountClaim):
        described = [claim.status, claim.scope, *claim.population.attributes.values()]
        return f"{_number(claim)} {', '.join(described)}"
    if isinstance(claim, PersonClaim):
        return f"{claim.name}, {claim.status}"
    if isinstance(claim, ConcessionClaim):
        return f"{claim.type} by {claim.giver}: {claim.status}"
    return None


def _number(claim: CountClaim) -> str:
    if claim.modifier == "exact":
        return str(claim.value)
    upper = "or more" if claim.high is None else f"to {claim.high}"
    bounds = f"({claim.low} {upper})"
    return f"dozens {bounds}" if claim.value is None else f"{claim.modifier} {claim.value} {bounds}"
