"""Which texts may be near-copies: those that share a few sequences of five words.

Takes texts, gives pairs worth a closer look. MinHash compares wholes and misses the paragraph of a wire
story in a long article as well as the careless rewrite; a copy of any sort leaves some sequences
standing, so these are looked for directly. Reprints by the hundred share all of theirs: beyond a few,
the holders of a sequence are paired with their neighbours only, which keeps the work linear.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from habeas.resolve.shingles import BATCH, Hashes, hash_sequences

LENGTH = 5
"""Words in a sequence that two desks seldom write alike by chance."""

LEAST_SHARED = 3
"""Sequences that a pair shares at least, to be looked at."""

NEIGHBOURS = 4
"""How many of the next holders of a sequence each one is paired with."""

MOST_BITS = 26

Places = NDArray[np.int64]
NO_PLACES: Places = np.zeros(0, dtype=np.int64)


def candidate_pairs(texts: Sequence[str]) -> Places:
    """Return the pairs of places in `texts`, smaller place first, that share enough sequences."""
    hashes, owners = hold_sequences(texts)
    repeated = _repeated(hashes)
    hashes, owners = hashes[repeated], owners[repeated]
    order = np.lexsort((owners, hashes))
    return _count_pairs(hashes[order], owners[order], len(texts))


def hold_sequences(texts: Sequence[str]) -> tuple[Hashes, Places]:
    """Return the sequences of all texts, and the place of the text that holds each."""
    hashes, owners = [np.zeros(0, dtype=np.uint64)], [np.zeros(0, dtype=np.int64)]
    for first in range(0, len(texts), BATCH):
        found, holders = hash_sequences(texts[first : first + BATCH], LENGTH)
        hashes.append(found)
        owners.append(holders + first)
    return np.concatenate(hashes), np.concatenate(owners)


def _repeated(hashes: Hashes) -> NDArray[np.bool_]:
    """Tell which hashes may stand more than once: nearly all do not, and need no sorting."""
    bits = min(len(hashes).bit_length() + 1, MOST_BITS)
    buckets = (hashes >> np.uint64(64 - bits)).astype(np.int64)
    return np.asarray(np.bincount(buckets, minlength=1)[buckets] > 1)


def _count_pairs(hashes: Hashes, owners: Places, size: int) -> Places:
    distances = range(1, min(NEIGHBOURS, len(hashes) - 1) + 1)
    codes = [_pair_at(hashes, owners, distance, size) for distance in distances]
    found, shared = np.unique(np.concatenate([NO_PLACES, *codes]), return_counts=True)
    enough = found[shared >= LEAST_SHARED]
    return np.stack((enough // size, enough % size), axis=1)


def _pair_at(hashes: Hashes, owners: Places, distance: int, size: int) -> Places:
    same = hashes[distance:] == hashes[:-distance]
    left, right = owners[:-distance][same], owners[distance:][same]
    apart = left != right
    return np.asarray(left[apart] * size + right[apart])
