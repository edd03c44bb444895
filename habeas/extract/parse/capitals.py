"""Text in capitals -> the same text in mixed case, of the same length, for the parser.

Old wire copy is written in capitals throughout, which the pipeline reads as one long name.
"""

import re
from string import ascii_lowercase

from habeas.words.countries import find_countries

MOSTLY_CAPITALS = 0.7
"""Share of upper-case letters above which a sentence counts as written in capitals."""

_LETTERS = re.compile(r"[^\W\d_]")
_SMALL = dict.fromkeys(map(ord, ascii_lowercase))
_INITIALISM = re.compile(r"\b(?:[a-z]\.){2,}")


def mix_case(text: str) -> str:
    """Return text with capitals only where English has them, if all of it is in capitals."""
    small = len(text) - len(text.translate(_SMALL))
    if small > (1 - MOSTLY_CAPITALS) * len(text):
        return text
    letters = _LETTERS.findall(text)
    large = sum(letter.isupper() for letter in letters)
    if len(letters) < 12 or large < MOSTLY_CAPITALS * len(letters):
        return text
    mixed = _INITIALISM.sub(lambda found: found.group().upper(), text.lower())
    if len(mixed) != len(text):  # a few letters change length when lowered ("İ")
        return text
    for mention in find_countries(text.title()):
        mixed = mixed[: mention.start] + text.title()[mention.start : mention.end] + mixed[mention.end :]
    return mixed[:1].upper() + mixed[1:]
