"""Nouns that name people by an offence -> the offence: "two convicted spies", "jailed as mercenaries".

Takes a parsed sentence and the table `offenders`; gives such nouns where a word beside them accuses, so
that the people of a "coup plotter's" story are not taken at every mention. Never decides who they are.
"""

from collections.abc import Iterator
from functools import cache

from habeas.extract.offences.accusation_cues import is_cue, is_strong
from habeas.extract.offences.recorded_offences import offender_names
from habeas.extract.parse.reading import Sentence
from habeas.extract.parse.tokens import Token

_CALLING = frozenset({"as", "being", "be"})
"""Words between an accusation and what somebody is called: "jailed as spies", "accused of being a spy"."""
LONGEST_INSERTION = 6
"""Words that may be put in between "members" and "of a banned group"."""
_BELONGING = frozenset({"member", "follower", "supporter", "adherent"})
_BANDS = frozenset(
    {
        "banned",
        "outlawed",
        "proscribed",
        "illegal",
        "terrorist",
        "criminal",
        "extremist",
        "armed",
        "gang",
        "cartel",
    }
)
"""Words for groups to which it is an offence to belong."""
_PUNISHED = frozenset(
    {
        "convicted",
        "suspected",
        "accused",
        "alleged",
        "jailed",
        "imprisoned",
        "condemned",
        "sentenced",
        "detained",
    }
)


def find_offenders(sentence: Sentence) -> Iterator[tuple[Token, Token, str]]:
    """Yield each noun that names people by an offence, the word that accuses them, and the offence."""
    for token in sentence.tokens_of(_heads()):
        offence = _offence_of(token) or _membership(token)
        cue = _accusing(token) if offence is not None else None
        if offence is not None and cue is not None:
            yield token, cue, offence


def _offence_of(noun: Token) -> str | None:
    if noun.pos_ not in {"NOUN", "PROPN"} or noun.dep_ == "compound":
        return None
    modifier = next((child.lower_ for child in noun.lefts if child.i == noun.i - 1), "")
    known = offender_names()
    return known.get(f"{modifier} {noun.lemma_.lower()}") or known.get(noun.lemma_.lower())


def _has_object(cue: Token) -> bool:
    """Tell whether something is done to somebody: "were held as spies", "expelled them as spies"."""
    return cue.tag_ == "VBN" or any(child.dep_ == "dobj" and child.i > cue.i for child in cue.children)


def _membership(noun: Token) -> str | None:
    """Return the offence of "members of the banned Northern Front", None for those of no band."""
    if noun.lemma_.lower() not in _BELONGING:
        return None
    of = _past_insertion(noun)
    for group in of.children if of is not None and of.lower_ == "of" else ():
        words = noun.doc[group.left_edge.i : group.i + 1]
        if group.dep_ == "pobj" and any(token.lower_ in _BANDS for token in words):
            return f"membership of {words.text}"
    return None


def _past_insertion(noun: Token) -> Token | None:
    """Return the word after a noun, or after what is put in behind it: "members, it said, of a gang"."""
    after = noun.doc[noun.i + 1 : noun.i + 2 + LONGEST_INSERTION]
    if len(after) and after[0].text == ",":
        closing = next((token.i for token in after[1:] if token.text == ","), None)
        after = noun.doc[closing + 1 : closing + 2] if closing is not None else after[:0]
    return after[0] if len(after) else None


def _accusing(noun: Token) -> Token | None:
    """Return the word that accuses those whom a noun names; None where none does."""
    if noun.lemma_.lower() == "convict":
        return noun
    for child in noun.lefts:
        if child.lower_ in _PUNISHED:
            return child
    above = noun.head
    if above.lower_ in _CALLING:
        cues = (token for token in above.ancestors if is_cue(token))
        return next((cue for cue in cues if cue.tag_ != "VB" and (is_strong(cue) or _has_object(cue))), None)
    return None


@cache
def _heads() -> frozenset[str]:
    return frozenset(noun.rpartition(" ")[2] for noun in offender_names()) | _BELONGING
