"""Sentence -> the stretches in capitals that name no person: places, peoples, feasts, months, bodies.

By spelling and tables alone. What is a name of both ("Jordan", "Christian") is left to the words beside it.
"""

import calendar
import re
from collections.abc import Sequence
from functools import cache

from habeas.extract.parse.reading import Sentence
from habeas.words.alternations import any_of
from habeas.words.places import is_city
from habeas.words.tables import read_table, read_words, split_variants

Stretch = tuple[int, int]

MONTHS = frozenset(calendar.month_name)
_WORD_GOES_ON = re.compile(r"[’'ʻʼ‘][a-z]{2}")
"""What follows a word that only begins as a country's name does: "Tonga'uiha"."""
_PLACES_BEGIN = frozenset({"Cape", "Mount", "Mt", "Mt.", "Lake", "Fort", "Port", "Puerto", "Isle", "Camp"})
"""What the names of places begin with: "Cape Ardo"."""
_CALENDAR = re.compile(
    r"\b(?:"
    + "|".join(sorted({*calendar.day_name, *calendar.month_name} - {"", "April", "June", "August"}))
    + r")\b|\b(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\b\.?(?= \d)"
    + r"|\b(?:April|June|August)\b(?= \d|[.,;]| (?:and|the|in)\b)"
)


def find_no_people(sentence: Sentence) -> list[Stretch]:
    """Return the stretches of a sentence that name countries, blocs, places, peoples, months and the like."""
    text = sentence.text
    spans = [(m.start, m.end) for m in sentence.countries if not _WORD_GOES_ON.match(text, m.end)]
    spans += [(m.start, m.end) for m in sentence.blocs]
    spans += [(m.start, m.end) for m in sentence.places]
    spans += [(m.start, m.end) for m in sentence.groups]
    spans += [m.span() for m in _others().finditer(text) if text[m.start()].isupper()]
    return spans + [m.span() for m in _CALENDAR.finditer(text)]


def is_no_person(words: Sequence[str]) -> bool:
    """Tell whether a run of words in capitals is a body's name, an outlet's, a city's, or initials."""
    if any(word in read_words("organisation_words") for word in words):
        return True
    if len(words) == 1 and words[0] in MONTHS:
        return True
    if all(_is_initials(word) for word in words):
        return True
    if len(words) > 1 and words[0] in _PLACES_BEGIN:
        return True
    name = " ".join(words)
    return name in _known_speakers() or (len(words) > 1 and is_city(name))


def _is_initials(word: str) -> bool:
    """Tell whether a word is a body's initials or those of a kind of people: "UNHCR", "POWs"."""
    return len(word) > 2 and word.removesuffix("s").isupper()


def is_no_name(word: str) -> bool:
    """Tell whether a word, whatever its capital, stands in no name: "And", "Four", "I've"."""
    parts = word.lower().replace("’", "'").split("-")  # "Twenty-one"
    return all(part in read_words("no_name_words") for part in parts)


@cache
def _others() -> re.Pattern[str]:
    capital = r"(?-i:(?=[^\W\d_a-z]))"
    return re.compile(rf"(?<![\w-]){capital}{any_of(read_words('no_people'))}s?(?![\w-])", re.IGNORECASE)


@cache
def _known_speakers() -> frozenset[str]:
    rows = read_table("speakers.tsv")
    return frozenset(name for row in rows for name in (row["identity"], *split_variants(row["aliases"])))
