"""Reading -> the bands of captors it speaks of, named as it names them ("gunmen", "Kawar front").

A band is a noun for captors with the names before it, or what the report itself introduces by name. All
such nouns of a report stand for one band unless a name sets them apart; it is called by the most telling.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass

from habeas.extract.episodes.captors import Captors, find_captors
from habeas.extract.episodes.named_bands import name_bands
from habeas.extract.parse.happenings import FREEING, Happening
from habeas.extract.parse.reading import Reading
from habeas.extract.parse.tokens import Token


@dataclass(frozen=True, slots=True)
class Band:
    """A band named at two offsets in a sentence."""

    start: int
    end: int
    name: str


def find_bands(
    reading: Reading, happenings: Mapping[int, Sequence[Happening]], groups: Set[str] = frozenset()
) -> dict[int, list[Band]]:
    """Return the bands that each sentence names, by the sentence's index; those named properly come first.

    `groups` are those that the report names otherwise: where it names one alone, that is the band.
    """
    introduced = name_bands(reading)
    form = _form_of(introduced)
    written = {sentence.index: list(form.finditer(sentence.text)) for sentence in reading.with_title}
    captors = {
        sentence.index: [
            each
            for each in find_captors(sentence, happenings[sentence.index])
            if not any(name.start() <= each.start < name.end() for name in written[sentence.index])
        ]
        for sentence in reading.with_title
    }
    found = [each for here in captors.values() for each in here]
    called = {introduced.get(each.called, each.called) for each in found if each.is_named}
    names = groups | {*introduced.values()} | called
    shortest = [
        name for name in names if not any(name != other and name.startswith(other) for other in names)
    ]
    freeing = {
        agent
        for here in happenings.values()
        for each in here
        if each.status in FREEING
        for agent in each.agents
    }
    name = shortest[0] if len(shortest) == 1 else _common_name(found, freeing)
    return {
        sentence.index: [
            *(Band(*found.span(), introduced[found.group()]) for found in written[sentence.index]),
            *(_band(each, name) for each in captors[sentence.index]),
        ]
        for sentence in reading.with_title
    }


def _form_of(names: Iterable[str]) -> re.Pattern[str]:
    """Return an expression that finds any of these names, and nothing where there are none."""
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, names)) or '(?!)'})(?![\w-])")


def _band(captors: Captors, common: str) -> Band:
    """Return the band that captors are: by their name, else the report's `common` one."""
    return Band(captors.start, captors.end, captors.called if captors.is_named else common)


def _common_name(captors: Sequence[Captors], freeing: Set[Token]) -> str:
    """Return what a report's captors without a name are called: by the noun of those who let people go.

    Else by the most telling noun. Bands that fight are known by whose they are, where the report says so
    ("Somali pirates"), others where they are never called anything else.
    """
    unnamed = [each for each in captors if not each.is_named]
    times = Counter(each.sort for each in unnamed)
    told = min(
        unnamed, key=lambda each: (each.noun not in freeing, *each.order, -times[each.sort]), default=None
    )
    if told is None:
        return ""
    alike = [each for each in unnamed if each.sort == told.sort]
    if told.fights:
        owned = alike[0]
        return owned.called if owned.words and not owned.is_armed else told.sort
    alone = any(each.is_armed or not each.words for each in alike)
    return told.sort if alone else told.called
