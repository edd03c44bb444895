"""Every surface form of every country, ready to look up by its first word.

Takes the tables of countries and phrases; gives one index, built once. Never reads a report.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from habeas.words.tables import read_table, split_variants


@dataclass(frozen=True, slots=True)
class SurfaceForm:
    """One way to write a state; an empty `code` marks a phrase that only looks like one."""

    surface: str
    code: str
    form: str
    gender: str = ""


Index = dict[str, tuple[SurfaceForm, ...]]

_FIRST_WORD = re.compile(r"[^\W\d_]+")


def first_word(surface: str) -> str:
    """The leading letters of a surface form: "U" for "U.S.", "Guinea" for "Guinea-Bissau"."""
    match = _FIRST_WORD.match(surface)
    return match[0] if match else surface


@cache
def country_index() -> Index:
    """Surface forms of all states, by first word as written and in capitals, longest first."""
    phrases = [SurfaceForm(row["phrase"], row["code"], "name") for row in read_table("country_phrases.tsv")]
    forms = [form for row in read_table("countries.tsv") for form in _country_forms(row)]
    return _build_index([*phrases, *forms])


@cache
def bloc_index() -> Index:
    """Surface forms of alliances and international bodies, built like `country_index`."""
    return _build_index([form for row in read_table("blocs.tsv") for form in _bloc_forms(row)])


def _country_forms(row: dict[str, str]) -> Iterator[SurfaceForm]:
    code = row["code"]
    fields = (("names", "name"), ("adjectives", "adjective"), ("capitals", "capital"))
    for column, form in (*fields, ("governments", "government")):
        for surface in split_variants(row[column]):
            yield SurfaceForm(surface, code, form)
    for surface in split_variants(row["demonyms"]):
        if surface == "+":
            yield from (SurfaceForm(f"{word}s", code, "demonym") for word in _countable(row["adjectives"]))
        else:
            word, _, gender = surface.partition(":")
            yield SurfaceForm(word, code, "demonym", gender)


def _countable(adjectives: str) -> list[str]:
    return [word for word in split_variants(adjectives) if word[-1] not in ".sS"]


def _bloc_forms(row: dict[str, str]) -> Iterator[SurfaceForm]:
    for column, form in (("names", "name"), ("adjectives", "adjective"), ("seats", "capital")):
        for surface in split_variants(row[column]):
            yield SurfaceForm(surface, row["code"], form)


def _build_index(forms: list[SurfaceForm]) -> Index:
    grouped: dict[str, dict[str, SurfaceForm]] = defaultdict(dict)
    for form in forms:
        for surface in (form.surface, form.surface.upper()):
            known = SurfaceForm(surface, form.code, form.form, form.gender)
            grouped[first_word(surface)].setdefault(surface, known)
    return {
        word: tuple(sorted(found.values(), key=lambda form: -len(form.surface)))
        for word, found in grouped.items()
    }
