"""Takes one line of a page and says what part it plays there, by the table of page furniture.

Never looks at other lines, and never calls a line furniture that tells of letting people go, unless
the line says itself that it points to another story or labels a picture.
"""

import re
from functools import cache
from typing import Literal

from habeas.read.page_dates import is_date_segment
from habeas.words.tables import read_table

Part = Literal["report", "furniture", "credit", "heading"]

TABLE = "page_furniture.tsv"
OPENING_LENGTH = 600
"""Longest line, in characters, that its opening can condemn: captions and house rules run long."""
PLEA_LENGTH = 300
"""Longest line that a phrase within it can condemn; most report paragraphs are longer."""
CREDIT_LENGTH = 120
LABEL_WORDS = 6
"""Most words of a segment ("Vilnius 14°C", "Bulletin no. 20") that a control beside it takes along."""

SEPARATOR = re.compile(r"\s*[|·•»›]\s*|\s+(?:/+|>|-(?=\s+\d+ min))\s+|\s{2,}|\t")
BYLINE = re.compile(r"by\s+[^\W\d_](?:[^.:;]|\b\w\.)*")
AUTHORS = re.compile(r"[Bb][Yy](?:\s+(?:the|and|in|[A-ZÀ-Ž][\w.'’-]*,?)){1,7}")
"""A line of its own that names nobody but authors: "By Ada Example and Bo Example, The Example Wire"."""
NOT_WORDS = re.compile(r"(?:https?://|www\.)\S+|<image>.*")
TICKER = re.compile(r"[▲▼△▽]|[-+]\d+(?:\.\d+)?%")
SENTENCE_END = re.compile(r"[.!?…][\"')\]]*$")
QUOTES = str.maketrans("’‘“”", "''\"\"")


def part_of(line: str, *, at_edge: bool = False) -> Part:
    """Return the part that a line plays on its page; `report` for whatever is not surely another.

    `at_edge` says that the line stands above the report's first paragraph or below its last, where
    days and authors' names stand too.
    """
    plain = fold_line(line)
    if not any(character.isalpha() for character in plain):
        return "furniture"
    if _whole("heading").fullmatch(plain):
        return "heading"
    if _is_credit(plain, at_edge) or AUTHORS.fullmatch(line.strip()):
        return "credit"
    if _is_furniture(plain, at_edge) or NOT_WORDS.fullmatch(plain):
        return "furniture"
    return "report"


def fold_line(line: str) -> str:
    """Return a line as the table spells lines: lower case, straight quotation marks, trimmed."""
    return line.translate(QUOTES).casefold().strip()


def tells_of_release(plain: str) -> bool:
    """Say whether a folded line has a word of release or detention."""
    return _word_start("protected").search(plain) is not None


def _is_credit(plain: str, at_edge: bool) -> bool:
    if len(plain) > CREDIT_LENGTH or tells_of_release(plain):
        return False
    if _line_start("credit").match(plain):
        return True
    first = SEPARATOR.split(plain)[0]
    return at_edge and BYLINE.fullmatch(first) is not None and not SENTENCE_END.search(plain)


def _is_furniture(plain: str, at_edge: bool) -> bool:
    if len(plain) > OPENING_LENGTH:
        return False
    if _line_start("opening").match(plain) or _labels_only(plain, at_edge):
        return True
    if len(plain) > PLEA_LENGTH or tells_of_release(plain):
        return False
    if _anywhere("anywhere").search(plain) or _sentence_start("plea").search(plain):
        return True
    return TICKER.search(plain) is not None and not SENTENCE_END.search(plain)


def _labels_only(plain: str, at_edge: bool) -> bool:
    """Say whether a control (or, at the edge, a day) stands in the line and only labels beside it."""
    segments = [segment for segment in SEPARATOR.split(plain) if segment]
    labels = [segment for segment in segments if not _is_control(segment, at_edge)]
    return len(labels) < len(segments) and all(map(_is_label, labels))


def _is_control(segment: str, at_edge: bool) -> bool:
    if _whole("control").fullmatch(segment):
        return True
    return at_edge and is_date_segment(segment)


def _is_label(segment: str) -> bool:
    short = len(segment.split()) <= LABEL_WORDS and not segment.startswith("(")  # a wire's credit
    return short and not SENTENCE_END.search(segment) and not tells_of_release(segment)


@cache
def _alternatives(part: str) -> str:
    phrases = {row["phrase"] for row in read_table(TABLE) if row["part"] == part}
    joined = "|".join(re.escape(phrase) for phrase in sorted(phrases, key=lambda p: (-len(p), p)))
    return joined.replace("<n>", r"[\d.,]+k?").replace("<w>", r"\S+(?:\s\S+){0,3}")


@cache
def _whole(part: str) -> re.Pattern[str]:
    return re.compile(rf"\W?(?:{_alternatives(part)})[\s:.»>*]*")


@cache
def _line_start(part: str) -> re.Pattern[str]:
    return re.compile(rf"[^\w(©]*(?:{_alternatives(part)})(?!\w)|[^\w(©]*©")


@cache
def _sentence_start(part: str) -> re.Pattern[str]:
    return re.compile(rf"(?:^|[.!?|»]\s+|^\W+)(?:{_alternatives(part)})\b")


@cache
def _anywhere(part: str) -> re.Pattern[str]:
    return re.compile(_alternatives(part))


@cache
def _word_start(part: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_alternatives(part)})")
