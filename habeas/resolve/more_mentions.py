"""The episodes of a few more reports beside many.

Takes mentions that are new, or say something else than before, asks for those that may be of the same
episodes, gives the groups of every region that they touch: the same groups as those of all mentions
together. A region is widened until nothing outside it is tied to anything in it.
"""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from habeas.model.neighbour import Layer
from habeas.resolve import crowding
from habeas.resolve.blocking import Key
from habeas.resolve.crowding import first_units, shifted_pairs
from habeas.resolve.facts import Facts
from habeas.resolve.grouping import (
    DOUBT,
    JOIN,
    LAYERS,
    Doubt,
    Firsts,
    Grouping,
    doubt_order,
    find_doubts,
    group_mentions,
)
from habeas.resolve.known import Known
from habeas.resolve.likeness import Likeness, weigh_likeness
from habeas.resolve.neighbours import facts_keys, key_number, read_facts

Units = Mapping[str, Facts]
Pair = tuple[str, str]
Shelves = Mapping[int, Sequence[str]]
NOBODY: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class MoreMentions:
    """The groups of all mentions that were touched, the doubtful pairs of which one is among them at least,
    and the units of each level that are no more."""

    grouping: Grouping
    doubts: tuple[Doubt, ...]
    gone: Mapping[Layer, frozenset[str]]


def add_mentions(
    told: Units, counterparts: Mapping[str, str], known: Known, retold: Container[str] = NOBODY
) -> MoreMentions:
    """Return how mentions group now that these were added or say something else.

    Of `retold` ones the claims are others now, whatever their facts: they are grouped anew in any case.
    """
    facts = {
        mention: replace(own, partners=frozenset({counterparts[mention]} if mention in counterparts else ()))
        for mention, own in told.items()
    }
    stored = known.neighbours(LAYERS[0], facts)
    changed = {
        mention: own
        for mention, own in facts.items()
        if mention not in stored or read_facts(stored[mention].record) != own
    }
    touched = frozenset(
        one.region for mention, one in stored.items() if mention in changed or mention in retold
    )
    while True:
        region = _Region(changed, touched, known)
        wider = touched | region.find_touching()
        if wider == touched:
            return region.finish()
        touched = wider


