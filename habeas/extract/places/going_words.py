"""The words of going: a verb, noun or adjective of the parse -> which way it tells of, and who goes by it.

Reads the table `going_words`; never looks at what stands around the word.
"""

from functools import cache

from habeas.extract.parse.tokens import Token
from habeas.words.tables import read_table

_PARTS = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "PROPN": "noun", "ADJ": "adjective"}


def going_word(token: Token) -> tuple[str, str]:
    """Return the way that a word tells of, and where those stand who go; empty for other words."""
    part = "adjective" if token.lower_ == "bound" else _PARTS.get(token.pos_, "")
    word = token.lower_ if token.lower_ == "bound" else token.lemma_.lower()
    return _going_words().get((word, part), ("", ""))


@cache
def _going_words() -> dict[tuple[str, str], tuple[str, str]]:
    return {(row["word"], row["part"]): (row["way"], row["people"]) for row in read_table("going_words.tsv")}
