"""The episodes of a few more reports beside many.

Takes mentions that are new, or say something else than before, asks for those that may be of the same
episodes, gives the groups of every region that they touch: the same groups as those of all mentions
together. A region is widened until nothing outside it is tied to anything in it.
"""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from habeas.model.neighbour import Layer
from habeas.resolve.blocking import CROWD, Key, block_keys
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
from habeas.resolve.likeness import weigh_likeness
from habeas.resolve.neighbours import key_number, read_facts

Units = Mapping[str, Facts]
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
        stored = self.known.crowded(numbers, max(CROWD - self.size, 0))
        crowded = {}
        for number, before in stored.items():
            key = numbers[number]
            now = self._stand_now(layer, before, shelves[key])
            if len(now) > CROWD:
                crowded[key] = frozenset(now[:CROWD])
        for key, own in shelves.items():
            if key not in crowded and len(own) > CROWD:
                crowded[key] = frozenset(own[:CROWD])
        return crowded

    def _stand_now(self, layer: Layer, before: Iterable[str], own: Iterable[str]) -> list[str]:
        return sorted((set(before) - self.before[layer].keys()) | set(own))

    def find_touching(self) -> frozenset[str]:
        """Return the regions outside this one of which something is tied to what changed in it."""
        return frozenset(region for layer in LAYERS for region in self._touching(layer))

    def _touching(self, layer: Layer) -> Iterator[str]:
        near = self._stand_beside(layer, self._changed(layer))
        outside = self.known.neighbours(layer, {other for others, _ in near.values() for other in others})
        facts = {ident: read_facts(one.record) for ident, one in outside.items()}
        moved = {other for _, displaced in near.values() for other in displaced}
        now = self._level(layer)
        for ident, one in outside.items():
            tied = layer != LAYERS[-1] and any(
                ident in others and weigh_likeness(now[unit], facts[ident]).score > JOIN
                for unit, (others, _) in near.items()
            )
            if tied or ident in moved:
                yield one.region
        for one in self.known.neighbours(layer, moved - outside.keys()).values():
            yield one.region

    def _level(self, layer: Layer) -> Units:
        return self.grouping.levels[LAYERS.index(layer)].facts

    def _changed(self, layer: Layer) -> Units:
        """Return the units that are new, say something else, or are no more."""
        now, before = self._level(layer), self.before[layer]
        fresh = {unit: facts for unit, facts in now.items() if before.get(unit) != facts}
        return fresh | {unit: facts for unit, facts in before.items() if unit not in now}

    def _stand_beside(self, layer: Layer, units: Units) -> dict[str, tuple[frozenset[str], frozenset[str]]]:
        """Return, for each unit, those outside that it is compared with, and those whom a crowd's
        change displaces."""
        keys = {unit: {key_number(layer, *key) for key in block_keys(f)} for unit, f in units.items()}
        stored = self.known.shelves({number for own in keys.values() for number in own})
        own: dict[int, list[str]] = {}
        for unit, facts in self._level(layer).items():
            for key in block_keys(facts):
                own.setdefault(key_number(layer, *key), []).append(unit)
        beside: dict[str, tuple[frozenset[str], frozenset[str]]] = {}
        for unit, numbers in keys.items():
            others, displaced = set(), set()
            for number in numbers:
                before = stored.get(number, ())
                now = self._stand_now(layer, before, own.get(number, ()))
                others |= self._compared(layer, unit, now)
                displaced |= self._displaced(layer, before, now)
            beside[unit] = (frozenset(others), frozenset(displaced))
        return beside

    def _compared(self, layer: Layer, unit: str, shelf: Sequence[str]) -> set[str]:
        """Return the units outside that a unit of a shelf is compared with."""
        if unit not in self._level(layer):
            return set()
        first = shelf if len(shelf) <= CROWD or unit in shelf[:CROWD] else shelf[:CROWD]
        return {other for other in first if other not in self._level(layer)}

    def _displaced(self, layer: Layer, before: Sequence[str], now: Sequence[str]) -> set[str]:
        """Return everybody outside on a shelf whose first units are others than before, if it is crowded."""
        if max(len(before), len(now)) <= CROWD:
            return set()
        inside = self.before[layer].keys() | self._level(layer).keys()
        if set(before[:CROWD]) - inside == set(now[:CROWD]) - inside:
            return set()
        return set(now) - inside

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
        near = self._stand_beside(layer, last)
        outside = self.known.neighbours(layer, {other for others, _ in near.values() for other in others})
        facts = {ident: read_facts(one.record) for ident, one in outside.items()}
        for unit, (others, _) in near.items():
            for other in others & facts.keys():
                left, right = sorted((unit, other))
                likeness = weigh_likeness(last.get(left) or facts[left], last.get(right) or facts[right])
                if likeness.score >= DOUBT:
                    yield Doubt(left, right, likeness)
