"""Reading -> the names by which a report itself introduces bands that no table knows.

Takes the words alone: "a group calling itself the Kawar Column", "the rebel front KLF", "the Kawar Column,
a militia". Never decides what a band did, nor knows a name by itself.
"""

import re
from collections.abc import Iterator
from functools import cache

from habeas.extract.parse.reading import Reading
from habeas.words.alternations import any_of
from habeas.words.countries import find_countries
from habeas.words.groups import find_groups
from habeas.words.places import find_places
from habeas.words.quick_looks import QuickLook
from habeas.words.tables import read_table, read_words

_WORD = r"(?:[Aa]l[- ])?[A-ZÀ-Ž0-9][\w’'-]*"
_WORDS = rf"{_WORD}(?: {_WORD})*"
_NAME = rf"(?P<name>(?-i:{_WORDS}(?: (?:of|for|de|del|la|e) (?:the )?{_WORDS}(?: and {_WORD})?)*))"
_LETTERS = r"(?P<name>(?-i:[A-Z]{3,}(?:-[A-Z]\w*)?))\b"
_CAPITALS = r"(?P<letters>(?-i:[A-Z]{3,}(?:-[A-Z]\w*)?))"
_LONG_NAME = rf"(?P<name>(?-i:{_WORD}(?: {_WORD})+(?: (?:of|for) (?:the )?{_WORDS}(?: and {_WORD})?)*))"
_FULL_NAME = rf"(?P<name>(?-i:{_WORDS}(?: (?:of|for|in) (?:the )?{_WORDS}(?: and {_WORD})?)*))"
_FOR_ITS_LAND = (
    r"\b(?P<name>(?-i:(?:Movement|Front|Army|Forces|Organi[sz]ation|Party) (?:for|of) the"
    rf" (?:Liberation|Emancipation|Salvation|Independence) of (?:the )?{_WORDS}(?: of (?:the )?{_WORDS})*))"
)
"""Bands by what their names say they fight for."""
_SHORT = re.compile(r" \((?P<name>[A-Z][\w-]{1,9})\)|, or (?P<letters>[A-Z]{3,8})\b")
"""What a name is abbreviated to, in brackets after it or behind "or"."""
_ITSELF = r"(?:that |which |who )?(?:calls?|called|calling|styl(?:es?|ed|ing)) (?:itself|themselves)"
_CALLED = rf"(?:{_ITSELF} (?:the |an? )?|(?:known as|called) the )"
_KNOWN = (
    r"(?:(?:which|that) (?:is|was) )?(?:locally |also |better |widely )?(?:known|referred to) as (?:the )?"
)
_GOES_ON = r"(?=[,;.]| (?:which|that|who|whose|of|in|from|led|loyal|based|allied|active|fighting)\b)"
_CLAIMS = (
    r"(?:has |had |have |later |then |which )*(?:claim\w*|took|taken|takes|admitted|assumed)"
    r" (?:the )?(?:responsibility|the (?:abduction|kidnapping|seizure)|it (?:was )?h(?:olding|eld|ad))"
)
"""What a band alone says of itself: that it took or holds people."""
_OBSCURE = r"(?:unknown|little[- ]known|shadowy|obscure|unheard[- ]of)"
_CAPTORS = frozenset({"1", "2"})


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    """The forms in which a report introduces a band by its name."""
    kinds = {row["noun"]: row["kind"] for row in read_table("band_kinds.tsv")}
    kind = any_of(noun for noun, sort in kinds.items() if sort != "force")
    armed = any_of(noun for noun, sort in kinds.items() if sort == "armed")
    force = any_of(noun for noun, sort in kinds.items() if sort == "force")
    captors = rf"{any_of(_captor_nouns())}s?"
    body = rf"{force} (?:[\w’'-]+ )?{kind}"
    wordings = (
        rf"\b(?:{kind}|{captors}),? {_CALLED}[\"“‘']?{_NAME}",
        rf"\b{kind},? {_KNOWN}[\"“‘']?{_NAME}",
        rf"\b{body} {_NAME}",
        rf"\b{force} {_LETTERS}",
        rf"\b{captors} (?:of|from) (?:the )?(?:so-called )?{_LETTERS}",
        rf"\b(?:{captors}|fighters?) of (?:the )?(?:so-called )?{_LONG_NAME}",
        _FOR_ITS_LAND,
        rf"\b(?P<name>(?-i:{_WORDS} Liberation (?:Army|Movement|Organi[sz]ation)))\b",
        rf"\b{_NAME}(?: \([\w-]+\))?, (?:an?|the) (?:(?!of )[\w’'-]+ ){{0,3}}(?:{body}|{armed}){_GOES_ON}",
        rf"^the (?:{body}|{armed}), {_NAME},",
        rf"\b(?:group|organi[sz]ation|movement), (?:the )?{_FULL_NAME}(?: \([\w-]+\))?, {_CLAIMS}",
        rf"\b(?:the )?{_FULL_NAME}(?: \([\w-]+\))?, an? (?:[\w’'-]+ )?{_OBSCURE}"
        r" (?:group|organi[sz]ation|movement)\b",
        rf"\ban? {_OBSCURE} (?:[\w’'-]+ ){{0,2}}(?:group|organi[sz]ation|movement),?"
        rf" (?:{_CALLED})?(?:the )?{_FULL_NAME}",
        rf"\b{captors}, the {_NAME}(?: \([\w-]+\))?,",
        rf"\b(?:the )?[\"“‘']?(?:{_LONG_NAME}|{_CAPITALS})[\"”’']? (?:sect|faction)\b",
        rf"\b(?:{captors}|fighters?|members) of (?:the )?[\"“‘']?{_NAME}[\"”’']?"
        r" (?:group|faction|movement|sect|militia|gang|organi[sz]ation)\b",
        rf"\b(?:the )?{_FULL_NAME}(?: \([\w-]+\))?, as (?:it calls itself|they call themselves)",
    )
    return tuple(re.compile(wording, re.IGNORECASE) for wording in wordings)


