"""The table of page furniture as patterns, one for each part and each place in a line.

Takes the name of a part, gives compiled patterns, each made once. Lines are matched in the table's own
spelling: lower case, straight quotation marks.
"""

import re
from functools import cache

from habeas.words.quick_looks import QuickLook
from habeas.words.tables import read_table

TABLE = "page_furniture.tsv"
NUMBER = r"[\d.,]+k?"
FEW_WORDS = r"\S+(?:\s\S+){0,3}"


@cache
def whole(part: str) -> re.Pattern[str]:
    """Match a line or segment that is one phrase and nothing else."""
    return re.compile(rf"\W?(?:{_alternatives(part)})[\s:.»>*]*")


@cache
def line_start(part: str) -> re.Pattern[str]:
    """Match a phrase at the start of a line, behind marks and brackets."""
    return re.compile(rf"[^\w(©]*(?:(?:{_alternatives(part)})(?!\w)|©)")


@cache
def sentence_start(part: str) -> re.Pattern[str]:
    """Find a phrase at the start of a line, of a sentence or of a segment."""
    return re.compile(rf"(?:^|[.!?|»]\s+|^\W+)(?:{_alternatives(part)})\b")


@cache
def word_start(part: str) -> re.Pattern[str]:
    """Find a phrase at the start of a word."""
    return re.compile(rf"\b(?:{_alternatives(part)})")


def stands_in(part: str, line: str) -> bool:
    """Say whether a phrase of the part stands anywhere in the line."""
    return _quick_look(part).finds_in(line)


@cache
def _quick_look(part: str) -> QuickLook:
    return QuickLook(_phrases(part))


@cache
def _phrases(part: str) -> list[str]:
    phrases = {row["phrase"] for row in read_table(TABLE) if row["part"] == part}
    return sorted(phrases, key=lambda phrase: (-len(phrase), phrase))


def _alternatives(part: str) -> str:
    joined = "|".join(map(re.escape, _phrases(part)))
    return joined.replace("<n>", NUMBER).replace("<w>", FEW_WORDS)
