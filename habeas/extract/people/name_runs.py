"""Text -> the runs of capitalised words in it, particles in small letters inside them included.

By spelling alone. Never decides whether a run names anybody.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from habeas.words.tables import read_words

_LETTER = r"[^\W\d_]"
_WORD = re.compile(rf"(?:{_LETTER}\.)+(?=[\s-])|{_LETTER}+\.(?= )|{_LETTER}[^\W_]*(?:[’'ʼ‘`-]{_LETTER}+)*")
_PLAIN = re.compile(r"\W*(?:[a-z]+[ ,.;:]+)*")
"""Words in small letters, which are passed over at once where no run goes on."""
_POSSESSIVE = re.compile(r"[’'](?:s|S)?$")
_PREFIXED = re.compile(r"(?:[a-z]{1,3}[’'ʼ‘-])[^\W\d_a-z]")
_JOINTS = frozenset({" ", "\u00a0", "-"})
_NICKNAME = re.compile(r"(?<=\w) (?:“[^“”]{2,25}”|\"[^\"]{2,25}\"|‘[^‘’]{2,25}’) (?=[^\W\d_a-z]\w)")
"""What stands between marks inside a name: Ilya “Old Fox” Morev."""


class Piece(NamedTuple):
    """One word of a run, at `start:end` of the text."""

    start: int
    end: int
    text: str


def runs_in(text: str) -> Iterator[list[Piece]]:
    """Yield the stretches of capitalised words, particles and nicknames inside them included."""
    run: list[Piece] = []
    held: list[Piece] = []
    nicknames = [found.span() for found in _NICKNAME.finditer(text)]
    found = _next_word(text, 0, outside=True)
    while found is not None:
        piece = Piece(found.start(), found.end(), found.group())
        last = held[-1] if held else run[-1] if run else None
        called = any(start <= piece.start < end for start, end in nicknames)
        joined = last is not None and (
            text[last.end : piece.start] in _JOINTS or _is_inside(last, piece, nicknames)
        )
        if run and not joined:
            yield run
            run, held = [], []
        if is_capitalised(piece.text):
            ended = _POSSESSIVE.search(piece.text)
            if ended:
                piece = Piece(piece.start, piece.start + ended.start(), piece.text[: ended.start()])
            run, held = [*run, *held, piece], []
            if ended:
                yield run
                run = []
        elif run and (called or piece.text in read_words("inner_particles")):
            held.append(piece)
        elif run:
            yield run
            run, held = [], []
        found = _next_word(text, found.end(), outside=not run)
    if run:
        yield run


def _next_word(text: str, place: int, *, outside: bool) -> re.Match[str] | None:
    """Return the next word; outside of a run, the next that is not all in small letters."""
    while True:
        if outside and (plain := _PLAIN.match(text, place)):
            place = plain.end()
        found = _WORD.search(text, place)
        if found is None or not (outside and found.group().islower()):
            return found
        place = found.end()


def _is_inside(last: Piece, piece: Piece, nicknames: Iterable[tuple[int, int]]) -> bool:
    """Tell whether a nickname begins or ends between two words."""
    return any(start == last.end or end == piece.start for start, end in nicknames)


def is_capitalised(word: str) -> bool:
    """Tell whether a word of a run begins with a capital: "Morev", "al-Morev"."""
    return word[0].isupper() or bool(_PREFIXED.match(word))


def is_taken(piece: Piece, taken: Iterable[tuple[int, int]]) -> bool:
    """Tell whether a word touches one of some stretches of the text."""
    return any(start < piece.end and piece.start < end for start, end in taken)
