"""How many, for one episode and one population; and what comparing the claims shows."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from habeas.model.errors import InvalidValue, require_member
from habeas.model.population import Population
from habeas.model.vocabulary import FigureState, FindingKind, Status, members


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """How many people of one population an episode freed, holds, ...

    `low` and `high` are the least and the greatest number that the kept claims allow (None: without
    limit); `best` the number to print, None where nothing settles it. `claims` are the ids of the
    claims behind it, `set_aside` of those that cannot be true together with them; `origins` the
    number of independent origins.
    """

    id: str
    episode: str | None
    population: Population
    status: Status
    low: int | None
    high: int | None
    best: int | None
    state: FigureState
    origins: int
    claims: tuple[str, ...]
    set_aside: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        require_member(self.state, members(FigureState), "state")
        if self.low is not None and self.high is not None and self.low > self.high:
            raise InvalidValue(f"a figure's low {self.low} lies above its high {self.high}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something that comparing claims shows.

    `sentence` says it in plain English, `arithmetic` in numbers ("123 = 114 + 9"); `claims` are all
    that is needed to reproduce it; `weight` ranks it for a reader, the greatest first.
    """

    id: str
    kind: FindingKind
    sentence: str
    arithmetic: str | None
    claims: tuple[str, ...]
    episodes: tuple[str, ...]
    weight: float = 0.0

    def __post_init__(self) -> None:
        require_member(self.kind, members(FindingKind), "kind")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reconciliation:
    """The figures and findings of one resolution, figures by episode, findings by weight.

    `dockets` gives the ids of the findings of each authority, or of an episode that has none; `linked` are
    those of them whose episodes bear on each other, by sums, stocks, offices, promises or corrupted copies.
    """

    figures: tuple[Figure, ...]
    findings: tuple[Finding, ...]
    dockets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    linked: frozenset[str] = frozenset()
