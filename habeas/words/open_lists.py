"""Words that leave a list open, and words for people with two nationalities.

Takes the words around a list; gives whether they say that more stand behind it. Never counts.
"""

import re
from functools import cache

from habeas.words.tables import read_table

__all__ = ["leaves_list_open", "tells_of_dual_nationals"]


def leaves_list_open(words: str) -> bool:
    """Whether the words before a list ("including", "among") say that it is not all."""
    return _any_entry("open_lists.txt").search(words) is not None


def tells_of_dual_nationals(words: str) -> bool:
    """Whether the words speak of people who have two nationalities."""
    return _any_entry("dual_nationals.txt").search(words) is not None


@cache
def _any_entry(table: str) -> re.Pattern[str]:
    entries = "|".join(re.escape(row["entry"]) for row in read_table(table))
    return re.compile(rf"\b(?:{entries})\b", re.IGNORECASE)
