"""Concession claims of one report -> each concession once, told where it is said first.

Takes claims in the order of the report; a ransom and its sum, sanctions and their targets, and the money
that was told of as released funds are one each. What is claimed at all is not decided here.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from habeas.extract.concessions.wordings import FUNDS, PAYMENT
from habeas.model import ConcessionClaim
from habeas.words.names import fold_letters

_MEANS = frozenset({"money", "cash", "payment", "sum", "fund", "any"})
_EASINGS = frozenset({"sanction", "relief", "easing", "lifting", "restriction", "list"})
_GENERIC = _MEANS | _EASINGS | {"ransom"}
"""Words of an object that name nothing in particular: "sanctions relief" after "sanctions on potash"."""
_PAID = frozenset({"done", "announced"})
_SUM = re.compile(r"\d[\d.,]*")


def join_repeats(claims: Iterable[ConcessionClaim]) -> list[ConcessionClaim]:
    """Return each concession once, with its sum and its giver wherever these are told."""
    told: list[ConcessionClaim] = []
    for claim in claims:
        vague = next((place for place, other in enumerate(told) if _specifies(claim, other)), None)
        known = next((place for place, other in enumerate(told) if _specifies(other, claim)), None)
        if vague is not None:
            told[vague] = _joined(claim, told[vague])
        elif known is not None:
            told[known] = _joined(told[known], claim)
        elif not any(_is_same(claim, other) for other in told):
            told.append(claim)
    return told


def _specifies(claim: ConcessionClaim, vague: ConcessionClaim) -> bool:
    """Tell whether a claim names what another only told of: a sum of "a ransom", targets of "sanctions"."""
    if not _words_of(vague) <= _GENERIC or _words_of(claim) <= _GENERIC:
        return False
    if claim.type[:9] == vague.type[:9] == "sanctions":
        return claim.giver == vague.giver and (claim.status == "denied") == (vague.status == "denied")
    of_one = None in {claim.giver, vague.giver} or claim.giver == vague.giver
    as_far = claim.status == vague.status or {claim.status, vague.status} <= _PAID
    return claim.type == vague.type == PAYMENT and of_one and as_far


def _joined(claim: ConcessionClaim, vague: ConcessionClaim) -> ConcessionClaim:
    """Return what is named in full, by whoever is said to give it in either place."""
    if claim.giver is not None:
        return claim
    passages = tuple(dict.fromkeys((*claim.evidence, *vague.evidence)))
    return replace(claim, giver=vague.giver, evidence=passages)


def _is_same(claim: ConcessionClaim, other: ConcessionClaim) -> bool:
    """Tell whether a claim repeats what was told: of one giver, and of one thing or of none by name."""
    words, known = _words_of(claim), _words_of(other)
    if claim.type == PAYMENT and other.type == FUNDS:
        return words <= _MEANS or bool(sums_in(claim.object) & sums_in(other.object))
    if claim.type[:9] != other.type[:9] or (claim.status == "denied") != (other.status == "denied"):
        return False
    of_one = claim.giver == other.giver or (claim.giver is None and claim.type == PAYMENT)
    sums = sums_in(claim.object), sums_in(other.object)
    if all(sums) and claim.type in {PAYMENT, FUNDS}:
        return bool(sums[0] & sums[1]) and (of_one or claim.type == FUNDS)
    return of_one and (bool(words & known) or words <= _GENERIC)


def sums_in(name: str) -> set[str]:
    """Return the numbers in the name of a thing, by which two sums of money are told apart."""
    return set(_SUM.findall(name))


def _words_of(claim: ConcessionClaim) -> frozenset[str]:
    words = re.split(r"[\s-]+", fold_letters(claim.object))
    return frozenset(word.removesuffix("s") for word in words if len(word) > 2)
