"""The word sequences of many texts, kept in buckets so that one more text finds those that share some.

A bucket is a row of entries of 16 bytes, sorted: the sequence's hash, and the id of the report that holds
it as a number. The first bits of the hash say which bucket it is in.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from habeas.model import Report
from habeas.resolve.candidates import Places, count_pairs, hold_sequences, sort_holders
from habeas.resolve.shingles import Hashes

BUCKET_BITS = 16
"""65,536 buckets: of 100,000 short reports each holds some 1.5 kB, of a few reports a few bytes."""

ENTRY = np.dtype("<u8")
SHIFT = np.uint64(64 - BUCKET_BITS)


@dataclass(frozen=True, slots=True)
class Holders:
    """Sequences and the reports that hold them, as numbers, sorted by both."""

    hashes: Hashes
    reports: Hashes

    def pack(self) -> dict[int, bytes]:
        """Return the entries in their buckets."""
        entries = np.stack((self.hashes, self.reports), axis=1).astype(ENTRY)
        buckets = (self.hashes >> SHIFT).astype(np.int64)
        present, starts = np.unique(buckets, return_index=True)
        parts = np.split(entries, starts[1:]) if len(present) else []
        return {int(bucket): part.tobytes() for bucket, part in zip(present, parts, strict=True)}

    def only(self, hashes: Hashes) -> "Holders":
        """Return those of these sequences alone."""
        kept = np.isin(self.hashes, hashes)
        return Holders(self.hashes[kept], self.reports[kept])

    def beside(self, other: "Holders") -> "Holders":
        """Return both together."""
        hashes = np.concatenate((self.hashes, other.hashes))
        reports = np.concatenate((self.reports, other.reports))
        names, places = np.unique(reports, return_inverse=True)
        hashes, owners = sort_holders(hashes, places.astype(np.int64))
        return Holders(hashes, names[owners])

    def count_among(self, names: Hashes) -> tuple[Places, Places]:
        """Return the pairs of reports that share sequences, as `name_pairs` reads them, and how many each."""
        return count_pairs(self.hashes, np.searchsorted(names, self.reports).astype(np.int64), len(names))


def name_pairs(codes: Places, names: Hashes) -> list[tuple[str, str]]:
    """Return the pairs, by the ids of the reports, that were counted among these numbers of reports."""
    size = max(len(names), 1)
    sides = zip(names[codes // size].tolist(), names[codes % size].tolist(), strict=True)
    return [(name_of(left), name_of(right)) for left, right in sides]


def hold(reports: Mapping[str, Report]) -> Holders:
    """Return the sequences of these reports, by id."""
    keys = sorted(reports)
    hashes, owners = sort_holders(*hold_sequences([reports[key].text for key in keys]))
    return Holders(hashes, number_of(keys)[owners])


def number_of(reports: Iterable[str]) -> Hashes:
    """Return the ids of reports as numbers; they sort as the ids do."""
    return np.array([int(report, 16) for report in reports], dtype=np.uint64)


def name_of(number: int) -> str:
    """Return the id of a report from its number."""
    return f"{number:016x}"


def buckets_of(hashes: Hashes) -> list[int]:
    """Return the buckets that hold these sequences."""
    return [int(bucket) for bucket in np.unique(hashes >> SHIFT)]


def unpack(buckets: Iterable[bytes]) -> Holders:
    """Return the entries of these buckets, given in the order of the buckets."""
    entries = np.frombuffer(b"".join(buckets), dtype=ENTRY).reshape(-1, 2).astype(np.uint64)
    return Holders(entries[:, 0], entries[:, 1])
