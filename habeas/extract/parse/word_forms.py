"""A parsed sentence -> its words' parts of speech, morphology and lemmas, each kind of word worked out once.

Asks the pipeline's own attribute ruler about a kind of word that is met for the first time, and its rule
lemmatizer about such a word; leaves the sentence to them where a rule looks at several words. Never says
anything that they do not.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice, pairwise
from typing import Any, cast

import numpy
from spacy.language import Language
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler, Lemmatizer
from spacy.tokens import Doc
from spacy.vocab import Vocab

from habeas.extract.parse.row_keys import keys_of, numbers_in
from habeas.extract.parse.ruler_rules import NamedWords, Pattern, looks_at_words_alone, patterns_of

MOST_KNOWN = 40_000
"""Words remembered, some 12 MB: a stream of news brings new ones without end."""

_ASKED: list[int | str] = ["ORTH", "LOWER", "TAG", "DEP"]
_TOLD: list[int | str] = ["POS", "MORPH", "LEMMA"]
_UNNAMED = 0
"""Stands for the letters of a word that no rule names: most words are alike to it but for tag and role."""

Word = tuple[int, ...]
"""A word and what the parser says of it, its kind, or its forms."""


class WordForms:
    """An attribute ruler and a lemmatizer that remember what they said of each kind of word."""

    def __init__(self, ruler: AttributeRuler, lemmatizer: Lemmatizer) -> None:
        self._ruler = ruler
        self._lemmatizer = lemmatizer
        phrases = [pattern for pattern in patterns_of(ruler) if len(pattern) > 1]
        self._phrases = _matcher(ruler.vocab, phrases)
        self._openings = _matcher(ruler.vocab, [pattern[:1] for pattern in phrases])
        self._named = NamedWords.of_ruler(ruler)
        self._forgetful = False  # whether the vocabulary has begun to forget words
        self._forget()

    def __call__(self, doc: Doc) -> Doc:
        """Set the forms of one sentence's words."""
        return next(self.pipe([doc]))

    def pipe(self, docs: Iterable[Doc], batch_size: int = 256) -> Iterator[Doc]:
        """Set the forms of the words of each sentence."""
        rest = iter(docs)
        while batch := list(islice(rest, batch_size)):
            asked = [keys_of(doc.to_array(_ASKED)) for doc in batch]
            self._meet(batch[0].vocab, set(chain.from_iterable(asked)))
            for doc, keys in zip(batch, asked, strict=True):
                yield self._set_forms(doc, keys)

    def _meet(self, vocab: Vocab, keys: set[bytes]) -> None:
        """Learn the new ones among words, but for white space: the ruler changes its tag."""
        if len(self._known) > MOST_KNOWN:
            self._forget()
        new = {key: numbers_in(key) for key in keys - self._known.keys()}
        self._learn(vocab, {key: word for key, word in new.items() if not vocab.strings[word[0]].isspace()})
        self._forgetful = self._forgetful or vocab.in_memory_zone  # type: ignore[attr-defined]
        if self._forgetful:
            self._recall(vocab, (self._known[key] for key in keys & self._known.keys()))

    def _forget(self) -> None:
        self._ruled: dict[Word, Word] = {}
        self._lemmatized: dict[Word, Word] = {}
        self._known: dict[bytes, Word] = {}
        self._lemmas: dict[int, str] = {0: ""}
        self._opening: set[Word | bytes] = set()
        self._lemmatizer.cache.clear()

    def _learn(self, vocab: Vocab, words: Mapping[bytes, Word]) -> None:
        """Remember the forms of words: what the ruler says of each one's kind, with its own lemma."""
        kinds = {key: self._kind_of(vocab, *word) for key, word in words.items()}
        for key, kind in kinds.items():
            if kind not in self._ruled:
                self._ruled[kind] = self._ask_ruler(vocab, words[key], kind)
        self._opening.update(key for key, kind in kinds.items() if kind in self._opening)
        ruled = {key: (words[key][0], *self._ruled[kind]) for key, kind in kinds.items()}
        self._lemmatize(vocab, set(ruled.values()))
        self._known |= {key: self._lemmatized[told] for key, told in ruled.items()}

    def _kind_of(self, vocab: Vocab, orth: int, lower: int, *parsed: int) -> Word:
        """Return what the ruler can know of a word: it says the same of all words of a kind."""
        return lower if self._named.has(vocab.strings[lower]) else _UNNAMED, *parsed

    def _ask_ruler(self, vocab: Vocab, word: Word, kind: Word) -> Word:
        """Return what the ruler says of a word alone; remember whether a phrase can open with its kind."""
        alone = _list_words(vocab, word[:1]).from_array(_ASKED[2:], _as_array([word[2:]]))
        if self._openings(alone):
            self._opening.add(kind)
        return self._tell(self._ruler(alone))[0]

    def _lemmatize(self, vocab: Vocab, ruled: set[Word]) -> None:
        """Remember words of which the ruler has spoken with their lemmas."""
        new = list(ruled - self._lemmatized.keys())
        if new:
            self._recall(vocab, new)
            listed = _list_words(vocab, [word[0] for word in new])
            told = self._lemmatizer(listed.from_array(_TOLD, _as_array([word[1:] for word in new])))
            self._lemmatized |= zip(new, self._tell(told), strict=True)

    def _tell(self, told: Doc) -> list[Word]:
        """Return the forms of words, and remember their lemmas."""
        forms = _rows(told, _TOLD)
        self._lemmas |= {lemma: told.vocab.strings[lemma] for *_, lemma in forms}
        return forms

    def _recall(self, vocab: Vocab, told: Iterable[Word]) -> None:
        """Have the vocabulary know the lemmas of words: it may have forgotten them."""
        for lemma in {lemma for *_, lemma in told}:
            vocab.strings.add(self._lemmas[lemma])

    def _set_forms(self, doc: Doc, keys: list[bytes]) -> Doc:
        told = list(map(self._known.get, keys))
        if not told or None in told or self._has_phrase(doc, keys):
            return self._lemmatizer(self._ruler(doc))
        return doc.from_array(_TOLD, _as_array(told))

    def _has_phrase(self, doc: Doc, keys: list[bytes]) -> bool:
        return not self._opening.isdisjoint(keys) and bool(self._phrases(doc))


