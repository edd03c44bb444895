"""Account with its claims of people -> whether it tells of people held or taken, and of nobody let go.

Such a report ("a third of all inmates await trial", "fourteen were sentenced on Friday") names a state that
holds people, and what it says of them may look like a letting-go; it tells of no episode all the same.
"""

from collections.abc import Sequence

from habeas.extract.account import Account
from habeas.extract.parse.attitudes import UNREAL
from habeas.extract.parse.happenings import FREEING
from habeas.model import Claim, CountClaim, PersonClaim
from habeas.model.vocabulary import CAPTIVE_STATUSES, FREED_STATUSES

OPENING = 3
"""Sentences within which a report that is about a letting-go has a word for it."""
SURE = 0.6
"""The confidence from which a claim says that people came free where no word of letting go does."""
SURELY_KEPT = 0.85
"""The confidence from which the claim that a report opens with says that people are held or were taken."""


def lets_nobody_go(account: Account, people: Sequence[Claim]) -> bool:
    """Tell whether a report holds people and lets none go, by its claims and its words of letting go."""
    claims = [claim for claim in people if isinstance(claim, CountClaim | PersonClaim)]
    freed = [claim for claim in claims if claim.status in FREED_STATUSES]
    if len(freed) == len(claims):
        return False
    told = [
        each for happenings in account.happenings.values() for each in happenings if each.status in FREEING
    ]
    real = [each for each in told if each.modality not in UNREAL]
    if not freed:
        return all(each.sentence.index >= OPENING for each in real)
    if not told and all((claim.confidence or 0) < SURE for claim in freed):
        return True
    return not any(each.people for each in real) and _opens_on_custody(claims)


def _opens_on_custody(claims: Sequence[CountClaim | PersonClaim]) -> bool:
    """Tell whether the first people of a report surely are held or were taken.

    Where a release is only asked for besides, what seems to let others go is misread.
    """
    first = min(claims, key=lambda claim: min(words.start for words in claim.evidence))
    return first.status in CAPTIVE_STATUSES and (first.confidence or 0) >= SURELY_KEPT
