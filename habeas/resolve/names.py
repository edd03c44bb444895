"""Names folded for comparison."""

import re

from anyascii import anyascii

WORD = re.compile(r"\w+")


def fold_name(name: str) -> str:
    """Return a name as names are compared: Latin letters, lower case, single blanks."""
    return " ".join(WORD.findall(anyascii(name).replace("'", "").casefold()))
