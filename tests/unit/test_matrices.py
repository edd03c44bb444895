"""A product's row is the same in any company."""

import numpy
import pytest

from habeas.extract.parse.matrices import LEAST_ROWS, NumpyProducts, multiply
from habeas.extract.parse.row_keys import keys_of, numbers_in, rows_of

ROWS = numpy.random.default_rng(1).standard_normal((100, 96)).astype("float32")
WEIGHTS = numpy.random.default_rng(2).standard_normal((96, 384)).astype("float32")


@pytest.mark.parametrize("number", [1, 3, LEAST_ROWS - 1, LEAST_ROWS, 99])
def test_row_is_the_same_in_any_company(number: int) -> None:
    assert (multiply(ROWS[:number], WEIGHTS) == multiply(ROWS, WEIGHTS)[:number]).all()


def test_product_stands_in_the_place_given() -> None:
    place = numpy.empty((100, 384), dtype="float32")
    assert NumpyProducts().gemm(ROWS, WEIGHTS.T, trans2=True, out=place) is place
    assert (place == NumpyProducts().gemm(ROWS, WEIGHTS)).all()


def test_keys_give_their_rows_back() -> None:
    rows = numpy.array([[0, 2**64 - 1], [7, 0]], dtype="uint64")
    assert (rows_of(keys_of(rows)) == rows).all()
    assert [numbers_in(key) for key in keys_of(rows)] == [(0, 2**64 - 1), (7, 0)]
