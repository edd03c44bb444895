"""Fold people's names so that two spellings of one can be compared.

Takes a name as written; gives its words in lower case without diacritics, honorifics and
ranks, in their order. Never merges people: equal folds are a hint, not a judgement.
"""

import re
import unicodedata
from functools import cache

from habeas.words.tables import read_table

__all__ = ["fold_name", "same_surname", "strip_titles"]

_LETTERS_WITHOUT_MARKS = str.maketrans(
    {
        "ł": "l",
        "đ": "d",
        "ø": "o",
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "ı": "i",
        "ð": "d",
        "þ": "th",
        "’": "'",
        "ʼ": "'",
    }
)
_NAME_WORD = re.compile(r"[^\s,;]+")
_OUTER_MARKS = ".\"'“”‘’()[]"
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})


def fold_name(name: str) -> str:
    """The name in lower case, without diacritics, punctuation, titles and "Jr."; its words in order."""
    words = [fold_letters(word).strip(_OUTER_MARKS) for word in _NAME_WORD.findall(strip_titles(name))]
    kept = [word.removesuffix("'s").replace("'", "") for word in words if word not in _SUFFIXES]
    return " ".join(word for word in kept if word)


def fold_letters(text: str) -> str:
    """Lower-case letters without diacritics ("Łódź" -> "lodz")."""
    lowered = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS_WITHOUT_MARKS))
    return "".join(mark for mark in lowered if not unicodedata.combining(mark))


def strip_titles(name: str) -> str:
    """The name without the honorifics and ranks before it; a name of titles alone stays as it is."""
    words = name.split()
    start = 0
    while start < len(words) and (length := _title_length(words[start:])):
        start += length
    return " ".join(words[start:] or words)


def same_surname(one: str, other: str) -> bool:
    """Whether two names end in the same word once folded; an empty name matches nothing."""
    first, second = fold_name(one).split(), fold_name(other).split()
    return bool(first and second) and first[-1] == second[-1]


@cache
def _titles() -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(row["entry"].lower().split()) for row in read_table("titles.txt"))


def _title_length(words: list[str]) -> int:
    """How many leading words are one title; 0 where the name begins."""
    lowered = tuple(word.lower().rstrip(",") for word in words[:3])
    return next((n for n in (3, 2, 1) if n < len(words) and lowered[:n] in _titles()), 0)
