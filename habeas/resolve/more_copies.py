"""The near-copies and families of a few more reports beside many.

Takes the reports that are new, asks for those that share sequences with them, gives what changes. A new
report can come between two others: where it is now among the first holders of a sequence, another no
longer is, and its pairs are counted anew.
"""

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass

import numpy as np

from habeas.model import Family, Report
from habeas.resolve.candidates import LEAST_SHARED
from habeas.resolve.copies import Copy, NearCopies, group_families
from habeas.resolve.known import Known
from habeas.resolve.sequences import Holders, buckets_of, hold, name_pairs, unpack


@dataclass(frozen=True, slots=True, kw_only=True)
class MoreCopies:
    """Pairs found and pairs no longer taken for copies; families as they now are, and the ids of those
    that these replace; the members, as neighbours, that families have lost, and those they have."""

    found: frozenset[Copy]
    lost: frozenset[Copy]
    families: tuple[Family, ...]
    replaced: frozenset[str]
    rehoused: frozenset[str]
    sequences: Mapping[int, bytes]


UNCHANGED = MoreCopies(
    found=frozenset(), lost=frozenset(), families=(), replaced=frozenset(), rehoused=frozenset(), sequences={}
)
"""What known reports change among near-copies: their words stay."""


def add_copies(fresh: Mapping[str, Report], known: Known) -> MoreCopies:
    """Return what the new reports change among near-copies."""
    own = hold(fresh)
    stored = _holders_of(own, known)
    wanted, fewer = _changed_pairs(stored, own, fresh.keys())
    weaker = known.copies({report for pair in fewer for report in pair}) & fewer if fewer else frozenset()
    reports = {**known.reports({r for pair in (*wanted, *weaker) for r in pair} - fresh.keys()), **fresh}
    found = frozenset(_near_copies(wanted, reports))
    lost = frozenset(pair for pair in weaker if not _share_enough(pair, reports, own, known))
    return _regroup(found, lost, own, fresh, known)


def _changed_pairs(stored: Holders, own: Holders, fresh: Set[str]) -> tuple[set[Copy], set[Copy]]:
    """Return the pairs with a new report that may be copies, and those without one that share less now."""
    both = stored.beside(own)
    names = np.unique(both.reports)
    (now, shared), (before, once) = both.count_among(names), stored.count_among(names)
    places = np.minimum(np.searchsorted(now, before), max(len(now) - 1, 0))
    kept = (now[places] == before) & (shared[places] >= once) if len(now) else np.zeros(0, dtype=bool)
    wanted = name_pairs(now[shared >= LEAST_SHARED], names)
    return {pair for pair in wanted if fresh & set(pair)}, set(name_pairs(before[~kept], names))


def _holders_of(own: Holders, known: Known) -> Holders:
    """Return who is known to hold any of these sequences."""
    buckets = known.sequences(buckets_of(own.hashes))
    return unpack(buckets[bucket] for bucket in sorted(buckets)).only(own.hashes)


def _near_copies(pairs: Iterable[Copy], reports: Mapping[str, Report]) -> Iterable[Copy]:
    pairs = sorted(pairs)
    keys = sorted({report for pair in pairs for report in pair})
    place = {key: number for number, key in enumerate(keys)}
    near = NearCopies([reports[key].text for key in keys], range(len(keys)))
    return (pair for pair in pairs if near.is_near_copy(place[pair[0]], place[pair[1]]))


def _share_enough(pair: Copy, reports: Mapping[str, Report], own: Holders, known: Known) -> bool:
    left, right = (hold({report: reports[report]}) for report in pair)
    both = Holders(np.intersect1d(left.hashes, right.hashes), left.reports[:0])
    holders = _holders_of(both, known).beside(own.only(both.hashes))
    names = np.unique(holders.reports)
    codes, shared = holders.count_among(names)
    return pair in name_pairs(codes[shared >= LEAST_SHARED], names)


def _regroup(
    found: frozenset[Copy], lost: frozenset[Copy], own: Holders, fresh: Mapping[str, Report], known: Known
) -> MoreCopies:
    changed = {report for pair in found | lost for report in pair}
    regions = set(known.family_of(changed).values())
    before = known.family_members(regions)
    members = changed | before.keys()
    copies = (known.copies(members) - lost) | found if members else frozenset()
    families = group_families(copies, {**known.reports(members - fresh.keys()), **fresh})
    now = {member: family.id for family in families for member in family.members}
    return MoreCopies(
        found=found,
        lost=lost,
        families=families,
        replaced=frozenset(regions),
        rehoused=frozenset(m for m in members - fresh.keys() if before.get(m) != now.get(m)),
        sequences=own.pack(),
    )
