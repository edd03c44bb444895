"""Near-copies whose numbers differ from the story they copy.

Takes the members of a family, gives those in which another number stands where the story has one. A
number is aligned by the sentences it stands in and the words next to it, so that sentences may change
places and be cut.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from habeas.model import Report
from habeas.resolve.shingles import WORD
from habeas.words.numerals import find_numerals

SENTENCE = re.compile(r"(?<=[.!?])[\s\"”’)]+|\n+")

REACH = 3
"""Words on each side of a number that say what it counts; a corrupted copy keeps one of them."""

LEAST_COMMON = 0.6
"""Share of a sentence's words that the story's sentences with the other number have, at least."""

FEWEST_WORDS = 5
"""A sentence of fewer words aligns with too much."""


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a number stands: the words `beside` it, and those of the whole `sentence`, all in lower case."""

    beside: frozenset[str]
    sentence: frozenset[str]


Settings = Mapping[int, list[Setting]]


def find_corrupted(original: Report, copies: Iterable[Report]) -> tuple[str, ...]:
    """Return the ids of the reports whose numbers the rest of the family does not bear out, sorted.

    Where the original and a copy differ, the one whose number fewer members have is corrupted; of
    two that stand alone, the copy.
    """
    story = frozenset(SENTENCE.split(original.text))
    members = [original, *copies]
    changed = [copy for copy in members[1:] if _numbers_outside(copy, story)]
    if not changed:
        return ()
    settings = {report.id: read_settings(report.text) for report in (original, *changed)}
    unchanged = len(members) - len(settings)
    corrupted = set()
    for copy in changed:
        for ours, theirs in clashing_numbers(settings[original.id], settings[copy.id]):
            backing, other = (
                sum(number in known for known in settings.values()) for number in (ours, theirs)
            )
            corrupted.add(copy.id if unchanged + backing >= other else original.id)
    return tuple(sorted(corrupted))


def _numbers_outside(copy: Report, story: frozenset[str]) -> bool:
    """Tell whether sentences that the story does not have, letter for letter, give a number."""
    return any(find_numerals(sentence) for sentence in SENTENCE.split(copy.text) if sentence not in story)


def read_settings(text: str) -> dict[int, list[Setting]]:
    """Return where each number of a text stands."""
    settings: dict[int, list[Setting]] = defaultdict(list)
    for sentence in SENTENCE.split(text):
        words = plain_words(sentence)
        for numeral in find_numerals(sentence):
            if numeral.value is None:
                continue
            before = plain_words(sentence[: numeral.number_start])[-REACH:]
            after = plain_words(sentence[numeral.number_end :])[:REACH]
            settings[numeral.value].append(Setting(frozenset(before + after), frozenset(words)))
    return settings


def plain_words(text: str) -> list[str]:
    """Return a text's words in lower case, numbers in digits left out."""
    return [word.lower() for word in WORD.findall(text) if not word.isdigit()]


def clashing_numbers(story: Settings, copy: Settings) -> list[tuple[int, int]]:
    """Return the numbers of the story that the copy has not, each with the one in its place there."""
    missing = {number: settings for number, settings in story.items() if number not in copy}
    return [
        (number, other)
        for other, places in copy.items()
        if other not in story
        for number, settings in missing.items()
        if any(_aligned(place, settings) for place in places)
    ]


def _aligned(place: Setting, settings: Iterable[Setting]) -> bool:
    alike = [setting for setting in settings if setting.beside & place.beside]
    known = frozenset().union(*(setting.sentence for setting in settings))
    enough = len(place.sentence) >= FEWEST_WORDS
    return bool(alike) and enough and len(place.sentence & known) / len(place.sentence) >= LEAST_COMMON
