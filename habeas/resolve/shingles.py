"""Texts as sets of word sequences, each sequence a 64-bit hash that is the same on every machine.

Takes texts, gives arrays of hashes. Sequences that are mostly names and numbers are left out: reports
of one event share these without having copied a word.
"""

import hashlib
import re
from collections.abc import Sequence
from itertools import chain

import numpy as np
from numpy.typing import NDArray

Hashes = NDArray[np.uint64]

WORD = re.compile(r"\w+")
NO_WORD = re.compile(r"\W+")

PLAIN_WORDS = 2
"""Words without a capital or a digit at their head that a sequence has at least."""

MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)
SHIFT = np.uint64(29)
PLAIN = np.uint64(1)
"""The bit of a word's hash that marks a plain word."""

BATCH = 20_000
"""Texts that are taken apart at a time; bounds the memory that this takes."""

VOCABULARY = 1 << 20
"""Words whose hashes are kept; 150 MB at most."""


class _WordHashes(dict[str, int]):
    def __missing__(self, word: str) -> int:
        if len(self) >= VOCABULARY:
            self.clear()
        bare = NO_WORD.sub("", word)
        digest = hashlib.blake2b(bare.lower().encode(), digest_size=8).digest()
        plain = bool(bare) and not (bare[0].isupper() or bare[0].isdigit())
        self[word] = value = int.from_bytes(digest, "little") & ~1 | plain
        return value


_hashes = _WordHashes()


def hash_sequences(texts: Sequence[str], length: int) -> tuple[Hashes, NDArray[np.int64]]:
    """Return the hashes of all runs of `length` words of all texts, and which text each comes from.

    A text that is shorter than that has none.
    """
    words = [(text.lower() if text.isupper() else text).split() for text in texts]
    lengths = np.array([len(own) for own in words], dtype=np.int64)
    total = int(lengths.sum())
    flat = np.fromiter(map(_hashes.__getitem__, chain.from_iterable(words)), dtype=np.uint64, count=total)
    count = max(total - length + 1, 0)
    owners = np.repeat(np.arange(len(texts)), lengths)[:count]
    sequences, plain = np.zeros(count, dtype=np.uint64), np.zeros(count, dtype=np.uint8)
    for place in range(length):
        run = flat[place : place + count]
        sequences = (sequences ^ (run | PLAIN)) * MULTIPLIER
        sequences ^= sequences >> SHIFT
        plain += (run & PLAIN).astype(np.uint8)
    inside = np.arange(count) + length <= np.cumsum(lengths)[owners]
    kept = inside & (plain >= PLAIN_WORDS)
    return sequences[kept], owners[kept]


def sequence_sets(texts: Sequence[str], length: int) -> list[Hashes]:
    """Return for each text the hashes of its runs of `length` words, sorted, each once."""
    sets: list[Hashes] = []
    for first in range(0, len(texts), BATCH):
        batch = texts[first : first + BATCH]
        hashes, owners = hash_sequences(batch, length)
        ends = np.searchsorted(owners, np.arange(len(batch)), side="right")
        sets += [np.unique(own) for own in np.split(hashes, ends[:-1])]
    return sets


def share_of(left: Hashes, right: Hashes) -> float:
    """Return how much of the smaller set the other one has, 0 to 1."""
    fewest = min(len(left), len(right))
    return len(np.intersect1d(left, right, assume_unique=True)) / fewest if fewest else 0.0
