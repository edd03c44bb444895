"""Which texts may be near-copies: those that share a few sequences of five words.

Takes texts, gives pairs worth a closer look. MinHash compares wholes and misses the paragraph of a wire
story in a long article as well as the careless rewrite; a copy of any sort leaves some sequences
standing, so these are looked for directly. Reprints by the hundred share all of theirs: the holders of a
sequence are paired with its first few holders only, which keeps the work linear.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from habeas.resolve.shingles import BATCH, Hashes, hash_sequences

LENGTH = 5
"""Words in a sequence that two desks seldom write alike by chance."""

LEAST_SHARED = 3
"""Sequences that a pair shares at least, to be looked at."""

FIRST = 4
"""How many of the holders of a sequence, the first by id, each other one is paired with."""

MOST_BITS = 26

Places = NDArray[np.int64]
NO_PLACES: Places = np.zeros(0, dtype=np.int64)


def candidate_pairs(texts: Sequence[str]) -> Places:
    """Return the pairs of places in `texts`, smaller place first, that share enough sequences."""
    hashes, owners = hold_sequences(texts)
    repeated = _repeated(hashes)
    hashes, owners = sort_holders(hashes[repeated], owners[repeated])
    codes, shared = count_pairs(hashes, owners, len(texts))
    enough = codes[shared >= LEAST_SHARED]
    return np.stack((enough // len(texts), enough % len(texts)), axis=1) if texts else NO_PLACES.reshape(0, 2)


def hold_sequences(texts: Sequence[str]) -> tuple[Hashes, Places]:
    """Return the sequences of all texts, and the place of the text that holds each."""
    hashes, owners = [np.zeros(0, dtype=np.uint64)], [NO_PLACES]
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


def sort_holders(hashes: Hashes, owners: Places) -> tuple[Hashes, Places]:
    """Return each sequence with each of its holders once, by sequence, then by holder."""
    order = np.lexsort((owners, hashes))
    hashes, owners = hashes[order], owners[order]
    again = (hashes[1:] == hashes[:-1]) & (owners[1:] == owners[:-1])
    once = np.concatenate((np.ones(min(len(hashes), 1), dtype=bool), ~again))
    return hashes[once], owners[once]


def count_pairs(hashes: Hashes, owners: Places, size: int) -> tuple[Places, Places]:
    """Return the pairs of holders as numbers, the smaller place times `size` plus the other, and how many
    sequences each pair shares; holders are as `sort_holders` gives them, below `size`."""
    opens = np.concatenate((np.ones(min(len(hashes), 1), dtype=bool), hashes[1:] != hashes[:-1]))
    places = np.arange(len(hashes))
    starts = np.maximum.accumulate(np.where(opens, places, 0)) if len(hashes) else places
    codes = [NO_PLACES]
    for rank in range(FIRST):
        behind = places - starts > rank
        codes.append(owners[starts[behind] + rank] * size + owners[behind])
    found, shared = np.unique(np.concatenate(codes), return_counts=True)
    return found, shared
