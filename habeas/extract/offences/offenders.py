"""Nouns that name people by an offence -> the offence: "two convicted spies", "jailed as mercenaries".

Takes a parsed sentence and the table `offenders`; gives such nouns where a word beside them accuses, so
that the people of a "coup plotter's" story are not taken at every mention. Never decides who they are.
"""

from collections.abc import Iterator
from functools import cache

from habeas.extract.offences.accusation_cues import is_cue
from habeas.extract.parse.reading import Sentence
from habeas.extract.parse.tokens import Token
from habeas.words.tables import read_table

_CALLING = frozenset({"as", "being", "be"})
"""Words between an accusation and what somebody is called: "jailed as spies", "accused of being a spy"."""
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
        offence = _offence_of(token)
        cue = _accusing(token) if offence is not None else None
        if offence is not None and cue is not None:
            yield token, cue, offence


def _offence_of(noun: Token) -> str | None:
    if noun.pos_ not in {"NOUN", "PROPN"} or noun.dep_ == "compound":
        return None
    modifier = next((child.lower_ for child in noun.lefts if child.i == noun.i - 1), "")
    known = _offenders()
    return known.get(f"{modifier} {noun.lemma_.lower()}") or known.get(noun.lemma_.lower())


def _accusing(noun: Token) -> Token | None:
    """Return the word that accuses those whom a noun names; None where none does."""
    for child in noun.lefts:
        if child.lower_ in _PUNISHED:
            return child
    above = noun.head
    if above.lower_ in _CALLING:
        return next((token for token in above.ancestors if is_cue(token)), None)
    return None


@cache
def _heads() -> frozenset[str]:
    return frozenset(noun.rpartition(" ")[2] for noun in _offenders())


@cache
def _offenders() -> dict[str, str]:
    return {row["noun"]: row["offence"] for row in read_table("offenders.tsv")}
