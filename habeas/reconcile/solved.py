"""One authority's docket when it is solved: what findings are drawn from."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from habeas.model import Claim, Episode, Figure
from habeas.reconcile.docket import Docket
from habeas.reconcile.placing import Placed
from habeas.reconcile.puzzles import Arithmetic
from habeas.reconcile.solution import Solution
from habeas.reconcile.unknowns import Statement, Unknown


@dataclass(frozen=True, slots=True)
class Told:
    """An exact number that kept claims give for an unknown, and these claims."""

    number: int
    claims: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Solved:
    """A docket with its arithmetic, its solution and its figures; `sides` are other dockets by episode id."""

    docket: Docket
    arithmetic: Arithmetic
    solution: Solution
    figures: tuple[Figure, ...]
    sides: Mapping[str, "Solved"] = field(default_factory=dict)

    @cached_property
    def placed(self) -> dict[str, Placed]:
        """Every placed claim by its id."""
        return {placed.claim: placed for placed in self.arithmetic.placed}

    @cached_property
    def kept(self) -> dict[Unknown, list[Statement]]:
        """The statements that all heaviest sets keep, by unknown."""
        kept: dict[Unknown, list[Statement]] = {}
        for statement, standing in self.solution.standing:
            if standing == "kept":
                kept.setdefault(statement.unknown, []).append(statement)
        return kept

    @cached_property
    def episodes(self) -> dict[str, Episode]:
        """The docket's episodes by id."""
        return {episode.id: episode for episode in self.docket.episodes}

    @cached_property
    def _by_place(self) -> dict[str, list[Unknown]]:
        by_place: dict[str, list[Unknown]] = {}
        for unknown in sorted(self.kept, key=lambda unknown: unknown.order):
            by_place.setdefault(unknown.place, []).append(unknown)
        return by_place

    def at(self, place: str) -> list[Unknown]:
        """Return the unknowns of one episode of which kept statements speak."""
        return self._by_place.get(place, [])

    def told(self, unknown: Unknown) -> Told | None:
        """Return the exact number that kept claims give for an unknown, None where they give none."""
        exact = [s for s in self.kept.get(unknown, ()) if s.low == s.high]
        return Told(exact[0].low, exact[0].claims) if exact else None

    def claims(self, ids: Iterable[str]) -> Iterator[Claim]:
        """Return claims by their ids."""
        return (self.docket.resolution.claims[each] for each in ids)

    def say_voices(self, ids: Iterable[str]) -> str:
        """Return who says what these claims say, each origin once: "Belta, Viasna and Wire"."""
        origins = self.docket.resolution.origins
        named = sorted({origins[each].name for each in ids if each in origins})
        return join_words(named) or "one report"


def join_words(words: list[str]) -> str:
    """Return words as a list in a sentence: "a, b and c"."""
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)
