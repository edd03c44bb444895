"""Sentences -> the places that "here" stands for: where the report's dateline says that it was written.

"VIENNA, Dec. 2 - The engineer landed here" names Austria. Nobody acts in a dateline, but people arrive there.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from habeas.extract.episodes.parties import PartyMention
from habeas.extract.parse.reading import Sentence
from habeas.model import Evidence
from habeas.words.countries import find_countries
from habeas.words.places import find_places

HERE = "here"
"""The form of a mention that stands for the place of the dateline."""


@dataclass(frozen=True, slots=True)
class Written:
    """Where a report was written: the state, and the words of the dateline."""

    code: str
    words: Evidence


def find_written(sentences: Iterable[Sentence]) -> Written | None:
    """Return where a report says that it was written, None where it names no one state."""
    for sentence in sentences:
        if sentence.dateline is not None and sentence.dateline.place is not None:
            start, end = sentence.dateline.place
            codes = _codes_of(sentence.text[start:end])
            return Written(codes.pop(), sentence.cite(start, end)) if len(codes) == 1 else None
    return None


def _codes_of(place: str) -> set[str]:
    """Return the states that a dateline names, by the state itself where it stands there."""
    plain = f"in {place.title() if place.isupper() else place}"
    countries = find_countries(plain)
    stated = {each.code for each in countries if each.form == "name"}
    capitals = {each.code for each in countries if each.form == "capital"}
    return stated or capitals or {each.code for each in find_places(plain)}


def find_heres(sentence: Sentence, written: Written) -> Iterator[PartyMention]:
    """Yield each "here" of a sentence as a mention of where the report was written."""
    for token in sentence.tokens:
        if token.lower_ == "here":
            yield PartyMention(token.idx, token.idx + len(token), written.code, HERE, written.words)
