"""Takes one line of a page and says what part it plays there, by the table of page furniture.

Never looks at other lines, and never calls a line furniture that tells of letting people go, unless
the line says itself that it points to another story or labels a picture. A caption that tells of a release
and its day belongs to the report.
"""

import re
from typing import Literal

from habeas.read import phrases
from habeas.words.page_dates import find_date, is_date_segment

Part = Literal["report", "furniture", "credit", "heading"]

OPENING_LENGTH = 600
"""Longest line, in characters, that its opening can condemn: captions and house rules run long."""
PLEA_LENGTH = 300
"""Longest line that a phrase within it can condemn; most report paragraphs are longer."""
CREDIT_LENGTH = 120
SEGMENT_LENGTH = 90
"""Longest segment that can be a control or a day with its weekday, time and label."""
LABEL_WORDS = 6
"""Most words of a segment ("Vilnius 14°C", "Bulletin no. 20") that a control beside it takes along."""

SEPARATOR = re.compile(r"\s*[|·•»›]\s*|\s+(?:/+|>|-(?=\s+\d+ min))\s+|\s{2,}|\t")
BYLINE = re.compile(r"by\s+[^\W\d_](?:[^.:;]|\b\w\.)*")
AUTHORS = re.compile(r"[Bb][Yy](?:\s+(?:the|and|in|[A-ZÀ-Ž][\w.'’-]*,?)){1,7}")
"""A line of its own that names nobody but authors: "By Ada Example and Bo Example, The Example Wire"."""
NOT_WORDS = re.compile(r"(?:https?://|www\.)\S+|<image>.*")
TICKER = re.compile(r"[▲▼△▽]|[-+]\d+(?:\.\d+)?%")
STOPS = (".", "!", "?", "…")
CLOSING_MARKS = "\"'”’)] \t"
QUOTES = (("’", "'"), ("‘", "'"), ("“", '"'), ("”", '"'))


def part_of(line: str, *, at_edge: bool = False) -> Part:
    """Return the part that a line plays on its page; `report` for whatever is not surely another.

    `at_edge` says that the line stands above the report's first paragraph or below its last, where
    days and authors' names stand too.
    """
    if len(line) > OPENING_LENGTH:
        return "report"
    plain = fold_line(line)
    if not any(map(str.isalpha, plain)):
        return "furniture"
    if len(plain) <= CREDIT_LENGTH:
        if phrases.whole("heading").fullmatch(plain):
            return "heading"
        if _is_credit(plain, at_edge) or AUTHORS.fullmatch(line.strip()):
            return "credit"
    return "furniture" if _is_furniture(plain, at_edge) else "report"


def fold_line(line: str) -> str:
    """Return a line as the table spells lines: lower case, straight quotation marks, trimmed."""
    plain = line.casefold().strip()
    if not plain.isascii():
        for curly, straight in QUOTES:
            plain = plain.replace(curly, straight)
    return plain


def ends_sentence(line: str) -> bool:
    """Say whether a line ends with a full stop or its like, closing marks aside."""
    return line.rstrip(CLOSING_MARKS).endswith(STOPS)


def tells_of_release(plain: str) -> bool:
    """Say whether a folded line has a word of release or detention."""
    return phrases.word_start("protected").search(plain) is not None


def _is_credit(plain: str, at_edge: bool) -> bool:
    if phrases.line_start("credit").match(plain):
        return not tells_of_release(plain)
    if not at_edge or not plain.startswith("by ") or ends_sentence(plain):
        return False
    return BYLINE.fullmatch(SEPARATOR.split(plain)[0]) is not None and not tells_of_release(plain)


def _is_furniture(plain: str, at_edge: bool) -> bool:
    if phrases.line_start("opening").match(plain):
        return True
    if phrases.line_start("caption").match(plain):
        return not (tells_of_release(plain) and find_date(plain))
    if len(plain) > PLEA_LENGTH:
        return False
    if _labels_only(plain, at_edge) or NOT_WORDS.fullmatch(plain):
        return True
    return (_asks_reader(plain) or _is_ticker(plain)) and not tells_of_release(plain)


def _asks_reader(plain: str) -> bool:
    return phrases.stands_in("anywhere", plain) or phrases.sentence_start("plea").search(plain) is not None


def _is_ticker(plain: str) -> bool:
    return TICKER.search(plain) is not None and not ends_sentence(plain)


def _labels_only(plain: str, at_edge: bool) -> bool:
    """Say whether a control (or, at the edge, a day) stands in the line and only labels beside it."""
    if len(plain) > SEGMENT_LENGTH and ends_sentence(plain):
        return False
    segments = [segment for segment in SEPARATOR.split(plain) if segment]
    labels = [segment for segment in segments if not _is_control(segment, at_edge)]
    return len(labels) < len(segments) and all(map(_is_label, labels))


def _is_control(segment: str, at_edge: bool) -> bool:
    if len(segment) > SEGMENT_LENGTH:
        return False
    if phrases.whole("control").fullmatch(segment):
        return True
    return at_edge and is_date_segment(segment)


def _is_label(segment: str) -> bool:
    short = len(segment.split()) <= LABEL_WORDS and not segment.startswith("(")  # a wire's credit
    return short and not ends_sentence(segment) and not tells_of_release(segment)