def _list_words(vocab: Vocab, written: Sequence[int]) -> Doc:
    return Doc(vocab, words=[vocab.strings[each] for each in written])


def _rows(doc: Doc, attributes: list[int | str]) -> list[Word]:
    return list(zip(*doc.to_array(attributes).T.tolist(), strict=True))


def _as_array(rows: Sequence[Word | None]) -> Any:
    return numpy.array(rows, dtype="uint64").reshape(len(rows), -1)


def remember_forms(pipeline: Language) -> None:
    """Put `WordForms` in the place of a pipeline's ruler and lemmatizer, where one follows the other."""
    for first, second in pairwise(pipeline.pipe_names):
        ruler, lemmatizer = pipeline.get_pipe(first), pipeline.get_pipe(second)
        if looks_at_words_alone(ruler) and isinstance(lemmatizer, Lemmatizer) and lemmatizer.mode == "rule":
            _make_sets(lemmatizer)
            pipeline.select_pipes(disable=[first, second])
            pipeline.add_pipe("word_forms", config={"ruler": first, "lemmatizer": second}, before=first)


@Language.factory("word_forms")
def make_word_forms(nlp: Language, name: str, ruler: str, lemmatizer: str) -> WordForms:
    """Make the component out of two others of its pipeline, by their names."""
    return WordForms(cast(AttributeRuler, nlp.get_pipe(ruler)), cast(Lemmatizer, nlp.get_pipe(lemmatizer)))


def _make_sets(lemmatizer: Lemmatizer) -> None:
    """Have a lemmatizer look words up in sets: they come as long lists, searched from the start."""
    index = lemmatizer.lookups.get_table("lemma_index", {})
    for part in list(index):
        index[part] = frozenset(index[part])


def _matcher(vocab: Vocab, patterns: list[Pattern]) -> Matcher:
    matcher = Matcher(vocab)
    matcher.add("pattern", patterns)
    return matcher
