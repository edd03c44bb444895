"""Tell a place from a person, a treaty or a feast of the same name by the words beside it.

Takes a text and the span of a word such as "Jordan", "Israel" or "Washington"; says whether a
given name or surname stands beside it, or a word that makes a treaty's name or a feast's of it.
Headlines with a capital on every word prove nothing and are read as places.
"""

import re
from functools import cache

from habeas.words.tables import read_table

_NEXT_WORD = re.compile(r" ([A-Z][a-zà-ÿ’'-]+)")
_PREVIOUS_WORD = re.compile(r"[\w,;:’'\"”)] (?P<word>[A-Z][a-zà-ÿ]+|[A-Z]\.) $")
_CALLED_AFTER = re.compile(
    r"(?: (?:peace|climate|ceasefire|nuclear))? "
    r"(?:[Aa]greements?|[Aa]ccords?|[Pp]rotocols?|[Cc]onventions?|[Tt]reaty|Process|Day)\b"
)
"""Words that make another name of a city's: "the Algiers agreement", "Independence Day"."""
_LINE_WORD = re.compile(r"[^\W\d_]{4,}")
_MOST = 0.6


@cache
def _words_of(kind: str) -> frozenset[str]:
    return frozenset(row["word"] for row in read_table("name_like_places.tsv") if row["kind"] == kind)


def reads_as_person(text: str, start: int, end: int) -> bool:
    """Whether the place-like word at `text[start:end]` is part of a person's name."""
    word = text[start:end]
    if word in _words_of("given") and has_surname(text, end):
        return True
    if word in _words_of("surname") and _has_given_name(text, start):
        return not is_headline(text, start)
    return False


def names_otherwise(text: str, end: int) -> bool:
    """Whether the city's name that ends at `end` only names a treaty or a feast."""
    return _CALLED_AFTER.match(text, end) is not None


def is_headline(text: str, position: int) -> bool:
    """Whether the line around `position` writes most of its longer words with a capital."""
    start = text.rfind("\n", 0, position) + 1
    end = text.find("\n", position)
    words = _LINE_WORD.findall(text, start, end if end >= 0 else len(text))
    return len(words) > 2 and sum(word[0].isupper() for word in words) > _MOST * len(words)


def has_surname(text: str, end: int) -> bool:
    """Whether a capitalised word that may be a surname follows; never so in a headline."""
    match = _NEXT_WORD.match(text, end)
    return bool(match and match[1] not in _words_of("not_a_name")) and not is_headline(text, end)


def _has_given_name(text: str, start: int) -> bool:
    match = _PREVIOUS_WORD.search(text, max(0, start - 24), start)
    return bool(match and match["word"] not in _words_of("not_a_name"))
