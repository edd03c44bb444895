"""Make a finding: its identity from what it says of which claims, its weight for a reader.

Takes the parts of a finding; gives it with claims and episodes sorted, so that the same finding drawn
twice is one.
"""

from collections.abc import Iterable
from math import log10

from habeas.model import Finding
from habeas.model.identity import content_id
from habeas.model.vocabulary import FindingKind

RANKS: dict[FindingKind, int] = {
    "contradict": 15,
    "corrupted_copy": 14,
    "implied_detentions": 13,
    "cumulative_omits": 12,
    "freed_but_did_not_leave": 11,
    "concession_reversed": 10,
    "cumulative_unexplained": 9,
    "concession_stalled": 8,
    "role_conflict": 7,
    "adds_up": 6,
    "cumulative_explained": 5,
    "unaccounted": 4,
    "single_origin": 3,
    "agree": 2,
    "undated": 1,
}
"""What a reader must know first: what cannot be true, then what is missing, then what fits."""


def make_finding(
    kind: FindingKind,
    sentence: str,
    *,
    claims: Iterable[str],
    episodes: Iterable[str],
    arithmetic: str | None = None,
    people: int = 0,
) -> Finding:
    """Return a finding; among findings of one kind, that about more people weighs more."""
    claims, episodes = tuple(sorted(set(claims))), tuple(sorted(set(episodes)))
    return Finding(
        id=content_id("finding", kind, claims, episodes, arithmetic or sentence),
        kind=kind,
        sentence=sentence,
        arithmetic=arithmetic,
        claims=claims,
        episodes=episodes,
        weight=round(RANKS[kind] + min(0.9, log10(people + 1) / 10), 4),
    )
