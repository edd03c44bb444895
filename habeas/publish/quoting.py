"""The sentence in which a claim stands, taken apart around the claim's words.

Takes a report's text and a passage, gives what stands before it, its words, and what stands after. No claim
depends on where a sentence is taken to end.
"""

import re
from dataclasses import dataclass

from habeas.model import Evidence

LONGEST = 420
"""Characters shown around a passage where a sentence runs on and on."""

BOUNDARY = re.compile(r"(?<=[.!?…][\"'”’)\]])\s+|(?<=[.!?…])\s+(?=[\"'“‘(\[]?[A-Z0-9])|\n+")
"""Where a sentence may end."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """A sentence of a report: `words` are the claim's, with single blanks."""

    before: str
    words: str
    after: str


def quote_sentence(text: str, passage: Evidence) -> Quotation:
    """Return the sentence around a passage, the passage apart."""
    start, end = _sentence_bounds(text, passage)
    before = _flat(text[start : passage.start]).lstrip()
    after = _flat(text[passage.end : end]).rstrip()
    return Quotation(before, _flat(passage.quote), after)


def _sentence_bounds(text: str, passage: Evidence) -> tuple[int, int]:
    start = max((m.end() for m in BOUNDARY.finditer(text, 0, passage.start + 1)), default=0)
    following = BOUNDARY.search(text, passage.end)
    end = following.start() if following else len(text)
    room = max(0, LONGEST - len(passage.quote)) // 2
    return max(min(start, passage.start), passage.start - room), min(end, passage.end + room)


def _flat(words: str) -> str:
    return re.sub(r"\s+", " ", words)
