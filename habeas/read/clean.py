"""Takes the text of a page or a file and gives the report in it: its own lines, title, byline, day.

Every line that stays is a line of the source, unchanged and in order (but for a day stamped before the
first word). Never drops a line that it does not know for page furniture or has kept already, and
cleaning twice gives what cleaning once gives.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from habeas.read.furniture import Part, ends_sentence, fold_line, part_of
from habeas.words.page_dates import find_date, find_dateline_day, split_stamp

PARAGRAPH_LENGTH = 120
"""A line this long, in characters, is a paragraph; what pages print around reports is shorter."""
SENTENCE_WORDS = 8
"""A shorter line is a paragraph too if it has this many words and a full stop."""
HEAD_LINES = 8
"""A dateline stands this high, in lines: below the title and a caption."""
TITLE_LENGTH = 220
TITLE_WORDS = 3
LINK_WORDS = 3
"""Fewest words of a line under "Related" that is taken for another story's headline."""
WRAPPED_LENGTH = 40
"""A line this long without a full stop runs on in the next: old copy is wrapped at 60 to 80 characters."""

LINE_BREAK = re.compile(r"\r\n|\r|\n")
LIST_ITEM = re.compile(r"\s*[-•*–]\s")


@dataclass(frozen=True, slots=True, kw_only=True)
class CleanText:
    """A report's own text, and what its page said beside it; None where it said nothing."""

    text: str
    title: str | None = None
    byline: str | None = None
    published: date | None = None


@dataclass(slots=True)
class _Sorting:
    """The lines of one page while they are told apart."""

    kept: list[str] = field(default_factory=list)
    credits: list[str] = field(default_factory=list)
    head: list[str] = field(default_factory=list)


def clean_text(text: str, *, title: str | None = None) -> CleanText:
    """Return the report in `text`; `title` is the title known from elsewhere, if any."""
    stamped, unstamped = split_stamp(text)
    sorting = _sort_lines(_without_repeats(LINE_BREAK.split(unstamped)))
    known_title = title or _heading_of(sorting.kept)
    kept = _without_repeats(sorting.kept, known_title)
    return CleanText(
        text="\n".join(kept).strip("\n"),
        title=known_title,
        byline=" | ".join(dict.fromkeys(sorting.credits)) or None,
        published=stamped or _first_date(sorting.head, kept),
    )


def is_paragraph(line: str) -> bool:
    """Say whether a line is running text, as opposed to a heading, a label or a button."""
    if len(line) >= PARAGRAPH_LENGTH:
        return True
    return ends_sentence(line) and len(line.split()) >= SENTENCE_WORDS


def _sort_lines(lines: list[str]) -> _Sorting:
    sorting = _Sorting()
    first, last = _body_bounds(lines)
    under_heading = False
    for number, line in enumerate(lines):
        part = _part_in_place(line, sorting.kept, at_edge=not first <= number <= last)
        listed = under_heading and _is_link(line, at_end=number > last)
        if not line.strip() or (part == "report" and not listed):
            sorting.kept.append(line)
            under_heading = under_heading and not line.strip()
            continue
        under_heading = under_heading or part == "heading"
        if part == "credit":
            sorting.credits.append(line.strip())
        if number < first:
            sorting.head.append(line)
    return sorting


def _body_bounds(lines: list[str]) -> tuple[int, int]:
    """Return the numbers of the first and the last line that are a report's paragraphs."""
    numbers = range(len(lines))
    first = next((n for n in numbers if _is_body(lines[n])), len(lines))
    last = next((n for n in reversed(numbers) if _is_body(lines[n])), -1)
    return first, last


def _is_body(line: str) -> bool:
    return is_paragraph(line) and part_of(line) == "report"


def _part_in_place(line: str, kept: list[str], *, at_edge: bool) -> Part:
    return "report" if _runs_on(line, kept) else part_of(line, at_edge=at_edge)


def _runs_on(line: str, kept: list[str]) -> bool:
    """Say whether a line goes on with the sentence of the line before it."""
    before = kept[-1] if kept else ""
    return len(before) >= WRAPPED_LENGTH and line[:1].islower() and not ends_sentence(before)


def _is_link(line: str, *, at_end: bool) -> bool:
    """Say whether a line under a heading like "Related" can be another story's headline or its author.

    `at_end` says that no paragraph follows: then nothing of the report is left to come.
    """
    closed = line.rstrip().endswith((".", ":", ";", ","))
    longest = TITLE_LENGTH if LIST_ITEM.match(line) else PARAGRAPH_LENGTH
    return len(line) < longest and not closed and (at_end or len(line.split()) >= LINK_WORDS)


def _heading_of(kept: list[str]) -> str | None:
    """Return the first line where it is a heading: no sentence, and a blank or a paragraph below it."""
    filled = [number for number, line in enumerate(kept) if line.strip()]
    if len(filled) < 2:
        return None
    first, second = kept[filled[0]].strip(), kept[filled[1]].strip()
    apart = filled[1] > filled[0] + 1 or len(second) >= PARAGRAPH_LENGTH or first == second
    worded = len(first.split()) >= TITLE_WORDS and not first.endswith((".", ":", ",", ";"))
    return first if apart and worded and len(first) <= TITLE_LENGTH else None


def _without_repeats(given: Iterable[str], title: str | None = None) -> list[str]:
    """Return the lines with each paragraph, each title and each line printed twice in a row only once."""
    lines: list[str] = []
    seen: set[str] = set()
    before = ""
    for line in given:
        folded = fold_line(line)
        if folded and (folded == before or folded in seen):
            continue
        if folded or (lines and lines[-1].strip()):
            lines.append(line)
        before = folded or before
        if is_paragraph(line) or (title is not None and folded == fold_line(title)):
            seen.add(folded)
    return lines


def _first_date(head: list[str], kept: list[str]) -> date | None:
    """Return the day on the lines above the report, or in its dateline."""
    for line in head:
        if (day := find_date(line)) is not None:
            return day
    for line in kept[:HEAD_LINES]:
        if (day := find_dateline_day(line)) is not None or is_paragraph(line):
            return day
    return None
