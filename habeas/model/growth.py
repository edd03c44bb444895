"""What a few more reports change in what was derived from many."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from habeas.model.neighbour import Layer
from habeas.model.resolution import Resolution


@dataclass(frozen=True, slots=True, kw_only=True)
class Growth:
    """The nouns that are new, or may be others than before, and what they replace.

    `resolution` holds these nouns and nothing else; `replaced` gives, by kind, the ids of the nouns in whose
    place they stand, `gone` those of the neighbours; `lost` are pairs no longer taken for near-copies.
    `told` are the reports that are new or say something else now, `taken_back` claims that nobody makes any
    more, `judged` the ids of findings and whatever else reviewers judged otherwise now; all by id.
    """

    resolution: Resolution
    replaced: Mapping[type, frozenset[str]]
    gone: Mapping[Layer, frozenset[str]] = field(default_factory=dict)
    lost: frozenset[tuple[str, str]] = frozenset()
    told: frozenset[str] = frozenset()
    taken_back: frozenset[str] = frozenset()
    judged: frozenset[str] = frozenset()
