"""A parsed sentence -> its words' parts of speech, morphology and lemmas, each kind of word worked out once.

Does what the pipeline's own attribute ruler and rule lemmatizer do, and leaves the work to them where a
word is met for the first time or a rule looks at several words. Never says anything that they do not.
"""

from collections.abc import Iterator
from itertools import chain, pairwise
from typing import Any, cast

import numpy
from spacy.language import Language
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler, Lemmatizer
from spacy.tokens import Doc

MOST_KNOWN = 50_000
"""Words remembered, some 15 MB: a stream of news brings new ones without end."""

_ASKED: list[int | str] = ["ORTH", "TAG", "DEP"]
_TOLD: list[int | str] = ["POS", "MORPH", "LEMMA"]
_FOLLOWS_FROM_ASKED = frozenset({"TAG", "LOWER", "DEP", "IS_SPACE"})
"""What a rule for one word may look at, so that what was said of a word once can be said again."""

Pattern = list[dict[str, Any]]


class WordForms:
    """An attribute ruler and a lemmatizer that remember what they said of each kind of word."""

    def __init__(self, ruler: AttributeRuler, lemmatizer: Lemmatizer) -> None:
        self._ruler = ruler
        self._lemmatizer = lemmatizer
        self._phrases = Matcher(ruler.vocab)
        self._phrases.add("phrase", [each for each in _patterns(ruler) if len(each) > 1])
        self._known: dict[tuple[int, ...], tuple[int, ...]] = {}

    def __call__(self, doc: Doc) -> Doc:
        """Set the forms of a sentence's words."""
        asked = list(zip(*doc.to_array(_ASKED).T.tolist(), strict=True))
        told = [self._known.get(word) for word in asked]
        phrases = self._phrases(doc, allow_missing=True)
        if None not in told and not phrases:
            return doc.from_array(_TOLD, cast(Any, numpy.array(told, dtype="uint64")))
        self._lemmatizer(self._ruler(doc))
        self._remember(doc, asked, {place for _, start, end in phrases for place in range(start, end)})
        return doc

    def _remember(self, doc: Doc, asked: list[tuple[int, ...]], in_phrases: set[int]) -> None:
        if len(self._known) > MOST_KNOWN:
            self._known.clear()
        told = zip(*doc.to_array(_TOLD).T.tolist(), strict=True)
        for token, word, forms in zip(doc, asked, told, strict=True):
            if token.i not in in_phrases and not token.is_space:  # the ruler changes the tag of white space
                self._known[word] = forms


def remember_forms(pipeline: Language) -> None:
    """Put `WordForms` in the place of a pipeline's ruler and lemmatizer, where one follows the other."""
    for first, second in pairwise(pipeline.pipe_names):
        ruler, lemmatizer = pipeline.get_pipe(first), pipeline.get_pipe(second)
        if _looks_at_words_alone(ruler) and isinstance(lemmatizer, Lemmatizer) and lemmatizer.mode == "rule":
            pipeline.select_pipes(disable=[first, second])
            pipeline.add_pipe("word_forms", config={"ruler": first, "lemmatizer": second}, before=first)


@Language.factory("word_forms")
def make_word_forms(nlp: Language, name: str, ruler: str, lemmatizer: str) -> WordForms:
    """Make the component out of two others of its pipeline, by their names."""
    return WordForms(cast(AttributeRuler, nlp.get_pipe(ruler)), cast(Lemmatizer, nlp.get_pipe(lemmatizer)))


def _looks_at_words_alone(component: object) -> bool:
    if not isinstance(component, AttributeRuler):
        return False
    rules_for_one = (pattern[0] for pattern in _patterns(component) if len(pattern) == 1)
    return _FOLLOWS_FROM_ASKED.issuperset(chain.from_iterable(rules_for_one))


def _patterns(ruler: AttributeRuler) -> Iterator[Pattern]:
    return chain.from_iterable(cast(list[Pattern], rule["patterns"]) for rule in ruler.patterns)
