"""A parsed sentence -> its words' parts of speech, morphology and lemmas, each kind of word worked out once.

Asks the pipeline's own attribute ruler and rule lemmatizer about a word that is met for the first time, and
leaves the sentence to them where a rule looks at several words. Never says anything that they do not.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice, pairwise
from typing import Any, cast

import numpy
from spacy.language import Language
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler, Lemmatizer
from spacy.tokens import Doc
from spacy.vocab import Vocab

MOST_KNOWN = 40_000
"""Words remembered, some 12 MB: a stream of news brings new ones without end."""

_ASKED: list[int | str] = ["ORTH", "TAG", "DEP"]
_TOLD: list[int | str] = ["POS", "MORPH", "LEMMA"]
_LEMMA = 2
"""Where the lemma stands in what is told."""
_FOLLOWS_FROM_ASKED = frozenset({"TAG", "LOWER", "DEP", "IS_SPACE"})
"""What a rule for one word may look at, so that what was said of a word once can be said again."""

Word = tuple[int, ...]
"""A word and what the parser says of it, or its forms."""
Pattern = list[dict[str, Any]]


class WordForms:
    """An attribute ruler and a lemmatizer that remember what they said of each kind of word."""

    def __init__(self, ruler: AttributeRuler, lemmatizer: Lemmatizer) -> None:
        self._ruler = ruler
        self._lemmatizer = lemmatizer
        phrases = [pattern for pattern in _patterns(ruler) if len(pattern) > 1]
        self._phrases, self._openings = Matcher(ruler.vocab), Matcher(ruler.vocab)
        self._phrases.add("phrase", phrases)
        self._openings.add("opens a phrase", [pattern[:1] for pattern in phrases])
        self._known: dict[Word, Word] = {}
        self._lemmas: dict[int, str] = {}
        self._opening: set[Word] = set()

    def __call__(self, doc: Doc) -> Doc:
        """Set the forms of one sentence's words."""
        return next(self.pipe([doc]))

    def pipe(self, docs: Iterable[Doc], batch_size: int = 256) -> Iterator[Doc]:
        """Set the forms of the words of each sentence."""
        rest = iter(docs)
        while batch := list(islice(rest, batch_size)):
            asked = [_rows(doc, _ASKED) for doc in batch]
            self._meet(batch[0].vocab, set(chain.from_iterable(asked)))
            for doc, words in zip(batch, asked, strict=True):
                yield self._set_forms(doc, words)

    def _meet(self, vocab: Vocab, words: set[Word]) -> None:
        """Learn the new ones among words, and have the vocabulary know the lemmas of all: it may forget."""
        if len(self._known) > MOST_KNOWN:
            self._forget()
        self._learn(vocab, list(words - self._known.keys()))
        for lemma in {self._known[word][_LEMMA] for word in words & self._known.keys()}:
            vocab.strings.add(self._lemmas[lemma])

    def _forget(self) -> None:
        self._known.clear()
        self._lemmas.clear()
        self._opening.clear()
        self._lemmatizer.cache.clear()

    def _learn(self, vocab: Vocab, words: Sequence[Word]) -> None:
        """Remember the forms of words, asked for at once but for those that may make a phrase together."""
        listed = _list_words(vocab, words)
        opening = {place for _, place, _ in self._openings(listed)}
        self._opening.update(words[place] for place in opening)
        self._remember([word for place, word in enumerate(words) if place not in opening], vocab)
        for place in opening:
            self._remember([words[place]], vocab)

    def _remember(self, words: Sequence[Word], vocab: Vocab) -> None:
        told = self._lemmatizer(self._ruler(_list_words(vocab, words)))
        self._lemmas |= {token.lemma: token.lemma_ for token in told}
        self._known |= {
            word: forms
            for word, forms, token in zip(words, _rows(told, _TOLD), told, strict=True)
            if not token.is_space  # the ruler changes the tag of white space
        }

    def _set_forms(self, doc: Doc, words: list[Word]) -> Doc:
        told = [self._known.get(word) for word in words]
        if not told or None in told or self._has_phrase(doc, words):
            return self._lemmatizer(self._ruler(doc))
        return doc.from_array(_TOLD, _as_array(told))

    def _has_phrase(self, doc: Doc, words: list[Word]) -> bool:
        return not self._opening.isdisjoint(words) and bool(self._phrases(doc))


def _list_words(vocab: Vocab, words: Sequence[Word]) -> Doc:
    listed = Doc(vocab, words=[vocab.strings[word[0]] for word in words])
    return listed.from_array(_ASKED[1:], _as_array([word[1:] for word in words])) if words else listed


def _rows(doc: Doc, attributes: list[int | str]) -> list[Word]:
    return list(zip(*doc.to_array(attributes).T.tolist(), strict=True))


def _as_array(rows: Sequence[Word | None]) -> Any:
    return numpy.array(rows, dtype="uint64").reshape(len(rows), -1)


def remember_forms(pipeline: Language) -> None:
    """Put `WordForms` in the place of a pipeline's ruler and lemmatizer, where one follows the other."""
    for first, second in pairwise(pipeline.pipe_names):
        ruler, lemmatizer = pipeline.get_pipe(first), pipeline.get_pipe(second)
        if _looks_at_words_alone(ruler) and isinstance(lemmatizer, Lemmatizer) and lemmatizer.mode == "rule":
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


def _looks_at_words_alone(component: object) -> bool:
    if not isinstance(component, AttributeRuler):
        return False
    rules_for_one = (pattern[0] for pattern in _patterns(component) if len(pattern) == 1)
    return _FOLLOWS_FROM_ASKED.issuperset(chain.from_iterable(rules_for_one))


def _patterns(ruler: AttributeRuler) -> Iterator[Pattern]:
    return chain.from_iterable(cast(list[Pattern], rule["patterns"]) for rule in ruler.patterns)
