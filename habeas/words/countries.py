"""Find countries in text by name, adjective, demonym, capital or government.

Takes plain text; gives mentions with ISO 3166 alpha-2 codes and exact spans. Words that are
also given names or surnames ("Jordan", "Chad") are left out where a name stands beside them.
Never decides what a country does in a sentence.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain

from habeas.words.country_index import Index, SurfaceForm, bloc_index, country_index
from habeas.words.name_context import names_otherwise, reads_as_person
from habeas.words.tables import read_table, split_variants

__all__ = [
    "PEOPLE_FORMS",
    "CountryMention",
    "capitalised_words",
    "country_name",
    "demonym",
    "find_blocs",
    "find_countries",
    "is_country_code",
    "names_country",
]


@dataclass(frozen=True, slots=True)
class CountryMention:
    """A state named at `text[start:end]`.

    `form` is name, adjective, demonym, capital or government; `gender` is male or female
    where the word itself says so ("Frenchwoman"), else empty.
    """

    start: int
    end: int
    text: str
    code: str
    form: str
    gender: str = ""


PEOPLE_FORMS = frozenset({"adjective", "demonym"})
"""The forms that name a state's people, or what is theirs: "Danes", "Danish"."""

_CAPITALISED = re.compile(r"[^\W\d_a-z](?<![^\W_].)[^\W\d_]*")  # its first letter first: twice as fast
_LANGUAGE_AFTER = re.compile(r"-(?:language|speaking|speaker)|\$")
_WORD_IN_CAPITALS = re.compile(r"[A-Z]{2,}[ -]$")
_ALSO_WORDS = frozenset({"CAR"})


def find_countries(text: str) -> list[CountryMention]:
    """Every country that `text` names, from left to right, the longest form at each place."""
    return [mention for mention in _find_forms(text, country_index()) if mention.code]


def find_blocs(text: str) -> list[CountryMention]:
    """Alliances and international bodies ("EU", "NATO", "the West"), coded by their short name."""
    return list(_find_forms(text, bloc_index()))


def names_country(quote: str, code: str) -> bool:
    """Whether `quote` names the country or bloc `code` by any form."""
    found = chain(_find_forms(quote, country_index()), _find_forms(quote, bloc_index()))
    return any(mention.code == code for mention in found)


def is_country_code(name: str | None) -> bool:
    """Whether `name` has the form of an ISO 3166 alpha-2 code, as no group's name has."""
    return name is not None and len(name) == 2 and name.isascii() and name.isupper()


def country_name(code: str) -> str:
    """English short name of a country or bloc, for display; the code itself when unknown."""
    return _display_names().get(code, code)


def demonym(code: str) -> str:
    """First adjective of a country ("Belarusian"); its name when it has none."""
    return _display_adjectives().get(code) or country_name(code)


@lru_cache(maxsize=64)  # a sentence is looked through for states, for blocs and for cities
def capitalised_words(text: str) -> tuple[tuple[int, str], ...]:
    """Return each word that begins with a capital, or has no small letters, with its place."""
    return tuple((match.start(), match[0]) for match in _CAPITALISED.finditer(text))


def _find_forms(text: str, index: Index) -> Iterator[CountryMention]:
    position = 0
    for start, word in capitalised_words(text):
        candidates = index.get(word)
        if candidates is None or start < position:
            continue
        form = _longest_form(text, start, candidates)
        if form is None:
            continue
        end = start + len(form.surface)
        if _is_other_word(text, start, end, form):
            continue
        position = end
        yield CountryMention(start, end, text[start:end], form.code, form.form, form.gender)


def _longest_form(text: str, start: int, candidates: tuple[SurfaceForm, ...]) -> SurfaceForm | None:
    for form in candidates:
        end = start + len(form.surface)
        if text.startswith(form.surface, start) and (end == len(text) or not text[end].isalnum()):
            return form
    return None


def _is_other_word(text: str, start: int, end: int, form: SurfaceForm) -> bool:
    """Languages, currencies, persons, treaties, and words that only look like an acronym."""
    if _LANGUAGE_AFTER.match(text, end):
        return True
    if form.surface.endswith("West") and text[end : end + 2].strip().isupper():  # "West Africa"
        return True
    if form.surface in _ALSO_WORDS:
        return bool(
            _WORD_IN_CAPITALS.search(text[max(0, start - 12) : start])
            or text[end : end + 2].strip().isupper()
        )
    return reads_as_person(text, start, end) or (form.form == "capital" and names_otherwise(text, end))


@cache
def _display_names() -> dict[str, str]:
    rows = (*read_table("countries.tsv"), *read_table("blocs.tsv"))
    return {row["code"]: split_variants(row["names"])[0] for row in rows}


@cache
def _display_adjectives() -> dict[str, str]:
    return {row["code"]: row["adjectives"].split(";")[0] for row in read_table("countries.tsv")}
