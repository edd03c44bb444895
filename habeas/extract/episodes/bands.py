"""Reading -> the bands of captors it speaks of, named as it names them ("gunmen", "Kawar front").

A band is a noun of the table `captors` with the names before it. All such nouns of one report stand for
one band unless a name sets them apart; it is called by the most telling of its nouns.
"""

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass
from functools import cache

from habeas.extract.parse.reading import Reading, Sentence
from habeas.extract.parse.tokens import Token
from habeas.words.tables import read_table, read_words

_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)|First|Second|Third|Fourth|Fifth")
MOST_NAMES = 4
"""Words before a noun that may be its name."""
NAMED_ONLY = 3
"""The rank of nouns that are a band only with a name before them ("front")."""


@dataclass(frozen=True, slots=True)
class Band:
    """A band named at two offsets in a sentence."""

    start: int
    end: int
    name: str


def find_bands(reading: Reading, groups: Set[str] = frozenset()) -> dict[int, list[Band]]:
    """Return the bands that each sentence names, by the sentence's index.

    `groups` are those that the report names otherwise: where it names one alone, that is the band.
    """
    nouns = {sentence.index: list(_captor_nouns(sentence)) for sentence in reading.with_title}
    found = [noun for nouns_here in nouns.values() for noun in nouns_here]
    names = groups | {_band(noun, "").name for noun in found if _names_before(noun)}
    shortest = [
        name for name in names if not any(name != other and name.startswith(other) for other in names)
    ]
    name = shortest[0] if len(shortest) == 1 else _common_name(found)
    return {index: [_band(noun, name) for noun in found] for index, found in nouns.items()}


def is_captors(token: Token) -> bool:
    """Tell whether a word says by itself that people hold others by force: "rebels", "kidnappers"."""
    return token.pos_ in {"NOUN", "PROPN"} and 0 < _ranks().get(_singular(token), 0) < NAMED_ONLY


def _captor_nouns(sentence: Sentence) -> Iterator[Token]:
    for token in sentence.tokens:
        if is_captors(token) or (_is_front(token) and _names_before(token) and not _is_unit(token)):
            yield token


def _is_front(token: Token) -> bool:
    return token.pos_ in {"NOUN", "PROPN"} and _ranks().get(_singular(token)) == NAMED_ONLY


def _is_unit(noun: Token) -> bool:
    """Tell of a unit of an army: "the 36th Marine Brigade"."""
    before = noun.doc[max(0, noun.i - MOST_NAMES) : noun.i]
    return any(token.lower_ in read_words("army_words") or _ORDINAL.fullmatch(token.text) for token in before)


def _singular(noun: Token) -> str:
    lemma = noun.lemma_.lower()
    return lemma if lemma in _ranks() else lemma.removesuffix("s")


@cache
def _ranks() -> dict[str, int]:
    """How telling each noun is: 1 says what they are, 2 only that they hold somebody, 3 needs a name."""
    return {row["noun"]: int(row["rank"]) for row in read_table("captors.tsv")}


def _common_name(nouns: list[Token]) -> str:
    plain = [noun for noun in nouns if not _names_before(noun)]
    told = min(plain, key=lambda noun: (_ranks()[_singular(noun)], noun.tag_ == "NN"), default=None)
    return told.lower_ if told is not None else ""


def _band(noun: Token, common: str) -> Band:
    names = _names_before(noun)
    start = names[0].idx if names else noun.idx
    end = noun.idx + len(noun)
    acronym = len(names) == 1 and names[0].text.isupper()
    if acronym:  # "the NPF rebels" are elsewhere "the NPF"
        return Band(start, end, names[0].text)
    return Band(start, end, noun.doc.text[start:end] if names else common)


def _names_before(noun: Token) -> list[Token]:
    """Return the names directly before a captor noun: "Kawar" of "Kawar front"."""
    names: list[Token] = []
    for token in reversed(noun.doc[max(0, noun.i - MOST_NAMES) : noun.i]):
        joins = token.text == "-" and names
        if not (joins or (token.pos_ in {"PROPN", "ADJ"} and token.text[:1].isupper())):
            break
        names.insert(0, token)
    while names and (names[0].text == "-" or names[0].is_sent_start or names[0].i == 0):
        names.pop(0)
    return names
