"""Says what a claim says, in the reader's language: how a number was read, what befell a person.

Takes a claim and the words for nouns, gives a phrase; the report's own words stay beside it, untranslated.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from habeas.model import (
    AssessmentClaim,
    Claim,
    ConcessionClaim,
    CountClaim,
    DateClaim,
    DestinationClaim,
    OffenceClaim,
    PartyClaim,
    PersonClaim,
    RoleClaim,
    VerificationClaim,
)
from habeas.publish.vocabulary import N_

if TYPE_CHECKING:
    from habeas.web.wording import Wording

SCOPES = {
    "episode": N_("the whole of the episode"),
    "part": N_("a part of the episode"),
    "earlier": N_("another, earlier episode"),
    "cumulative": N_("a sum over several episodes"),
    "standing": N_("a stock at that time"),
    "period": N_("a span of time"),
}
MODALITIES = {
    "reported": N_("as reported"),
    "planned": N_("planned"),
    "demanded": N_("demanded"),
    "denied": N_("denied"),
    "conditional": N_("on a condition"),
}
PARTY_ROLES = {
    "released": N_("released them"),
    "announced": N_("announced it"),
    "negotiated": N_("negotiated it"),
    "received": N_("received them"),
}


def say_claim(claim: Claim, say: "Wording") -> str:
    """Return what a claim says in a phrase."""
    told = TELLERS[type(claim)](claim, say)
    modality = MODALITIES.get(claim.modality)
    return f"{told} ({say.text(modality)})" if modality else told


def _say_count(claim: CountClaim, say: "Wording") -> str:
    counted = claim.high if claim.high is not None else claim.low or 0
    people = say.people(claim.population, counted)
    told = f"{say.bounds(claim.low, claim.high)} {people} {say.status(claim.status)}"
    return f"{told}; {say.text(SCOPES[claim.scope])}"


def _say_person(claim: PersonClaim, say: "Wording") -> str:
    return f"{claim.name}, {say.status(claim.status)}"


def _say_concession(claim: ConcessionClaim, say: "Wording") -> str:
    giver = f" ({say.country(claim.giver)})" if claim.giver else ""
    return f"{say.word(claim.type)}{giver}: {claim.object}, {say.word(claim.status)}"


def _say_party(claim: PartyClaim, say: "Wording") -> str:
    return f"{claim.party} {say.text(PARTY_ROLES[claim.role])}"


def _say_verification(claim: VerificationClaim, say: "Wording") -> str:
    told = say.text("confirmed") if claim.verified else say.text("could not be verified")
    return f"{told}, {claim.by}" if claim.by else told


def _say_role(claim: RoleClaim, say: "Wording") -> str:
    return f"{claim.holder}: {say.text('former') + ' ' if claim.former else ''}{claim.office}"


TELLERS: dict[type[Claim], Callable[[Any, "Wording"], str]] = {
    CountClaim: _say_count,
    PersonClaim: _say_person,
    ConcessionClaim: _say_concession,
    DestinationClaim: lambda claim, say: say.country(claim.country),
    OffenceClaim: lambda claim, say: str(claim.offence),
    DateClaim: lambda claim, say: say.period(claim.period),
    PartyClaim: _say_party,
    VerificationClaim: _say_verification,
    AssessmentClaim: lambda claim, say: say.text("what it means"),
    RoleClaim: _say_role,
}
"""What says each kind of claim."""
