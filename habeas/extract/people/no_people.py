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
PLACING = frozenset({"in", "at", "near", "outside", "inside", "around", "throughout", "via", "across", "off"})
"""Words after which a name is a place's."""
LEADING = frozenset({"from", "to", "of", "into", "towards", "between", "through"})
"""Words after which a name can be a place's."""

_OWNER = re.compile(r"[’'](?:s|S)?(?!\w)")
_ARTICLE = re.compile(r"\b(?:[Tt]he|[Aa]n?) $")
"""What stands before no person's bare name."""
_GOVERNED = re.compile(r" (?:provincial|regional|municipal|district|city|town|state|police) [a-z]")
"""What follows the name of a place: "Ardo provincial governor", "Ardo police chief"."""
_BUILT = re.compile(
    r"[\"”’']? (?:[a-z-]+ )?(?:prison|jail|airport|air ?base|airfield|harbou?r|bridge|barracks|crossing"
    r"|checkpoint|stadium|(?:refugee|prison|labou?r) camp|detention cent(?:er|re)|penal colony|districts?"
    r"|provinces?|regions?)\b"
)
"""What follows the name of a place, or a name that a place is called by: "Ardo prison"."""
_ABOARD = re.compile(r"\b(?:aboard|onboard|on board) the (?:[\w-]+ ){0,2}$")
"""What stands before the name of a ship."""
_NUMBERED = re.compile(r" \d[\d,.]*(?:[,.;)]|$| and\b)")
"""What follows the name of a place in a list of numbers: "Ardo 61, Mera 48 and Tun 33"."""
_COUNTED = re.compile(
    r"\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens of|several|many"
    r"|some|all|most|other|more|these|those) $",
    re.IGNORECASE,
)
"""What stands before the name of a people or a movement: "eleven Ardoan villagers"."""
_KIND = re.compile(r" [a-z]+s\b")
"""What stands after it."""
_ABBREVIATED = re.compile(r" \([A-Z]{2,6}\)")
"""What follows the name of a body: its initials."""
_CALENDAR = re.compile(
    r"\b(?:"
    + "|".join(sorted({*calendar.day_name, *calendar.month_name} - {"", "April", "June", "August"}))
    + r")\b|\b(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\b\.?(?= \d)"
    + r"|\b(?:April|June|August)\b(?= \d|[.,;]| (?:and|the|in)\b)"
)


def find_no_people(sentence: Sentence) -> list[Stretch]:
    """Return the stretches of a sentence that name countries, blocs, places, peoples, months and the like."""
    text = sentence.text
    spans = [(m.start, m.end) for m in sentence.countries]
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
    name = " ".join(words)
    return name in _known_speakers() or (len(words) > 1 and is_city(name))


def _is_initials(word: str) -> bool:
    """Tell whether a word is a body's initials or those of a kind of people: "UNHCR", "POWs"."""
    return len(word) > 2 and word.removesuffix("s").isupper()


def stands_for_place(before: str, words: Sequence[str], after: str) -> bool:
    """Tell whether the words beside a run of capitals make it a place: "at Brize Norton", "Ardo, a village".

    What has the ending of an owner is none: "in Brandt's view" names a person.
    """
    if _OWNER.match(after):
        return False
    if any(beside.search(before) for beside in _kinds_of_place()[:2]) or _kinds_of_place()[2].match(after):
        return True
    if _BUILT.match(after):
        return True
    if len(words) == 1 and _GOVERNED.match(after):
        return True
    last = before.rstrip().rsplit(maxsplit=1)[-1:] if before[-1:] == " " else []
    word = last[0].lower().strip("(\"“'‘") if last else ""
    if word in PLACING:
        return True
    return word in LEADING and len(words) == 1 and is_city(words[0])


def places_told(text: str) -> frozenset[str]:
    """Return the single words that a report anywhere makes a place's name: "the village of Ardo"."""
    return frozenset(found[1] or found[2] for found in _told_places().finditer(text))


def stands_for_thing(before: str, after: str) -> bool:
    """Tell whether the words beside a run of capitals make it a thing: "tanker Ardo", "Ardo Lines (AL)"."""
    things = (_ARTICLE, _ABOARD, _named_things())
    if any(thing.search(before) for thing in things):
        return True
    if _COUNTED.search(before) and _KIND.match(after):
        return True
    return _ABBREVIATED.match(after) is not None or _NUMBERED.match(after) is not None


def is_no_name(word: str) -> bool:
    """Tell whether a word, whatever its capital, stands in no name: "And", "Four", "I've"."""
    parts = word.lower().replace("’", "'").split("-")  # "Twenty-one"
    return all(part in read_words("no_name_words") for part in parts)


@cache
def _kinds_of_place() -> tuple[re.Pattern[str], ...]:
    kind = any_of(read_words("kinds_of_place"))
    return (
        re.compile(rf"\b{kind} of $", re.IGNORECASE),
        re.compile(rf"\bthe {kind} $", re.IGNORECASE),
        re.compile(rf", (?:an?|the) (?:[\w-]+ ){{0,2}}{kind}\b", re.IGNORECASE),
    )


@cache
def _told_places() -> re.Pattern[str]:
    kind, name = any_of(read_words("kinds_of_place")), r"([A-ZÀ-Ž][\w’'-]+)(?! [A-ZÀ-Ž])"
    return re.compile(rf"\b{kind} of {name}|\b{name}, (?:an?|the) (?:[\w-]+ ){{0,2}}{kind}\b")


@cache
def _named_things() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(read_words('named_things'))} (?:(?:called|named|dubbed|known as) )?$")


@cache
def _others() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){any_of(read_words('no_people'))}s?(?![\w-])", re.IGNORECASE)


@cache
def _known_speakers() -> frozenset[str]:
    rows = read_table("speakers.tsv")
    return frozenset(name for row in rows for name in (row["identity"], *split_variants(row["aliases"])))
