"""Near-copies whose numbers differ from the story they copy.

Takes the members of a family, gives those in which another number stands where the story has one. A
number is aligned by the sentences it stands in and the words next to it, so that sentences may change
places and be cut.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from habeas.model import Departure, Report
from habeas.resolve.shingles import WORD
from habeas.words.numerals import find_numerals

SENTENCE = re.compile(r"(?<=[.!?])[\s\"”’)]+|\n+")

_COUNTED = re.compile(r"(?:[\s-]+[^\W\d_][\w’'-]*)")
REACH = 3
"""Words on each side of a number that say what it counts; a corrupted copy keeps one of them."""

LEAST_COMMON = 0.6
"""Share of a sentence's words that the story's sentences with the other number have, at least."""

FEWEST_WORDS = 5
"""A sentence of fewer words aligns with too much."""


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a number stands: the words `beside` it, and those of the whole `sentence`, all in lower case.

    `words` are the number and what follows it, as written.
    """

    beside: frozenset[str]
    sentence: frozenset[str]
    words: str


Settings = Mapping[int, list[Setting]]


def find_departures(original: Report, copies: Iterable[Report]) -> tuple[Departure, ...]:
    """Return the numbers in a family's reports that the rest of it does not bear out, sorted by report.

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
    departures = set()
    for copy in changed:
        told, given = settings[original.id], settings[copy.id]
        for ours, theirs in clashing_numbers(told, given):
            backing, other = (
                sum(number in known for known in settings.values()) for number in (ours, theirs)
            )
            pair = (ours, told[ours][0].words), (theirs, given[theirs][0].words)
            if unchanged + backing >= other:
                departures.add(_depart(copy.id, *reversed(pair)))
            else:
                departures.add(_depart(original.id, *pair))
    return tuple(sorted(departures, key=lambda each: (each.report, each.number, each.story_number)))


def _depart(report: str, own: tuple[int, str], story: tuple[int, str]) -> Departure:
    return Departure(report=report, number=own[0], words=own[1], story_number=story[0], story_words=story[1])


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
            phrase = _phrase_at(sentence, numeral.number_start, numeral.number_end)
            settings[numeral.value].append(Setting(frozenset(before + after), frozenset(words), phrase))
    return settings


def _phrase_at(sentence: str, start: int, end: int) -> str:
    """Return a number with the word after it: what it counts, or the first of its attributes."""
    following = _COUNTED.match(sentence, end)
    return sentence[start : following.end() if following else end]


def plain_words(text: str) -> list[str]:
    """Return a text's words in lower case, numbers in digits left out."""
    return [word.lower() for word in WORD.findall(text) if not word.isdigit()]


def clashing_numbers(story: Settings, copy: Settings) -> list[tuple[int, int]]:
    """Return the numbers of the story that the copy has not, each with the one in its place there.

    Where several may have stood in one place, the one whose sentence has most words in common.
    """
    missing = {number: settings for number, settings in story.items() if number not in copy}
    clashes = []
    for other, places in copy.items():
        aligned = {
            number: max(_alignment(place, settings) for place in places)
            for number, settings in (missing.items() if other not in story else ())
        }
        best = max(aligned, key=lambda number: (aligned[number], number), default=0)
        if aligned.get(best, 0.0) >= LEAST_COMMON:
            clashes.append((best, other))
    return clashes


def _alignment(place: Setting, settings: Sequence[Setting]) -> float:
    """Return how much of a sentence the story's sentences with a number have, 0 where no word beside is."""
    alike = any(setting.beside & place.beside for setting in settings)
    if not alike or len(place.sentence) < FEWEST_WORDS:
        return 0.0
    known = frozenset().union(*(setting.sentence for setting in settings))
    return len(place.sentence & known) / len(place.sentence)
