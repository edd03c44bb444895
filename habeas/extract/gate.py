"""The gate: text -> whether it can tell of people let go, by words alone.

One automaton finds every place where a word of the gate can begin; only there is more read than that
word. Never parses, and never decides what happened: it passes whatever might matter, so that a stream
of ordinary news costs next to nothing.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple, Self

from ahocorasick_rs import AhoCorasick, Implementation

from habeas.words.tables import read_table, split_variants

TABLE = "gate_words.tsv"
BESIDE_PEOPLE = 60
"""How far, in characters, people stand from the word of their release: within one clause."""
BESIDE_TRIAL = 120
"""How far words of a trial stand from it: within one sentence of news, which has some 20 words."""
OPENING_PARTS = ("alone", "release", "movement")
"""The parts of the table whose words are looked for everywhere, and not only beside others."""
GAP = r"(?:\s[\w'’.-]+){1,7}\s"


def can_matter(text: str) -> bool:
    """Say whether a text has words by which people may be let go, or be held."""
    folded = text.lower().replace("\n", " ")
    return any(passes(folded, place) for place in _finder(*OPENING_PARTS).find_places(folded))


class Place(NamedTuple):
    """Where a word of the gate begins, in code points, and which part the table gives it."""

    start: int
    part: str


class WordFinder(NamedTuple):
    """Finds the words of some parts of the table: `automaton` where one can begin, `words` if it does."""

    automaton: AhoCorasick
    words: re.Pattern[str]

    @classmethod
    def of_parts(cls, parts: tuple[str, ...]) -> Self:
        """Return the finder of the words of these parts; where two begin alike, the earlier part counts."""
        by_part = {part: sorted(words_of(part), key=len, reverse=True) for part in parts}
        heads = sorted({_head_of(word) for words in by_part.values() for word in words})
        groups = (f"(?P<{part}>{'|'.join(map(expression_of, words))})" for part, words in by_part.items())
        return cls(
            AhoCorasick(_shortest(heads), implementation=Implementation.DFA), re.compile("|".join(groups))
        )

    def find_places(self, text: str) -> Iterator[Place]:
        """Yield every place of a word in a text in lower case, in order."""
        for _, start, _ in self.automaton.find_matches_as_indexes(text, overlapping=True):
            if start and text[start - 1].isalnum():
                continue
            found = self.words.match(text, start)
            if found is not None and found.lastgroup is not None:
                yield Place(start, found.lastgroup)


def passes(text: str, place: Place) -> bool:
    """Say whether a word has beside it what it needs to pass."""
    if place.part == "alone":
        return True
    people = _stands_around("people", text, place.start, BESIDE_PEOPLE)
    if place.part == "release" and people:
        return True
    return (people or place.part == "release") and _stands_around("trial", text, place.start, BESIDE_TRIAL)


def _stands_around(part: str, text: str, start: int, distance: int) -> bool:
    around = text[max(0, start - distance) : start + distance]
    return any(True for _ in _finder(part).find_places(around))


@cache
def _finder(*parts: str) -> WordFinder:
    return WordFinder.of_parts(parts)


def words_of(part: str) -> set[str]:
    """Return the table's words of one part; people are also the peoples of all countries."""
    words = {row["word"] for row in read_table(TABLE) if row["part"] == part}
    return words | _demonyms() if part == "people" else words


def _demonyms() -> set[str]:
    """Return what the people of each country are called in the plural ("Lithuanians")."""
    rows = read_table("countries.tsv")
    own = {name.partition(":")[0].lower() for row in rows for name in split_variants(row["demonyms"])}
    plurals = {
        f"{adjective.lower()}s"
        for row in rows
        if "+" in row["demonyms"]
        for adjective in split_variants(row["adjectives"])
    }
    return (own | plurals) - {"+"}


def _head_of(word: str) -> str:
    """Return a table's word up to its first open place."""
    return re.split(r" ?(?:\*|\.\.\.)", word)[0]


def _shortest(heads: list[str]) -> list[str]:
    """Leave out of sorted heads each that another one begins: its place is found all the same."""
    kept: list[str] = []
    for head in heads:
        if not (kept and head.startswith(kept[-1])):
            kept.append(head)
    return kept


def expression_of(word: str) -> str:
    """Return a table's word as a regular expression: * is any ending, ... some words between."""
    escaped = re.escape(word).replace(r"\ \.\.\.\ ", GAP).replace(r"\*", r"\w*")
    return escaped if word.endswith(("*", ".")) else rf"{escaped}\b"