@cache
def _words_of_bands() -> QuickLook:
    """The words without one of which no form introduces anything."""
    itself = ("calls itself", "call themselves")
    return QuickLook([*itself, *_captor_nouns(), *(row["noun"] for row in read_table("band_kinds.tsv"))])


def _captor_nouns() -> list[str]:
    """The nouns that say by themselves that people hold others by force."""
    return [row["noun"] for row in read_table("captors.tsv") if row["rank"] in _CAPTORS]


def name_bands(reading: Reading) -> dict[str, str]:
    """Return the bands that a report introduces by name, by every way in which it writes each."""
    found: dict[str, str] = {}
    for sentence in reading.with_title:
        for name, end in _introduced(sentence.text):
            if sentence.is_title and name not in reading.report.text:
                continue  # where every word has a capital, any may follow: "Hijackers of Airliner Give Up"
            found.setdefault(name, name)
            short = _SHORT.match(sentence.text, end)
            if short is not None:
                letters = short["name"] or short["letters"]
                found |= {name: letters, letters: letters}
    return found


def _introduced(text: str) -> Iterator[tuple[str, int]]:
    """Yield the names of bands that a text introduces, each with the offset at which it ends."""
    for form in _forms() if _words_of_bands().finds_in(text.lower()) else ():
        for found in form.finditer(text):
            part = "name" if found["name"] else "letters"
            name = found[part].removesuffix("’s").removesuffix("'s").removeprefix("The ")
            if not (_is_known(name) or _is_place_or_person(name)):
                yield name, found.end(part)


def _is_known(name: str) -> bool:
    """Tell of a name that is all a country's, a town's or a known group's."""
    spans = [(each.start, each.end) for each in find_countries(name)]
    spans += [(each.start, each.end) for each in find_places(name)]
    spans += [(each.start, each.end) for each in find_groups(name)]
    return (0, len(name)) in spans


def _is_place_or_person(name: str) -> bool:
    """Tell of a name that says itself what it is: "Kawar State", "General Ada Brandt"."""
    words = name.lower().split()
    return words[-1] in read_words("kinds_of_place") or words[0] in read_words("titles")
