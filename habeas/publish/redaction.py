"""Takes names that must not be published out of text.

Takes the names of people marked sensitive, gives text with initials in their places; never leaves a word of
such a name standing, even where that costs a word that only looks like one ("Hope"). Compares words without
case and diacritics, in any script.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from habeas.words.names import fold_letters, strip_titles
from habeas.words.tables import read_table

WORD = re.compile(r"(?:[^\W\d_][\u0300-\u036f]*)+")
"""A word, its diacritics written as part of the letters or after them."""

BETWEEN = re.compile(r"[\s.'’ʼ‐‑-]*")
"""What may stand between two words of one name."""

LONG = 5
"""Letters from which a part of a name is looked for inside other words of an address, too."""


@dataclass(frozen=True, slots=True)
class Redaction:
    """The folded words of all names to conceal.

    `telling` ones go wherever they stand, `joining` ones ("van", "J.") where they stand beside such.
    """

    telling: frozenset[str] = frozenset()
    joining: frozenset[str] = frozenset()

    def conceal(self, text: str) -> str:
        """Return the text with initials in the place of every name to conceal."""
        if not self.telling:
            return text
        kept, done = [], 0
        for start, end in self._spans(text):
            kept += [text[done:start], _initials(text[start:end])]
            done = end + (text[end : end + 1] == ".")
        return "".join([*kept, text[done:]])

    def touches(self, text: str) -> bool:
        """Tell whether a name to conceal stands in a text."""
        return bool(self.telling) and any(True for _ in self._spans(text))

    def conceal_address(self, address: str | None) -> str | None:
        """Return an address, or a file's name; None where it has a word of a name to conceal."""
        if address is None or not self.telling:
            return address
        folded = fold_letters(address)
        words = {word for word in WORD.findall(folded) if len(word) > 2}
        inside = any(len(part) >= LONG and part in folded for part in self.telling)
        return None if inside or words & self.telling else address

    def _spans(self, text: str) -> Iterator[tuple[int, int]]:
        """Give where names stand: runs of their words that have a telling one."""
        for run in _find_runs(text, self.telling | self.joining):
            if any(self._tells(word[0]) for word in run):
                yield run[0].start(), run[-1].end()

    def _tells(self, word: str) -> bool:
        return not word.islower() and fold_letters(word) in self.telling


def conceal_strings(record: Any, hidden: Redaction) -> Any:
    """Return what JSON can hold without the names to conceal; its keys stay."""
    if isinstance(record, str):
        shown = hidden.conceal(record)
        return shown if " " in shown else hidden.conceal_address(shown) or ""
    if isinstance(record, dict):
        return {key: conceal_strings(value, hidden) for key, value in record.items()}
    return [conceal_strings(value, hidden) for value in record] if isinstance(record, list) else record


def redact_names(names: Iterable[str]) -> Redaction:
    """Return what takes these names out of text."""
    parts = [frozenset(map(fold_letters, WORD.findall(strip_titles(name)))) for name in names]
    joining = {word for words in parts for word in words if len(word) == 1 or word in _particles()}
    telling = {word for words in parts for word in (words - joining or words)}  # "Le Van" has no other words
    return Redaction(frozenset(telling), frozenset(joining - telling))


def initial_name(name: str) -> str:
    """Return a name's initials, without titles: "M. S."."""
    return _initials(strip_titles(name))


def _initials(name: str) -> str:
    words = WORD.findall(name)
    shown = [word for word in words if fold_letters(word) not in _particles()] or words
    return " ".join(f"{word[0].upper()}." for word in shown)


def _find_runs(text: str, known: frozenset[str]) -> Iterator[list[re.Match[str]]]:
    """Give the words that are known, those that only a blank or a hyphen parts together."""
    run: list[re.Match[str]] = []
    for word in WORD.finditer(text):
        is_known = fold_letters(word[0]) in known
        if run and not (is_known and BETWEEN.fullmatch(text, run[-1].end(), word.start())):
            yield run
            run = []
        if is_known:
            run.append(word)
    if run:
        yield run


@cache
def _particles() -> frozenset[str]:
    return frozenset(row["word"] for row in read_table("name_particles.tsv"))
