"""A report's text -> the names that it gives ships: "the tanker Blue Ardo", "the Greek-owned Ardo".

Called a ship once, a name is a ship's wherever it stands. By wordings and the table `ships` alone.
"""

import re
from functools import cache

from habeas.words.alternations import any_of
from habeas.words.quick_looks import QuickLook
from habeas.words.tables import read_words

_NAME = r"[\"“‘']?([A-ZÀ-Ž][\w’-]+(?: (?:[A-ZÀ-Ž][\w’-]*|\d+))*)[\"”’']?"
_PREFIXES = ("MV", "MT", "FV", "FB", "SS", "HMS", "USS", "M/V", "F/V", "F/B")
_PREFIX = f"(?:{'|'.join(_PREFIXES)}) "
_FLYING = ("owned", "flagged", "registered")
_CALLED = r"(?:(?:called|named|dubbed) )?"


def ships_told(text: str) -> frozenset[str]:
    """Return the names that a report anywhere makes a ship's."""
    told = _told_ships().finditer(text) if _signs().finds_in(text) else ()
    return frozenset(name for found in told for name in found.groups() if name)


@cache
def _signs() -> QuickLook:
    """Words without one of which a text speaks of no ship."""
    prefixes = (f"{prefix} " for prefix in _PREFIXES)
    return QuickLook((*read_words("ships"), *prefixes, *(f"-{word} " for word in _FLYING)))


@cache
def _told_ships() -> re.Pattern[str]:
    kind = any_of(read_words("ships"))
    one = rf"\b(?:{kind} {_CALLED}(?:{_PREFIX})?|{_PREFIX}|\w+-(?:{'|'.join(_FLYING)}) ){_NAME}"
    two = (
        rf"\b{kind}s,? {_CALLED}{_PREFIX}{_NAME} and {_PREFIX}{_NAME}|\b{kind}s {_CALLED}{_NAME} and {_NAME}"
    )
    return re.compile(f"{two}|{one}")