class _Region:
    """Mentions that may hang together, as they group now, with the units of each level as they were."""

    def __init__(self, changed: Units, regions: Iterable[str], known: Known) -> None:
        self.known = known
        self.before: dict[Layer, Units] = {}
        for layer in LAYERS:
            members = known.members(layer, regions)
            self.before[layer] = {ident: read_facts(one.record) for ident, one in members.items()}
        told = {**self.before[LAYERS[0]], **changed}
        self.size = len(told)
        facts = {mention: replace(own, partners=NOBODY) for mention, own in told.items()}
        partners = {mention: other for mention, own in told.items() for other in own.partners}
        self.grouping = group_mentions(facts, partners, crowds=self._find_crowds)

    def _find_crowds(self, layer: Layer, shelves: Mapping[Key, Sequence[str]]) -> Firsts:
        """Return the first units of the crowded shelves on which these units stand."""
        numbers = {key_number(layer, *key): key for key in shelves}
        stored = self.known.crowded(numbers, max(crowding.CROWD - self.size, 0))
        standing = {
            key: self._stand_now(layer, stored.get(number, ()), shelves[key])
            for number, key in numbers.items()
        }
        return {key: first for key, shelf in standing.items() if (first := first_units(shelf))}

    def _stand_now(self, layer: Layer, before: Iterable[str], own: Iterable[str]) -> list[str]:
        return sorted((set(before) - self.before[layer].keys()) | set(own))

    def find_touching(self) -> frozenset[str]:
        """Return the regions outside this one of which something is tied to what changed in it."""
        return frozenset(region for layer in LAYERS for region in self._touching(layer))

    def _touching(self, layer: Layer) -> Iterator[str]:
        """Give the regions of units that are tied to something changed, or by a change of a crowd."""
        changed, now, last = self._changed(layer), self._level(layer), layer == LAYERS[-1]
        before, shelves = self._shelves(layer, changed)
        near = () if last else self._beside(layer, changed, shelves)
        shifted = {pair for number, shelf in before.items() for pair in shifted_pairs(shelf, shelves[number])}
        units = {unit for pair in chain(near, shifted) for unit in pair}
        outside = self.known.neighbours(layer, units - now.keys())
        facts = {**{ident: read_facts(one.record) for ident, one in outside.items()}, **now}
        bearing = {
            (unit, other)
            for unit, other in chain(near, shifted)
            if unit in facts and other in facts and _bears(weigh_likeness(facts[unit], facts[other]), last)
        }
        bearing -= self._meet_elsewhere(layer, bearing - {*near}, facts, shelves)
        yield from (outside[unit].region for pair in sorted(bearing) for unit in pair if unit in outside)

    def _meet_elsewhere(
        self, layer: Layer, pairs: Iterable[Pair], facts: Units, changed: Container[int]
    ) -> set[Pair]:
        """Return the pairs that are compared on a shelf that is not among the changed ones, too."""
        shared = {
            (unit, other): facts_keys(layer, facts[unit]) & facts_keys(layer, facts[other])
            for unit, other in pairs
        }
        shelves = self.known.shelves({n for own in shared.values() for n in own if n not in changed})
        first = {number: first_units(shelf) for number, shelf in shelves.items()}
        return {
            pair
            for pair, numbers in shared.items()
            for number in numbers & first.keys()
            if (early := first[number]) is None or not early.isdisjoint(pair)
        }

    def _level(self, layer: Layer) -> Units:
        return self.grouping.levels[LAYERS.index(layer)].facts

    def _changed(self, layer: Layer) -> Units:
        """Return the units that are new, say something else, or are no more."""
        now, before = self._level(layer), self.before[layer]
        fresh = {unit: facts for unit, facts in now.items() if before.get(unit) != facts}
        return fresh | {unit: facts for unit, facts in before.items() if unit not in now}

    def _shelves(self, layer: Layer, units: Units) -> tuple[Shelves, Shelves]:
        """Return the shelves on which these units stood or stand, as they were and as they are."""
        before, level = self.before[layer], self._level(layer)
        told = [facts for unit, own in units.items() for facts in (own, before.get(unit, own))]
        numbers = {number for facts in told for number in facts_keys(layer, facts)}
        stored = self.known.shelves(numbers)
        own: dict[int, list[str]] = {}
        for unit, facts in level.items():
            for number in facts_keys(layer, facts) & numbers:
                own.setdefault(number, []).append(unit)
        now = {n: self._stand_now(layer, stored.get(n, ()), own.get(n, ())) for n in numbers}
        return stored, now

    def _beside(self, layer: Layer, units: Units, shelves: Shelves) -> set[Pair]:
        """Return the pairs of these units, as far as they stand, and those outside they are compared with."""
        level, pairs = self._level(layer), set[Pair]()
        for unit in units.keys() & level.keys():
            for number in facts_keys(layer, level[unit]):
                first = first_units(shelves[number])
                others = shelves[number] if first is None or unit in first else first
                pairs.update((unit, other) for other in others if other not in level)
        return pairs

    def finish(self) -> MoreMentions:
        """Return the groups, now that nothing outside is tied to them."""
        gone = {
            layer: frozenset(before.keys() - self._level(layer).keys())
            for layer, before in self.before.items()
        }
        inside = find_doubts(self.grouping.last.facts, self._find_crowds)
        doubts = sorted([*inside, *self._doubts_outside()], key=doubt_order)
        return MoreMentions(grouping=self.grouping, doubts=tuple(doubts), gone=gone)

    def _doubts_outside(self) -> Iterator[Doubt]:
        layer, last = LAYERS[-1], self.grouping.last.facts
        near = self._beside(layer, last, self._shelves(layer, last)[1])
        outside = self.known.neighbours(layer, {other for _, other in near})
        facts = {ident: read_facts(one.record) for ident, one in outside.items()} | {**last}
        for left, right in sorted({(min(pair), max(pair)) for pair in near if pair[1] in facts}):
            likeness = weigh_likeness(facts[left], facts[right])
            if likeness.score >= DOUBT:
                yield Doubt(left, right, likeness)


def _bears(likeness: Likeness, last: bool) -> bool:
    """Tell whether such a pair ties its units, or, of the last level, is one or a question."""
    return likeness.score >= DOUBT if last else likeness.score > JOIN
