"""Text -> its paragraphs: lines, or runs of lines where a text is broken to a fixed width.

Old wire copy breaks its lines at some sixty characters, in the middle of sentences and names; there a
paragraph ends at an empty line, before an indented line, or after a line that is cut short.
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

Span = tuple[int, int]


def find_paragraphs(text: str) -> list[Span]:
    """Return the offsets of the paragraphs of a text in order."""
    lines = [found.span() for found in _LINE.finditer(text) if found.group().strip()]
    width = _width(text, lines)
    return list(_join(text, lines, width)) if width else lines


def _width(text: str, lines: Sequence[Span]) -> int:
    """Return the width to which a text is broken; 0 where each line is a paragraph."""
    widest = max((len(text[start:end].rstrip()) for start, end in lines), default=0)
    breaks = [text[start:end].rstrip() for (start, end), after in pairwise(lines) if after[0] == end + 1]
    running = sum(line[-1] not in '.!?:;"”' for line in breaks)
    broken = len(breaks) >= FEWEST_BREAKS and running >= MOSTLY * len(breaks)
    return widest if broken and NARROWEST <= widest <= WIDEST else 0


def _join(text: str, lines: Sequence[Span], width: int) -> Iterator[Span]:
    begin, last = lines[0]
    for (start, end), (next_start, next_end) in pairwise(lines):
        cut = len(text[start:end].rstrip()) < CUT_SHORT * width
        if cut or next_start > end + 1 or _INDENT.match(text, next_start):
            yield begin, last
            begin = next_start
        last = next_end
    yield begin, last
