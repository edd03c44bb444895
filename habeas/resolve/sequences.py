"""The word sequences of many texts, kept so that one more text finds those that it may be a copy of."""

from collections.abc import Sequence

import numpy as np

from habeas.resolve.candidates import LEAST_SHARED, LENGTH, Places, hold_sequences
from habeas.resolve.shingles import Hashes, hash_sequences


class SequenceIndex:
    """Sorted sequences with the place of the text that holds each; places count in order of adding."""

    def __init__(self, texts: Sequence[str]) -> None:
        hashes, owners = hold_sequences(texts)
        order = np.argsort(hashes, kind="stable")
        self.hashes: Hashes = hashes[order]
        self.owners: Places = owners[order]
        self.size = len(texts)

    def find_sharing(self, text: str) -> list[int]:
        """Return the places of the texts that share enough sequences with this one."""
        wanted = np.unique(hash_sequences([text], LENGTH)[0])
        starts = np.searchsorted(self.hashes, wanted, side="left")
        ends = np.searchsorted(self.hashes, wanted, side="right")
        held = [self.owners[start:end] for start, end in zip(starts, ends, strict=True) if start < end]
        if not held:
            return []
        places, shared = np.unique(np.concatenate(held), return_counts=True)
        return [int(place) for place in places[shared >= LEAST_SHARED]]

    def add(self, text: str) -> int:
        """Take in one more text and return its place."""
        hashes = np.sort(hash_sequences([text], LENGTH)[0])
        at = np.searchsorted(self.hashes, hashes)
        self.hashes = np.insert(self.hashes, at, hashes)
        self.owners = np.insert(self.owners, at, self.size)
        self.size += 1
        return self.size - 1
