"""Account and charge -> how a report tells of it: where it stands, in what tense, of how many.

Takes what the report says around a charge and gives features of class. Never decides whose offence it is.
"""

from collections.abc import Iterator

from habeas.extract.account import Account
from habeas.extract.offences.accusations import Charge
from habeas.extract.parse.happenings import FREEING
from habeas.extract.parse.tokens import Token

_ANYBODY = frozenset({"all", "anybody", "anyone", "everyone", "people", "person", "those", "whoever"})
_SHARES = frozenset({"half", "majority", "many", "most", "other", "others", "rest", "some", "third"})
_AHEAD = frozenset({"can", "could", "may", "might", "should", "to", "will", "would"})
_PLACES = ((1, "lead"), (4, "early"), (9, "middle"))
"""Sentences up to which a report's beginning and middle reach."""
_VERBS = frozenset({"AUX", "VERB"})
FARTHEST = 3
"""Sentences after a letting-go beyond which it is no longer what the report speaks of."""


def tell_circumstances(account: Account, charge: Charge, accused: Token | None) -> Iterator[str]:
    """Yield the features of how a report tells of a charge."""
    index = charge.sentence.index
    yield "at " + next((name for last, name in _PLACES if index <= last), "late")
    yield "tense " + _tense(charge.cue)
    yield _last_freed(account, index)
    yield from _numbered(accused)


def _tense(cue: Token) -> str:
    """Say in what tense the clause of a word of accusation is told."""
    clause = next((token for token in (cue, *cue.ancestors) if token.pos_ in _VERBS), cue)
    helping = {child.lower_ for child in clause.lefts if child.dep_ in {"aux", "auxpass"}}
    if helping & _AHEAD:
        return "ahead"
    return " ".join(sorted(helping)) or clause.tag_


def _last_freed(account: Account, index: int) -> str:
    """Say how many sentences before a charge the last letting-go was told."""
    said = (gap for gap in range(FARTHEST + 1) if _frees(account, index - gap))
    return f"freed before {next(said, 'far')}"


def _frees(account: Account, index: int) -> bool:
    return any(happening.status in FREEING for happening in account.happenings.get(index, ()))


def _numbered(accused: Token | None) -> Iterator[str]:
    """Yield whether the accused are counted, a share of others, or anybody."""
    if accused is None:
        return
    words = {accused.lower_, accused.lemma_.lower(), *(child.lower_ for child in accused.lefts)}
    if accused.like_num or any(child.like_num for child in accused.lefts):
        yield "accused counted"
    if words & _ANYBODY:
        yield "accused anybody"
    yield from (f"accused {share}" for share in words & _SHARES)
