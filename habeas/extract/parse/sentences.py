"""Text -> the spans of its sentences, without a parser.

The end of a paragraph ends a sentence; so do a full stop, a question mark and an exclamation mark before
white space and a capital, a digit or an opening quote, unless the stop belongs to an abbreviation or
an initial. Every character that is not white space is in exactly one sentence.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from habeas.extract.parse.lines import find_paragraphs
from habeas.words.tables import read_words


class Stretch(NamedTuple):
    """A sentence's place in the text: code points, half open; `paragraph` counts from 0."""

    start: int
    end: int
    paragraph: int


_STOP = re.compile(r"[.!?…]+[\"'”’»)\]]*\s+(?=[\"'“‘«(\[—–-]*\s?[A-ZÀ-ÖØ-ÞĀ-ŽА-ЯҐЄІЇЎ0-9])")
_LAST_WORD = re.compile(r"[^\s(“\"‘'—–]+$")
_INITIALS = re.compile(r"(?:[A-Za-zÀ-žА-я]\.)+$")


def split_sentences(text: str) -> list[Stretch]:
    """Return the sentences of a text in order, without the white space around them."""
    return [
        Stretch(start, end, paragraph)
        for paragraph, (first, last) in enumerate(find_paragraphs(text))
        for start, end in _split_paragraph(text, first, last)
    ]


def _split_paragraph(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    begin = start
    for stop in _STOP.finditer(text, start, end):
        if not _is_abbreviated(text, begin, stop.start(), stop.end()):
            yield from _trimmed(text, begin, stop.end())
            begin = stop.end()
    yield from _trimmed(text, begin, end)


def _is_abbreviated(text: str, begin: int, stop: int, after: int) -> bool:
    """Tell whether the full stop at `stop` ends an abbreviation and not the sentence."""
    if text[stop] != ".":
        return False
    found = _LAST_WORD.search(text, begin, stop)
    word = found.group() if found else ""
    if word.lower() in read_words("abbreviations"):
        return True
    if _INITIALS.match(word + ".") is None:
        return False
    # "the U.S. He said" ends a sentence, "George W. Bush" and "U.S. President" do not.
    following = re.match(r"[^\s,.]*", text[after:])
    return len(word) == 1 or following is None or following.group() not in read_words("sentence_openers")


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    piece = text[start:end]
    if piece.strip():
        yield start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())
