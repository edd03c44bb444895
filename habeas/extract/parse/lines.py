"""Text -> its paragraphs: lines, or runs of lines where a text is broken to a fixed width.

Old wire copy breaks its lines at some sixty characters, in the middle of sentences and names; there a
paragraph ends at an empty line, before an indented line, or after a line that is cut short. A page may
break only some of its paragraphs; anywhere, a line goes on in one right below it that
opens in small letters.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

_LINE = re.compile(r"[^\n]+")
_INDENT = re.compile(r"[ \t\u00a0]{2,}")
NARROWEST, WIDEST = 40, 100
"""Characters of the longest line between which a text can be broken to a width."""
FEWEST_BREAKS = 3
MOSTLY = 0.6
"""Share of its lines that must run on, without a full stop, into a line of the same paragraph."""
CUT_SHORT = 0.7
"""Share of the width below which a line ends its paragraph."""
FEWEST_WORDS = 3
"""Words of a line that can go on in the next one; shorter lines are the buttons of a page."""
_ENDS = '.!?:;"”'
_OPEN = frozenset(
    {"the", "a", "an", "of", "and", "or", "with", "by", "from", "his", "her", "their", "its", "whom", "whose"}
)
"""Words that end no line of their own."""

Span = tuple[int, int]


def find_paragraphs(text: str) -> list[Span]:
    """Return the offsets of the paragraphs of a text in order."""
    lines = [found.span() for found in _LINE.finditer(text) if found.group().strip()]
    return list(_join(text, lines, _width(text, lines))) if lines else []


def _width(text: str, lines: Sequence[Span]) -> int:
    """Return the width to which a text, or a part of it, is broken; 0 where each line is a paragraph."""
    widest = max(len(text[start:end].rstrip()) for start, end in lines)
    breaks = [text[start:end].rstrip() for (start, end), after in pairwise(lines) if after[0] == end + 1]
    running = sum(line[-1] not in _ENDS for line in breaks)
    if len(breaks) >= FEWEST_BREAKS and running >= MOSTLY * len(breaks) and NARROWEST <= widest <= WIDEST:
        return widest
    going_on = [end - start for (start, end), after in pairwise(lines) if _goes_on(text, (start, end), after)]
    narrow = [width for width in going_on if NARROWEST <= width <= WIDEST]
    return max(narrow) if len(narrow) >= FEWEST_BREAKS else 0


def _goes_on(text: str, line: Span, after: Span) -> bool:
    """Tell whether a line surely runs on: it ends in "the", or the next one opens in small letters."""
    words = text[line[0] : line[1]].split()
    if after[0] != line[1] + 1 or len(words) < FEWEST_WORDS or words[-1][-1] in _ENDS:
        return False
    return text[after[0]].islower() or words[-1] in _OPEN


def _join(text: str, lines: Sequence[Span], width: int) -> Iterator[Span]:
    begin, last = lines[0]
    for line, after in pairwise(lines):
        if not (_goes_on(text, line, after) or (width and _fills(text, line, after, width))):
            yield begin, last
            begin = after[0]
        last = after[1]
    yield begin, last


def _fills(text: str, line: Span, after: Span, width: int) -> bool:
    """Tell whether a line was broken because it had come to the width."""
    long = len(text[line[0] : line[1]].rstrip())
    adjacent = after[0] == line[1] + 1 and _INDENT.match(text, after[0]) is None
    return adjacent and CUT_SHORT * width <= long <= width
