"""Concession claims of one report -> each concession once, told where it is said first.

Takes claims in the order of the report; a ransom and its sum, sanctions and relief from them, and the money
that was told of as released funds are one each. What is claimed at all is not decided here.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from habeas.extract.concessions.wordings import FUNDS, PAYMENT
from habeas.model import ConcessionClaim
from habeas.words.names import fold_letters

_MEANS = frozenset({"money", "cash", "payment", "payments", "sum", "funds", "any"})
_EASINGS = frozenset({"sanctions", "sanction", "relief", "easing", "lifting", "restrictions"})
_GENERIC = _MEANS | _EASINGS | {"ransom", "ransoms"}
"""Words of an object that name nothing in particular: "sanctions relief" after "sanctions on potash"."""
_PAID = frozenset({"done", "announced"})
_SUM = re.compile(r"\d[\d.,]*")


def join_repeats(claims: Iterable[ConcessionClaim]) -> list[ConcessionClaim]:
    """Return each concession once, with its sum and its giver wherever these are told."""
    told: list[ConcessionClaim] = []
    for claim in claims:
        vague = next((place for place, other in enumerate(told) if _is_sum_of(claim, other)), None)
        known = next((place for place, other in enumerate(told) if _is_sum_of(other, claim)), None)
        if vague is not None:
            told[vague] = _joined(claim, told[vague])
        elif known is not None:
            told[known] = _joined(told[known], claim)
        elif not any(_is_same(claim, other) for other in told):
            told.append(claim)
    return told


def _is_sum_of(claim: ConcessionClaim, vague: ConcessionClaim) -> bool:
    """Tell whether a claim says how much was paid, where another said only that it was: "a ransom"."""
    if claim.type != PAYMENT or vague.type != PAYMENT:
        return False
    if claim.status != vague.status and not {claim.status, vague.status} <= _PAID:
        return False
    of_one = None in {claim.giver, vague.giver} or claim.giver == vague.giver
    return of_one and _words_of(vague) <= _GENERIC and not _words_of(claim) <= _GENERIC


def _joined(claim: ConcessionClaim, vague: ConcessionClaim) -> ConcessionClaim:
    """Return the sum that was paid, by whoever was said to have paid."""
    if claim.giver is not None:
        return claim
    passages = tuple(dict.fromkeys((*claim.evidence, *vague.evidence)))
    return replace(claim, giver=vague.giver, evidence=passages)


def _is_same(claim: ConcessionClaim, other: ConcessionClaim) -> bool:
    """Tell whether a claim repeats what was told: of one giver, and of one thing or of none by name."""
    words, known = _words_of(claim), _words_of(other)
    if claim.type == PAYMENT and other.type == FUNDS:
        return words <= _MEANS
    if claim.type[:9] != other.type[:9] or (claim.status == "denied") != (other.status == "denied"):
        return False
    of_one = claim.giver == other.giver or (claim.giver is None and claim.type == PAYMENT)
    sums = set(_SUM.findall(claim.object)), set(_SUM.findall(other.object))
    if all(sums) and claim.type in {PAYMENT, FUNDS}:
        return bool(sums[0] & sums[1]) and (of_one or claim.type == FUNDS)
    return of_one and (bool(words & known) or words <= _GENERIC)


def _words_of(claim: ConcessionClaim) -> frozenset[str]:
    return frozenset(word for word in re.split(r"[\s-]+", fold_letters(claim.object)) if len(word) > 2)
