"""Cuts a stream into lists, so that what belongs to many entries is looked up at once."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

Item = TypeVar("Item")
BATCH = 200
"""Entries that are looked up together."""


def cut_batches(items: Iterable[Item]) -> Iterator[list[Item]]:
    """Give the items in lists of at most `BATCH`."""
    left = iter(items)
    while batch := list(islice(left, BATCH)):
        yield batch
