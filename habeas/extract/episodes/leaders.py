"""Reading -> the leaders whom the report itself ties to a state, by surname.

Takes the offices of the table `offices` and the states in reach; knows no leader by name.
"""

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from habeas.extract.parse.reading import Reading, Sentence
from habeas.model import Evidence
from habeas.words.alternations import any_of
from habeas.words.countries import CountryMention
from habeas.words.quick_looks import QuickLook
from habeas.words.tables import read_words


@dataclass(frozen=True, slots=True)
class Leader:
    """Whom a report introduces with an office of a state; `evidence` names the state."""

    surname: str
    code: str
    evidence: Evidence | None


_PARTICLE = r"(?:(?:al|el|bin|ibn|van|von|de|da|di|del|la|dos)[\s-]+)?"
_NAME = rf"(?P<name>(?:[A-ZÀ-ž][\w’'.-]*\s+{_PARTICLE}){{0,3}}[A-ZÀ-ž][\w’'-]+)"
_NO_SURNAMES = frozenset({*calendar.day_name, *calendar.month_name, *calendar.month_abbr})
RULE = "government|administration|regime"
_WINDOW = 90
"""Characters on either side of a state's name in which its leader is introduced."""


def _offices() -> str:
    return any_of(read_words("offices"))


@cache
def _words_of_office() -> QuickLook:
    """The words without one of which no form introduces anybody."""
    return QuickLook(word.lower() for word in (*read_words("offices"), *RULE.split("|")))


@cache
def _introductions() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """The forms in which a report introduces an office holder; `@` marks the state's place.

    Before each form stands a part of it that is found fast, and without which it is nowhere.
    """
    office = rf"(?:[\w-]+\s+){{0,3}}?(?i:{_offices()})\b"
    article = r"(?:the\s+|an?\s+|its\s+)?"
    of_state = r"of\s+(?:the\s+)?@"
    return tuple(
        (re.compile(part), re.compile(form))
        for part, form in (
            ("@", rf"@(?:[’']s?)?,?\s+(?:the\s+)?{office},?\s+{_NAME}"),
            (of_state, rf"{office}\s+{of_state},?\s+{_NAME}"),
            (of_state, rf"{office}\s+{_NAME}\s+{of_state}"),
            (
                rf"@(?:[’']s)?\s+{office}|{of_state}",
                rf"{_NAME},?\s+(?:\d\d,\s+)?{article}(?:@(?:[’']s)?\s+{office}|{office}\s+{of_state})",
            ),
            ("@", rf"@(?:[’']s?)?\s+{_NAME}\s+(?:{RULE})"),
        )
    )


def find_leaders(reading: Reading) -> dict[str, Leader]:
    """Return the office holders that a report introduces with their state, by surname."""
    leaders: dict[str, Leader] = {}
    for sentence in reading.with_title:
        for mention in sentence.countries:
            for leader in _introduced(sentence, mention):
                leaders.setdefault(leader.surname, leader)
    return leaders


def _introduced(sentence: Sentence, state: CountryMention) -> Iterator[Leader]:
    first = max(0, state.start - _WINDOW)
    before = sentence.text[first : state.start]
    marked = f"{before}@{sentence.text[state.end : state.end + _WINDOW]}"
    if not _words_of_office().finds_in(marked.lower()):
        return
    for part, form in _introductions():
        for found in form.finditer(marked) if part.search(marked) else ():
            last = state.end + found.end() - len(before) - 1
            shift = first if found.end("name") <= len(before) else state.end - len(before) - 1
            surname = found["name"].split()[-1]
            if (
                found.start() <= len(before) < found.end()
                and not _names_another(sentence, state, last)
                and _is_surname(sentence, found.end("name") + shift - len(surname))
            ):
                words = None if sentence.is_title else sentence.cite(state.start, state.end)
                yield Leader(surname.removesuffix("’s").removesuffix("'s"), state.code, words)
                return


def _is_surname(sentence: Sentence, place: int) -> bool:
    """Tell whether the word at an offset is a name: "The" of "The Chadian president", "Monday" are none."""
    token = sentence.token_at(place)
    return token is not None and token.pos_ == "PROPN" and token.text.strip(".") not in _NO_SURNAMES


def _names_another(sentence: Sentence, state: CountryMention, last: int) -> bool:
    """Tell of an office of another state: "two people from Peru, White House spokesman ..."."""
    return any(state.end <= each.start < last and each.code != state.code for each in sentence.countries)
