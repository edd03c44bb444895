"""A sentence as spaCy parsed it -> its words as plain objects, with all that the parse says of them.

Every kind of claim asks the words of a sentence again and again, and spaCy makes a token anew, and reads
each attribute out of its store of strings, at every asking. Attributes bear spaCy's names and mean what
they mean there. Nothing of this changes once a sentence has been read and its parse mended (`mends.py`).
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import count, repeat
from operator import attrgetter
from typing import overload

_PLACE = attrgetter("i")

Kind = tuple[str, str, str, str, str, str, str, bool, bool, bool, bool, bool]
"""What words have in common that are spelt and parsed alike."""


class Token:
    """A word: `i` counts the words of its sentence, `idx` the characters before it.

    `is_sent_start` is whether the parser, which may cut a sentence in two, has one begin here.
    """

    __slots__ = (
        "_above", "_below", "children", "dep_", "doc", "ent_type_", "head", "i", "idx", "is_alpha",
        "is_punct", "is_sent_start", "is_stop", "is_title", "lefts", "lemma_", "like_num", "lower_", "pos_",
        "rights", "tag_", "text",
    )  # fmt: skip
    head: "Token"

    def __init__(self, doc: "Doc", i: int, idx: int, opens: int, kind: Kind) -> None:
        self.doc = doc
        self.i = i
        self.idx = idx
        self.is_sent_start = opens == 1
        self.text, self.lower_, self.lemma_, self.pos_, self.tag_, self.dep_, self.ent_type_, *flags = kind
        self.is_title, self.is_alpha, self.is_punct, self.is_stop, self.like_num = flags
        self.head = self
        self.lefts: tuple[Token, ...] = ()
        self.rights: tuple[Token, ...] = ()
        self.children: tuple[Token, ...] = ()
        self._above: tuple[Token, ...] | None = None
        self._below: tuple[Token, ...] | None = None

    def __len__(self) -> int:
        return len(self.text)

    def __repr__(self) -> str:
        return self.text

    @property
    def ancestors(self) -> "tuple[Token, ...]":
        """The words that govern this one, the nearest first."""
        if self._above is None:
            self._above = () if self.head is self else (self.head, *self.head.ancestors)
        return self._above

    @property
    def subtree(self) -> "tuple[Token, ...]":
        """The word and all that hangs on it."""
        if self._below is None:
            below: list[Token] = []
            for child in self.lefts:
                below += child.subtree
            below.append(self)
            for child in self.rights:
                below += child.subtree
            self._below = tuple(below)
        return self._below

    @property
    def left_edge(self) -> "Token":
        """The first word of the subtree."""
        return min(self.subtree, key=_PLACE)

    @property
    def right_edge(self) -> "Token":
        """The last word of the subtree."""
        return max(self.subtree, key=_PLACE)

    @property
    def conjuncts(self) -> "tuple[Token, ...]":
        """The words that are coordinated with this one."""
        first = self
        while first.dep_ == "conj" and first.head is not first:
            first = first.head
        found = [first]
        for token in found:
            found += (child for child in token.rights if child.dep_ == "conj")
        return tuple(token for token in found if token is not self)

    def is_ancestor(self, descendant: "Token") -> bool:
        """Tell whether this word governs another, directly or not."""
        return self in descendant.ancestors

    def nbor(self, distance: int = 1) -> "Token":
        """Return the word so many places behind this one; IndexError where there is none."""
        if self.i + distance < 0:
            raise IndexError(distance)
        return self.doc.tokens[self.i + distance]


def _depth(token: Token) -> int:
    mere = token.is_punct or token.text.isspace()
    if mere and not token.children and token.head is not token:
        return len(token.doc) - 1
    return len(token.ancestors)


class Span:
    """Words of a sentence that stand side by side, from `start` to before `end`; perhaps none."""

    __slots__ = ("_root", "doc", "end", "label_", "start")

    def __init__(self, doc: "Doc", start: int, end: int, label: str = "") -> None:
        self._root: Token | None = doc.tokens[start] if end - start == 1 else None
        self.doc = doc
        self.start = start
        self.end = end
        self.label_ = label

    def __len__(self) -> int:
        return self.end - self.start

    def __iter__(self) -> Iterator[Token]:
        return iter(self.doc.tokens[self.start : self.end])

    @overload
    def __getitem__(self, place: int) -> Token: ...
    @overload
    def __getitem__(self, place: slice) -> "Span": ...
    def __getitem__(self, place: int | slice) -> "Token | Span":
        if isinstance(place, slice):
            start, end = _limits(place, len(self))
            return Span(self.doc, self.start + start, self.start + end)
        return self.doc.tokens[self.start : self.end][place]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Span) and self._identity == other._identity

    def __hash__(self) -> int:
        return hash(self._identity)

    def __repr__(self) -> str:
        return self.text

    @property
    def _identity(self) -> "tuple[Doc, int, int, str]":
        return self.doc, self.start, self.end, self.label_

    @property
    def text(self) -> str:
        """The words as they stand in the sentence."""
        if not len(self):
            return ""
        last = self.doc.tokens[self.end - 1]
        return self.doc.text[self.doc.tokens[self.start].idx : last.idx + len(last)]

    @property
    def root(self) -> Token:
        """The word that stands highest, the first of several; a mark or white space only if nothing else."""
        if self._root is None:
            self._root = min(self, key=_depth)
        return self._root


class Doc:
    """All words of a sentence, in order, and its text; `ents` are the named entities in it."""

    __slots__ = ("_starts", "ents", "text", "tokens")

    def __init__(self, text: str, kinds: Sequence[Kind], starts: Sequence[int], opens: Sequence[int]) -> None:
        self.text = text
        self.tokens = tuple(map(Token, repeat(self), count(), starts, opens, kinds))
        self.ents: tuple[Span, ...] = ()
        self._starts = starts

    def __len__(self) -> int:
        return len(self.tokens)

    def __iter__(self) -> Iterator[Token]:
        return iter(self.tokens)

    @overload
    def __getitem__(self, place: int) -> Token: ...
    @overload
    def __getitem__(self, place: slice) -> Span: ...
    def __getitem__(self, place: int | slice) -> Token | Span:
        if isinstance(place, slice):
            return Span(self, *_limits(place, len(self.tokens)))
        return self.tokens[place]

    def touched(self, start: int, end: int) -> Span | None:
        """Return the words that two offsets in the text touch; None where one lies beyond it."""
        if not (0 <= start < len(self.text) and 0 < end <= len(self.text)):
            return None
        first = bisect_right(self._starts, start) - 1
        behind_word = start == self.tokens[first].idx + len(self.tokens[first])
        return Span(self, first + behind_word, bisect_right(self._starts, end - 1))


def _limits(place: slice, length: int) -> tuple[int, int]:
    start, end, _ = place.indices(length)
    return start, max(start, end)


def tie_words(tokens: Sequence[Token], distances: Sequence[int]) -> None:
    """Tie each word to its head, which stands so many places behind it, and each head to its children."""
    hanging: defaultdict[int, list[Token]] = defaultdict(list)
    for token, distance in zip(tokens, distances, strict=True):
        if distance:
            token.head = tokens[token.i + distance]
            hanging[token.head.i].append(token)
    for place, children in hanging.items():
        token = tokens[place]
        token.children = tuple(children)
        token.lefts = tuple(child for child in children if child.i < place)
        token.rights = token.children[len(token.lefts) :]
