"""Words of sentences -> the vectors that the pipeline's models see them as, computed in half the time.

What a word is by itself is worked out when it is met first and remembered, and each layer in as few passes
over memory as numpy allows. Never learns anything: the weights are those of the pipeline.
"""

from collections.abc import Iterable, Sequence
from itertools import accumulate, chain, count, pairwise
from typing import Any, cast

import numpy
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc
from thinc.api import Model

from habeas.extract.parse.matrices import Floats, multiply
from habeas.extract.parse.row_keys import keys_of, rows_of

Word = bytes
"""What a model looks at in a word, as the key of its numbers."""

_EMBEDDING = ("extract_features", "list2ragged", "ints-getitem", "hashembed", "ragged2list")
_CONVOLUTION = ("expand_window", "maxout", "layernorm", "dropout")
_PARTS = frozenset(_EMBEDDING + _CONVOLUTION)
"""What a model is made of that is computed here: spaCy's MultiHashEmbed and MaxoutWindowEncoder."""
MOST_KNOWN = 20_000
"""Words remembered, some 12 MB a model: a stream of news brings new ones without end."""
TOGETHER = 40
"""Sentences computed at once: the layers of more do not stay in a processor's own memory."""
_TINY = numpy.float32(1e-8)


def quicken_models(pipeline: Language) -> None:
    """Have the components of a pipeline see words by `WordVectors`, where their models are of that kind."""
    for _, component in pipeline.components:
        model = getattr(component, "model", None)
        if not isinstance(model, Model):
            continue
        if _is_expected(model):
            component.model = _as_model(model)  # type: ignore[attr-defined]  # a component of spaCy's own
        for node in model.walk():
            node.layers[:] = [_as_model(layer) if _is_expected(layer) else layer for layer in node.layers]


def _is_expected(model: Model[Any, Any]) -> bool:
    if len(model.layers) != 2 or not model.layers[1].name.startswith("with_array(residual("):
        return False
    leaves = [node for node in model.walk() if not node.layers]
    windows = [node.attrs["window_size"] for node in leaves if node.name == "expand_window"]
    return _PARTS.issuperset(node.name for node in leaves) and set(windows) == {1}


def _as_model(model: Model[Any, Any]) -> Model[Any, Any]:
    return Model(
        "word_vectors", _forward, attrs={"vectors": WordVectors(model)}, dims={"nO": model.get_dim("nO")}
    )


def _forward(model: Model[Any, Any], docs: Sequence[Doc], is_train: bool) -> tuple[list[Floats], Any]:
    assert not is_train, "these models learn no more"
    return model.attrs["vectors"](docs), None


class WordVectors:
    """The function of a spaCy `Tok2Vec` model: hashed embeddings, then convolutions over three words."""

    def __init__(self, model: Model[Any, Any]) -> None:
        embed, encode = model.layers
        self._features, _, self._look_up = embed.layers[:3]
        self._gap = encode.attrs["pad"]
        maxouts = [node for node in model.walk() if node.name == "maxout"]
        norms = [node for node in model.walk() if node.name == "layernorm"]
        self._mix, *self._convolve = map(_Layer, maxouts, norms)
        self._known: dict[Word, int] = {}
        self._single = numpy.zeros((MOST_KNOWN, model.get_dim("nO")), dtype="float32")

    def __call__(self, docs: Sequence[Doc]) -> list[Floats]:
        """Return for each sentence an array with a row a word."""
        starts = range(0, len(docs), TOGETHER)
        return [each for start in starts for each in self._look_around(docs[start : start + TOGETHER])]

    def _look_around(self, docs: Sequence[Doc]) -> list[Floats]:
        features = self._features.predict(docs)
        words = keys_of(numpy.concatenate(features))
        places = self._spread(map(len, features))
        vectors = numpy.zeros((places[-1].stop + self._gap, self._single.shape[1]), dtype="float32")
        worded = list(chain.from_iterable(places))
        vectors[worded] = self._look_at(words)
        beside = _with_neighbours(vectors)
        for layer, rows in zip(self._convolve, self._looked_at(worded, len(vectors)), strict=True):
            vectors[rows] += layer(beside[rows - 1])
        return [vectors[place.start : place.stop] for place in places]

    def _looked_at(self, worded: Sequence[int], length: int) -> list[NDArray[numpy.intp]]:
        """Return for each layer the rows that it must give: words, and what later layers see beside them."""
        seen = numpy.zeros(length, dtype=bool)
        seen[worded] = True
        rows = [numpy.flatnonzero(seen)]
        for _ in self._convolve[1:]:
            seen[1:-1] |= seen[:-2] | seen[2:]
            rows.append(numpy.flatnonzero(seen))
        return rows[::-1]

    def _look_at(self, words: Sequence[Word]) -> Floats:
        """Return what each word is by itself."""
        new = list({word for word in words if word not in self._known})
        if len(self._known) + len(new) > MOST_KNOWN:
            self._known.clear()
            new = list(set(words))
        if len(new) > MOST_KNOWN:  # a batch without measure is not worth remembering
            return self._see_alone(words)
        if new:
            first = len(self._known)
            self._single[first : first + len(new)] = self._see_alone(new)
            self._known.update(zip(new, count(first)))
        return self._single[[self._known[word] for word in words]]

    def _see_alone(self, words: Sequence[Word]) -> Floats:
        return self._mix(self._look_up.predict(rows_of(words)))

    def _spread(self, lengths: Iterable[int]) -> list[range]:
        """Return the rows of each sentence: between two lies a gap over which neither sees the other."""
        starts = accumulate((length + self._gap for length in lengths), initial=self._gap)
        return [range(start, following - self._gap) for start, following in pairwise(starts)]


class _Layer:
    """A maxout layer and the normalisation after it."""

    def __init__(self, maxout: Model[Any, Any], norm: Model[Any, Any]) -> None:
        weights, bias = cast(Floats, maxout.get_param("W")), cast(Floats, maxout.get_param("b"))
        self._width = len(weights)  # all first pieces stand before all second ones, to be compared in one go
        self._weights = numpy.ascontiguousarray(weights.transpose(2, 1, 0).reshape(weights.shape[2], -1))
        self._bias = numpy.ascontiguousarray(bias.T.reshape(-1))
        self._scale, self._shift = norm.get_param("G"), norm.get_param("b")

    def __call__(self, inputs: Floats) -> Floats:
        pieces = multiply(inputs, self._weights)
        pieces += self._bias
        width = self._width
        best = numpy.maximum(pieces[:, :width], pieces[:, width : 2 * width])
        for start in range(2 * width, pieces.shape[1], width):
            numpy.maximum(best, pieces[:, start : start + width], out=best)
        best -= best.mean(axis=1, keepdims=True)
        spread = numpy.einsum("ij,ij->i", best, best) / numpy.float32(width) + _TINY
        best *= (spread ** numpy.float32(-0.5))[:, None]
        best *= self._scale
        best += self._shift
        return cast(Floats, best)


def _with_neighbours(vectors: Floats) -> Floats:
    """Return a view of all rows but the outermost, each with the row before it and the row after it."""
    width = vectors.shape[1]
    return sliding_window_view(vectors.reshape(-1), 3 * width)[::width]
