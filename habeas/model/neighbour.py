"""What was compared when reports were brought together, kept so that one more report meets its neighbours.

It says nothing about the world: a ledger without it derives everything anew, with the same result.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

Layer = Literal["name", "telling", "group", "episode", "concession", "question"]
"""What is compared: names, mentions, groups of these, groups of groups, concessions; beside them who is
asked about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbour:
    """One thing that others were compared with.

    Only things that share one of the `keys` are compared; what was found alike, directly or through
    others, is one `region`. `record` is what comparing needs to know of it, as JSON holds it.
    """

    layer: Layer
    id: str
    region: str
    keys: frozenset[int] = frozenset()
    record: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbourhood:
    """All that was compared.

    `copies` are the pairs of near-copies that were found, by report id. `sequences` are the word sequences
    of all texts in buckets: each a row of 16 bytes, a hash and the report that holds it, sorted.
    """

    neighbours: tuple[Neighbour, ...] = ()
    copies: tuple[tuple[str, str], ...] = ()
    sequences: Mapping[int, bytes] = field(default_factory=dict)
