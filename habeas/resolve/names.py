"""Names folded for comparison."""

from rigour.names import normalize_name, tokenize_name
from rigour.text import ascii_text


def fold_name(name: str) -> str:
    """Return a name as names are compared: Latin letters, lower case, single blanks."""
    return " ".join(tokenize_name(ascii_text(normalize_name(name) or "")))
