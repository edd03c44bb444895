"""Texts as sets of word sequences, and which texts may share some: MinHash with buckets, by rensa.

Takes texts, gives pairs worth a closer look. Decides nothing about a pair.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, pairwise

from rensa import RMinHash

WORD = re.compile(r"\w+")

SEQUENCE = 3
"""Words in a sequence: what careless rewriting leaves standing is short."""

PERMUTATIONS = 256
ROWS = 2
"""With 128 buckets of two rows, a pair that shares a sixth of its sequences is seen in 97 cases of 100."""

SEED = 1215
"""Fixes the hash functions, so that every run sees the same candidates."""

CROWD = 200
"""Texts in one bucket beyond which only neighbours in the order of size are paired."""


def words_of(text: str) -> list[str]:
    """Return the words of a text in lower case, without punctuation."""
    return WORD.findall(text.lower())


def sequences_of(words: Sequence[str], length: int = SEQUENCE) -> set[str]:
    """Return every run of `length` words; of a shorter text, the text itself."""
    if len(words) < length:
        return {" ".join(words)}
    return {" ".join(words[place : place + length]) for place in range(len(words) - length + 1)}


def similar_pairs(texts: Mapping[str, str]) -> set[tuple[str, str]]:
    """Return the pairs of keys, each in sorted order, whose texts may be near-copies."""
    keys = sorted(texts)
    sets = [sequences_of(words_of(texts[key])) for key in keys]
    pairs: set[tuple[str, str]] = set()
    for bucket in _buckets(keys, sets):
        pairs.update(_pairs_within(bucket))
    return pairs


def _buckets(keys: Sequence[str], sets: Sequence[set[str]]) -> Iterator[list[str]]:
    digests = RMinHash.digests_from_token_sets(sets, PERMUTATIONS, SEED)
    for first in range(0, PERMUTATIONS, ROWS):
        buckets: dict[tuple[int, ...], list[str]] = defaultdict(list)
        for key, digest in zip(keys, digests, strict=True):
            buckets[tuple(digest[first : first + ROWS])].append(key)
        yield from (bucket for bucket in buckets.values() if len(bucket) > 1)


def _pairs_within(bucket: list[str]) -> Iterator[tuple[str, str]]:
    if len(bucket) <= CROWD:
        yield from combinations(bucket, 2)
    else:
        yield from pairwise(bucket)
