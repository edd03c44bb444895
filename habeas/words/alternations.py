"""Many wordings -> one expression that finds any of them.

`a|b|c` is tried from its beginning at every place of a text: with hundreds of wordings that is most of
what reading a sentence costs. Here wordings with the same beginning share it, so that a place is left
at the first letter that no wording has there. For expressions that ignore case.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Self

_END = ""
"""Marks a letter with which a wording ends."""
_AS_WRITTEN: Mapping[str, str] = {}


class _Letters(dict[str, "_Letters"]):
    """The letters that can follow what was read so far, each with those that can follow it."""

    def add(self, wording: str) -> None:
        letters: Self | _Letters = self
        for letter in wording:
            letters = letters.setdefault(letter, _Letters())
        letters[_END] = _Letters()

    def expression(self, written: Mapping[str, str]) -> str:
        branches = [
            written.get(letter, re.escape(letter)) + following.expression(written)
            for letter, following in self.items()
            if letter != _END
        ]
        if not branches:
            return ""
        joined = "|".join(branches)
        if _END in self:
            return f"(?:{joined})?"
        return f"(?:{joined})" if len(branches) > 1 else joined


def any_of(wordings: Iterable[str], written: Mapping[str, str] = _AS_WRITTEN) -> str:
    """Return the expression, a group by itself, that matches the longest of the wordings at a place.

    Where what follows it in a larger expression does not match, it gives the next shorter one. `written`
    has expressions for letters that a text can write in more than one way, none of them a first letter.
    """
    letters = _Letters()
    for wording in wordings:
        letters.add(wording.lower())
    first = "".join(map(re.escape, letters))
    return f"(?:(?=[{first}]){letters.expression(written)})"
