"""A sentence as spaCy parsed it -> the plain words of `tokens.py`, in one pass over its columns."""

from collections.abc import Iterator, Sequence
from itertools import accumulate, chain, repeat
from operator import add

import numpy
from spacy import tokens as parsed
from spacy.vocab import Vocab

from habeas.extract.parse.row_keys import keys_of, numbers_in
from habeas.extract.parse.tokens import Doc, Kind, Span, tie_words

MOST_KINDS = 40_000
"""Kinds of words remembered, some 16 MB: a stream of news brings new ones without end."""

_ASKED: list[int | str] = [
    "ORTH", "LEMMA", "POS", "TAG", "DEP", "ENT_TYPE", "IDX", "HEAD", "SENT_START", "ENT_IOB"
]  # fmt: skip
_OF_KIND = 6
"""So many of these say what kind of word it is; the others, where it stands."""
_GOES_ON, _BEGINS = 1, 3
"""`ENT_IOB` of a word that goes on with an entity, and of one with which an entity begins."""


def read_tokens(*pieces: parsed.Doc) -> Doc:
    """Take over what the pipeline says of a sentence, which was parsed in one piece or a few."""
    rows = numpy.concatenate([piece.to_array(_ASKED) for piece in pieces])
    starts, heads, opens, entities = rows[:, _OF_KIND:].astype("int64").T.tolist()
    vocab = pieces[0].vocab
    kinds = [_kinds.get(key) or _learn_kind(vocab, key) for key in keys_of(rows[:, :_OF_KIND])]
    doc = Doc("".join(piece.text for piece in pieces), kinds, _spread(pieces, starts), opens)
    tie_words(doc.tokens, heads)
    if _BEGINS in entities:
        doc.ents = tuple(_read_entities(doc, entities))
    return doc


def _spread(pieces: Sequence[parsed.Doc], starts: list[int]) -> list[int]:
    """Return where words begin in the sentence, by where they begin in the piece that each stands in."""
    before = accumulate((len(piece.text) for piece in pieces[:-1]), initial=0)
    shifts = chain.from_iterable(
        repeat(shift, len(piece)) for piece, shift in zip(pieces, before, strict=True)
    )
    return list(map(add, starts, shifts)) if len(pieces) > 1 else starts


def _read_entities(doc: Doc, places: Sequence[int]) -> Iterator[Span]:
    for start, place in enumerate(places):
        if place == _BEGINS and doc.tokens[start].ent_type_:
            end = start + 1
            while end < len(places) and places[end] == _GOES_ON:
                end += 1
            yield Span(doc, start, end, doc.tokens[start].ent_type_)


_kinds: dict[bytes, Kind] = {}


def _learn_kind(vocab: Vocab, key: bytes) -> Kind:
    """Read what kind of word it is that has this key, and remember it."""
    if len(_kinds) >= MOST_KINDS:
        _kinds.clear()
    _kinds[key] = _read_kind(vocab, *numbers_in(key))
    return _kinds[key]


def _read_kind(vocab: Vocab, orth: int, *forms: int) -> Kind:
    word = vocab[orth]
    lemma, pos, tag, dep, entity = (vocab.strings[form] for form in forms)
    flags = (word.is_title, word.is_alpha, word.is_punct, word.is_stop, word.like_num)
    return word.text, word.lower_, lemma, pos, tag, dep, entity, *flags
