"""A report's text -> the names that it gives ships: "the tanker Blue Ardo", "the Greek-owned Ardo".

Called a ship once, a name is a ship's wherever it stands. By wordings and the table `ships` alone.
"""

import re
from functools import cache

from habeas.words.alternations import any_of
from habeas.words.tables import read_words

_NAME = r"[\"“‘']?([A-ZÀ-Ž][\w’-]+(?: (?:[A-ZÀ-Ž][\w’-]*|\d+))*)[\"”’']?"
_PREFIX = r"(?:MV|MT|FV|FB|SS|HMS|USS|M/V|F/V|F/B) "
_CALLED = r"(?:(?:called|named|dubbed) )?"


def ships_told(text: str) -> frozenset[str]:
    """Return the names that a report anywhere makes a ship's."""
    return frozenset(name for found in _told_ships().finditer(text) for name in found.groups() if name)


@cache
def _told_ships() -> re.Pattern[str]:
    kind = any_of(read_words("ships"))
    one = rf"\b(?:{kind} {_CALLED}(?:{_PREFIX})?|{_PREFIX}|\w+-(?:owned|flagged|registered) ){_NAME}"
    two = (
        rf"\b{kind}s,? {_CALLED}{_PREFIX}{_NAME} and {_PREFIX}{_NAME}|\b{kind}s {_CALLED}{_NAME} and {_NAME}"
    )
    return re.compile(f"{two}|{one}")
