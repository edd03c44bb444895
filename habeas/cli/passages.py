"""The sentence in which a claim stands, with the claim's words marked.

Takes a report's text and a passage, gives the text around it; marks with brackets that news text does not
use, so that the mark survives where there is no colour.
"""

import re

from rich.text import Text

from habeas.model import Evidence

LONGEST = 420
"""Characters shown around a passage where a sentence runs on and on."""

BOUNDARY = re.compile(r"(?<=[.!?…][\"'”’)\]])\s+|(?<=[.!?…])\s+(?=[\"'“‘(\[]?[A-Z0-9])|\n+")
"""Where a sentence may end. Good enough for showing: no claim depends on it."""


def mark_passage(text: str, passage: Evidence) -> Text:
    """Return the sentence around a passage, the passage marked."""
    start, end = _sentence_bounds(text, passage)
    before = _flat(text[start : passage.start]).lstrip()
    after = _flat(text[passage.end : end]).rstrip()
    marked = Text(before, style="not bold")
    marked.append(f"⟦{_flat(passage.quote)}⟧", style="bold")
    return marked.append(after)


def _sentence_bounds(text: str, passage: Evidence) -> tuple[int, int]:
    start = max((m.end() for m in BOUNDARY.finditer(text, 0, passage.start + 1)), default=0)
    following = BOUNDARY.search(text, passage.end)
    end = following.start() if following else len(text)
    room = max(0, LONGEST - len(passage.quote)) // 2
    return max(min(start, passage.start), passage.start - room), min(end, passage.end + room)


def _flat(words: str) -> str:
    return re.sub(r"\s+", " ", words)
