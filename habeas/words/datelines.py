"""Text -> the dateline that opens it: "GUATEMALA CITY (Wire) - ", "Minsk, 20 November (Wire): ".

A dateline tells where and when a report was written; nobody acts there, and nothing happened on its day
for that alone. Takes the text of a line or a sentence; never looks beyond its beginning. A heading that
ends in a colon and names no city ("The numbers: ") is none.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from habeas.words.countries import find_countries
from habeas.words.months import MONTH
from habeas.words.places import find_places

LONGEST = 110
"""Characters within which a dateline ends."""
FEWEST_LETTERS = 3
"""Letters of a place in capitals; "US: " and "UN - " open what they are called for."""

_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĘĚĞĪİĹĽŁŃŇŌŐŘŚŞŠŤŪŮŰŹŻŽȘȚ"
_LOUD = rf"[{_UPPER}][{_UPPER}'’.-]*[{_UPPER}](?![\w])"
_WORD = rf"[{_UPPER}][\w'’.-]*"
_PARTICLE = r"(?:(?:de|do|da|del|el|al|la|of|and|the|DE|DO|DA|DEL|EL|AL|LA|OF)[ -])?"
_JOINT = r"[ /]|\s*/\s*"
_LOUD_PLACE = rf"{_LOUD}(?:(?:{_JOINT}){_PARTICLE}{_LOUD}){{0,4}}"
_PLACE = rf"{_WORD}(?:(?:{_JOINT}){_PARTICLE}{_WORD}){{0,3}}"
_MONTH = rf"(?i:{MONTH}\.?)"
_WEEKDAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b\.?"
_NUMBER = r"[0-3]?\d(?:st|nd|rd|th)?\b"
_CALENDAR_DAY = rf"(?:{_MONTH}\s+{_NUMBER}|{_NUMBER}\s+(?:of\s+)?{_MONTH})(?:,?\s+(?:19|20)\d\d)?"
_FIGURES = r"(?:19|20)\d\d-\d\d-\d\d|[0-3]?\d[./][0-3]?\d[./](?:19|20)\d\d"
_DAY = rf"(?i:(?:{_WEEKDAY},?\s+)?{_CALENDAR_DAY}|{_FIGURES}|{_WEEKDAY})"
_BRACKETS = r"\([^()\n]{1,40}\)|\[[^][\n]{1,40}\]"
_END = r"\s*\.?(?:[-–—_―]{1,3}|:)(?=\s|[\"“‘'])\s*|(?<=[\])])\s*[-–—_―]{1,3}\s*"

_FORM = re.compile(
    rf"\W{{0,3}}(?:(?P<loud>{_LOUD_PLACE})|(?P<place>{_PLACE}))?"
    rf"(?P<region>(?:,\s*(?!{_MONTH}|{_WEEKDAY}){_PLACE}){{0,2}})"
    rf"(?:,?\s*(?P<first>{_BRACKETS}))?"
    rf"(?:,?\s*(?:[-–—]\s*)?(?P<day>{_DAY}))?"
    rf"(?:[,/]?\s*(?P<agency>{_BRACKETS}|[{_UPPER}]{{2,8}}\b|(?<=,\s){_WORD}))?"
    rf"(?:{_END})"
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline, from the text's beginning to `end`, the offset of the report's first word.

    `place` and `day` are the stretches of the text that name them, None where the dateline does not.
    """

    end: int
    place: tuple[int, int] | None
    day: tuple[int, int] | None


@lru_cache(maxsize=64)  # the first sentences of a report: each of their verbs asks
def find_dateline(text: str) -> Dateline | None:
    """Return the dateline with which a text opens, None where it has none."""
    found = _FORM.match(text[:LONGEST])
    if found is None or not _is_sure(found):
        return None
    named = "loud" if found["loud"] else "place"
    place = (found.start(named), found.end("region")) if found[named] else None
    return Dateline(found.end(), place, found.span("day") if found["day"] else None)


def _is_sure(found: re.Match[str]) -> bool:
    """Tell whether words before a dash are a dateline: capitals, a day or an agency show it, or a city."""
    if sum(letter.isalpha() for letter in found["loud"] or "") >= FEWEST_LETTERS:
        return True
    if found["first"] or (found["agency"] or "").startswith(("(", "[")):
        return True
    place, colon = found["place"], found.group().rstrip().endswith(":")
    return bool(found["day"] and (place or not colon)) or (place is not None and _is_city(place))


def _is_city(name: str) -> bool:
    capitals = {mention.text for mention in find_countries(name) if mention.form == "capital"}
    return name in capitals or name in {place.text for place in find_places(f"in {name}")}
