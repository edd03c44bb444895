"""A run of capitalised words -> how many of them stand before the name: titles, offices, nationalities.

By tables, and by the place in the sentence. Never decides whether a run names anybody.
"""

import re
from collections.abc import Iterable
from functools import cache

from habeas.extract.parse.reading import Sentence
from habeas.extract.people.name_runs import Piece, is_capitalised, is_taken
from habeas.extract.people.no_people import is_no_name
from habeas.words.tables import read_words

_DESCRIBED_SO = re.compile(
    r"-(?:allied|backed|based|born|bred|controlled|educated|era|flagged|funded|held|led|linked|owned|run|trained)$"
)
"""How words end that describe a name in front of it: "London-based"."""
WRITTEN_WITH_NAMES = frozenset({"u", "ko", "ma", "daw"})
"""Burmese honorifics, which reports give as a part of the name."""
GIVEN_TOO = frozenset({"Christian", "Muslim"})
"""Words of name_leads that are given names where one word follows."""
GIVEN_INSIDE = frozenset({"He", "On", "Or"})
"""Given names and family names that are common words too; a capital inside a sentence tells which."""


def lead_length(sentence: Sentence, run: list[Piece], taken: list[tuple[int, int]]) -> int:
    """Return how many of the first words of a run are no part of the name."""
    if is_taken(run[0], taken):
        return 1
    if len(run) > 1 and _DESCRIBED_SO.search(run[0].text):
        return 1
    if len(run) == 2 and run[0].text in GIVEN_TOO:
        return 0
    if (office := _bodys_office(run)) > 0:
        return office
    for length in range(min(4, len(run) - 1), 0, -1):
        if _leads_up(run[:length]):
            return length
    if run[0].text in GIVEN_INSIDE and _stands_inside(sentence, run[0]):
        return 0
    if is_no_name(run[0].text) or (run[0].text in {"A", "An"} and len(run) > 1 and _opens(sentence, run[0])):
        return 1
    return 1 if run[0].start == 0 and _opens_plainly(sentence) else 0


def _bodys_office(run: list[Piece]) -> int:
    """Return how many words give a body and an office in it: three of "Ardo Group Chairman Ilya Morev"."""
    words = [piece.text for piece in run]
    for place in range(len(words) - 2, 0, -1):
        office = words[place].lower()
        held = office in read_words("offices") or office in read_words("titles") - WRITTEN_WITH_NAMES
        if held and any(word in read_words("organisation_words") for word in words[:place]):
            return place + 1
    return 0


def _stands_inside(sentence: Sentence, piece: Piece) -> bool:
    """Tell whether a word follows another of its sentence, and opens no quotation."""
    before = sentence.text[: piece.start].rstrip()
    return before[-1:].isalnum() or before[-1:] in {",", ";", ")"}


def _opens(sentence: Sentence, piece: Piece) -> bool:
    """Tell whether a word opens its sentence, or what follows a dash or a colon: "VIGO - A Galician"."""
    return sentence.text[: piece.start].rstrip()[-1:] in {"", "-", "–", "—", ":", "(", "“", '"'}


def _leads_up(pieces: list[Piece]) -> bool:
    """Tell whether words come before a name: "Foreign Minister", or a body's office, "District Clerk"."""
    words = _apart(piece.text for piece in pieces)
    if words in leads():
        return True
    bodies = [piece.text in read_words("organisation_words") for piece in pieces[:-1]]
    return bool(bodies) and all(bodies) and words[-1:] in leads()


def _apart(texts: Iterable[str]) -> tuple[str, ...]:
    """Return words in small letters, those that a hyphen joins apart: "Major-General"."""
    return tuple(word for text in texts for word in text.lower().split("-"))


def _opens_plainly(sentence: Sentence) -> bool:
    """Tell whether a sentence's first word has its capital from its place alone."""
    first = sentence.doc[0] if len(sentence.doc) else None
    if first is None or not first.text[:1].isalpha():
        return False
    if first.is_stop or first.pos_ in {"DET", "ADP", "PRON", "ADV", "SCONJ", "CCONJ", "AUX"}:
        return True
    return first.pos_ in {"VERB", "ADJ", "NOUN"} and first.ent_type_ != "PERSON"


@cache
def leads() -> frozenset[tuple[str, ...]]:
    """What stands before names in capitals: titles, offices, relations and words about them."""
    tables = ("titles", "offices", "relations", "name_leads")
    found = {_apart(entry.split()) for table in tables for entry in read_words(table)}
    return frozenset(found) - {(honorific,) for honorific in WRITTEN_WITH_NAMES}


def lead_before(text: str, pieces: list[Piece], start: int) -> str:
    """Return the words of a run before a name, after the last in small letters: no "as" of "Sunday as"."""
    for place in range(len(pieces) - 1, -1, -1):
        if not is_capitalised(pieces[place].text):
            return text[pieces[place].end : start].strip()
    return text[pieces[0].start : start].strip() if pieces else ""


def is_title_alone(texts: Iterable[str]) -> bool:
    """Tell whether a run is nothing but titles and offices: "Deputy Prime Minister"."""
    words = _apart(texts)
    return words in leads() or all((word,) in leads() for word in words)
