"""Takes names that must not be published out of text.

Takes the names of people marked sensitive, gives text with initials in their places; never leaves a word of
such a name standing, even where that costs a word that only looks like one ("Hope"). Compares words without
case and diacritics, in any script.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from typing import Any

from habeas.words.names import fold_letters, strip_titles
from habeas.words.tables import read_table

WORD = re.compile(r"[^\W\d_]+")
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

    def _spans(self, text: str) -> Iterable[tuple[int, int]]:
        """Give where names stand: runs of their words that have a telling one."""
        words = [(word.start(), word.end(), fold_letters(word[0])) for word in WORD.finditer(text)]
        known = self.telling | self.joining
        run_numbers = _number_runs(text, words, known)
        for number, group in groupby(zip(run_numbers, words, strict=True), key=lambda pair: pair[0]):
            run = [word for _, word in group]
            if number and any(self._tells(text, word) for word in run):
                yield run[0][0], run[-1][1]

    def _tells(self, text: str, word: tuple[int, int, str]) -> bool:
        start, end, folded = word
        return folded in self.telling and not text[start:end].islower()


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
    words = {fold_letters(word) for name in names for word in WORD.findall(strip_titles(name))}
    joining = {word for word in words if len(word) == 1 or word in _particles()}
    return Redaction(frozenset(words - joining), frozenset(joining))


def initial_name(name: str) -> str:
    """Return a name's initials, without titles: "M. S."."""
    return _initials(strip_titles(name))


def _initials(name: str) -> str:
    return " ".join(
        f"{word[0].upper()}." for word in WORD.findall(name) if fold_letters(word) not in _particles()
    )


def _number_runs(text: str, words: list[tuple[int, int, str]], known: frozenset[str]) -> list[int]:
    """Return for every word the number of the run of known words that it stands in, 0 for none."""
    numbers, last, end_before = [], 0, None
    for start, end, folded in words:
        joined = end_before is not None and BETWEEN.fullmatch(text, end_before, start)
        if folded not in known:
            numbers.append(0)
            end_before = None
            continue
        last += not joined
        numbers.append(last)
        end_before = end
    return numbers


@cache
def _particles() -> frozenset[str]:
    return frozenset(row["word"] for row in read_table("name_particles.tsv"))
