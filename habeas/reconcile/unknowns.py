"""The unknowns of the arithmetic, and what is said of them.

An unknown is a whole number that nobody knows for sure: how many people of one population an episode
freed, or an authority still held after it. A statement is what claims say of it; a rule is what must
hold between unknowns whoever says what.
"""

from dataclasses import dataclass
from functools import cached_property

from habeas.model import EVERYBODY, Population
from habeas.model.vocabulary import Status


@dataclass(frozen=True, kw_only=True)
class Unknown:
    """How many: `place` is an episode's id, `window` what tells a sum or a flow from the episode itself.

    An empty window is the episode (or, for `held`, the stock after it).
    """

    place: str
    status: Status
    population: Population = EVERYBODY
    window: str = ""

    @cached_property
    def order(self) -> tuple[str, ...]:
        """A key to sort by that does not depend on the order of reading."""
        people = self.population
        named = (people.nationality, people.kind, people.gender, people.age, people.destination)
        return (self.place, self.window, self.status, *(name or "" for name in named))


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """That an unknown lies between `low` and `high` (None: without limit), and who says so.

    `claims` are sorted ids; `voices` the independent origins; `weight` how much it counts against
    statements that contradict it, 0 for what is superseded or a corrupted copy.
    """

    unknown: Unknown
    low: int
    high: int | None
    claims: tuple[str, ...]
    voices: frozenset[str]
    weight: int

    @property
    def order(self) -> tuple[object, ...]:
        """A key to sort by that does not depend on ids of claims."""
        return (*self.unknown.order, self.low, self.high is None, self.high or 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """That the parts together are at most the whole, or exactly the whole where `complete`.

    `name` is the rule as a sentence. A `presumed` rule is how the words are usually meant (a list
    that does not say "including" is complete): it yields to any claim that contradicts it.
    """

    name: str
    parts: tuple[Unknown, ...]
    whole: Unknown
    complete: bool = False
    presumed: bool = False

    @property
    def order(self) -> tuple[object, ...]:
        """A key to sort by."""
        return (self.whole.order, tuple(part.order for part in self.parts), self.complete, self.presumed)


@dataclass(frozen=True, slots=True, kw_only=True)
class Puzzle:
    """Unknowns that hang together, with all that is said of them: what is solved at once."""

    unknowns: tuple[Unknown, ...]
    statements: tuple[Statement, ...]
    rules: tuple[Rule, ...]
