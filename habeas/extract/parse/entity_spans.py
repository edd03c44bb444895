"""Parsed sentences -> their named entities, as the pipeline's own recogniser finds them, in half the time.

The recogniser asks its model anew at every word. But outside of an entity its model sees the word alone,
so that the words of many sentences can be judged at once; only inside an entity one follows another.
Never learns anything: weights and answers are the recogniser's.
"""

from collections.abc import Iterator, Sequence
from functools import reduce
from typing import Any, cast

import numpy
from numpy.typing import NDArray
from spacy.language import Language
from spacy.pipeline import EntityRecognizer
from spacy.tokens import Doc

from habeas.extract.parse.batches import BatchComponent

Floats = NDArray[numpy.float32]
Flags = NDArray[numpy.bool_]

SEEN = 3
"""Words that the model sees: this one and, inside an entity, the entity's first and the one before this."""
INSIDE, OUTSIDE, FIRST = 1, 2, 3
"""`ENT_IOB` of a word."""
FORBIDS = "U-"
"""The recogniser's move for a word that others have said to be no entity."""


class EntitySpans(BatchComponent):
    """Finds entities by the weights of a recogniser, which itself need not run."""

    def __init__(self, recogniser: EntityRecognizer) -> None:
        moves = recogniser.moves
        names = [moves.get_class_name(place) for place in range(moves.n_moves)]
        self._model = recogniser.model
        self._moves = [(name[0], name[2:]) for name in names]
        self._place = {move: place for place, move in enumerate(self._moves)}
        self._types = {label: recogniser.vocab.strings[label] for _, label in self._moves if label}
        kinds = numpy.array([kind for kind, _ in self._moves])
        self._opens, self._names = kinds == "B", kinds != "O"
        self._not_outside = numpy.isin(kinds, ["I", "L"]) | (numpy.array(names) == FORBIDS)

    def annotate(self, docs: Sequence[Doc]) -> None:
        """Set the entities of each sentence."""
        seen = _Seen(self._model, docs)
        blank, last = _find_limits(docs)
        found = numpy.full((len(blank), 2), (OUTSIDE, 0), dtype="uint64")
        for start, end, label in self._find_spans(seen, blank, last):
            found[start:end] = (INSIDE, self._types[label])
            found[start, 0] = FIRST
        offset = 0
        for doc in docs:
            doc.from_array(["ENT_IOB", "ENT_TYPE"], cast(Any, found[offset : offset + len(doc)]))
            offset += len(doc)

    def _find_spans(self, seen: "_Seen", blank: Flags, last: Flags) -> Iterator[tuple[int, int, str]]:
        """Yield first word, end and label of each entity; words count through all sentences."""
        moves = self._judge_outside(seen, blank, last)
        end = 0
        for start in numpy.flatnonzero(self._names[moves]).tolist():
            if start >= end:
                kind, label = self._moves[moves[start]]
                end = start + 1 if kind == "U" else self._find_end(seen, start, label, last)
                yield start, end, label

    def _judge_outside(self, seen: "_Seen", blank: Flags, last: Flags) -> NDArray[numpy.intp]:
        """Return for each word the best move where no entity is open before it."""
        scores = seen.outside()
        scores[:, self._not_outside] = -numpy.inf
        scores[numpy.ix_(last, self._opens)] = -numpy.inf
        scores[numpy.ix_(blank, self._names)] = -numpy.inf
        return cast(NDArray[numpy.intp], scores.argmax(axis=1))

    def _find_end(self, seen: "_Seen", start: int, label: str, last: Flags) -> int:
        onward, ending = self._place["I", label], self._place["L", label]
        word = start + 1
        while not last[word] and seen.prefers(onward, ending, word, start):
            word += 1
        return word + 1


class _Seen:
    """What the model makes of the words of some sentences, by the part that each plays for another."""

    def __init__(self, model: Any, docs: Sequence[Doc]) -> None:
        lower, upper = model.get_ref("lower"), model.get_ref("upper")
        seen = lower.predict(model.get_ref("tok2vec").predict(docs))
        self._nothing, words = seen[0], seen[1:]
        self._here, self._first, self._before = words[:, 0] + lower.get_param("b"), words[:, 1], words[:, 2]
        self._weights, self._bias = upper.get_param("W"), upper.get_param("b")

    def outside(self) -> Floats:
        """Return the score of each move at each word, where no entity is open before it."""
        pieces = numpy.moveaxis(self._here + self._nothing[1] + self._nothing[2], 2, 0)
        hidden = reduce(numpy.maximum, pieces)  # `max` over so short an axis takes many times as long
        return cast(Floats, hidden @ self._weights.T + self._bias)

    def prefers(self, one: int, other: int, word: int, start: int) -> bool:
        """Tell whether one move scores at least as high as another, in an entity that began at `start`."""
        hidden = (self._here[word] + self._first[start] + self._before[word - 1]).max(axis=1)
        lead = hidden @ (self._weights[one] - self._weights[other]) + self._bias[one] - self._bias[other]
        return bool(lead >= 0)


def _find_limits(docs: Sequence[Doc]) -> tuple[Flags, Flags]:
    """Tell which words are white space, and which are the last of what the parser takes for a sentence."""
    rows = [doc.to_array(["IS_SPACE", "SENT_START"]) for doc in docs]
    for row in rows:
        row[0, 1] = 1
    blank, starts = numpy.concatenate(rows).T == 1
    return blank, numpy.append(starts[1:], True)


def find_entities_together(pipeline: Language) -> None:
    """Put `EntitySpans` in the place of a pipeline's recogniser, if that one works as they do."""
    for name in pipeline.pipe_names:
        if _sees_as_expected(pipeline.get_pipe(name)):
            pipeline.select_pipes(disable=[name])
            pipeline.add_pipe("entity_spans", config={"recogniser": name}, before=name)


@Language.factory("entity_spans")
def make_entity_spans(nlp: Language, name: str, recogniser: str) -> EntitySpans:
    """Make the component out of a recogniser of its pipeline, by its name."""
    return EntitySpans(cast(EntityRecognizer, nlp.get_pipe(recogniser)))


def _sees_as_expected(component: object) -> bool:
    if not isinstance(component, EntityRecognizer) or component.cfg["beam_width"] > 1:
        return False
    model = component.model
    plain = model.attrs["has_upper"] and not model.attrs["unseen_classes"]
    return bool(plain) and model.get_ref("lower").get_dim("nF") == SEEN
