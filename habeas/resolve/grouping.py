"""Mentions into groups, one group an episode.

Takes the facts of each mention, gives groups of mention ids. Pairs that share a key and are rather one
than two tie mentions into clumps; inside a clump the clearest mentions found groups and the others
join the group they fit best, all facts of a group taken together. Groups are then compared in the same
way, once more. The result does not depend on the order of the mentions, and what comes of a region, all
that is tied at any time or is the other side of it, not on anything outside the region.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, pairwise

from habeas.model.neighbour import Layer
from habeas.resolve.blocking import Key, candidate_pairs, shelve
from habeas.resolve.bonds import NO_BONDS, Bonds
from habeas.resolve.facts import Facts, join_facts
from habeas.resolve.likeness import Likeness, weigh_likeness
from habeas.resolve.unions import unite

JOIN = 0.0
"""Groups that score above this are one."""

DOUBT = -1.5
"""Groups that score from this up to `JOIN` are a question for a reviewer."""

MARGIN = 0.5
CLEAR = 3.0
"""What fits two groups by scores so near each other, both below clear, fits neither surely."""

LAYERS: tuple[Layer, ...] = ("telling", "group", "episode")
"""What is compared in turn: mentions, groups of mentions, and groups of groups, which are the episodes.

A third round has not been seen to join anything.
"""

Groups = dict[str, frozenset[str]]
Firsts = Mapping[Key, frozenset[str]]
Crowds = Callable[[Layer, Mapping[Key, Sequence[str]]], Firsts]
"""Gives, for the shelves on which some of many units stand, the first units of those that are crowded."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """Two groups that may be one."""

    left: str
    right: str
    likeness: Likeness


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """The groups at one time, each under the id of its first member, what each says together, and how
    they hang together."""

    groups: Groups
    facts: Mapping[str, Facts]
    clumps: Sequence[Sequence[str]] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Grouping:
    """The groups after each round, the last are the episodes; `regions` gives the region of each mention."""

    levels: tuple[Level, ...]
    regions: Mapping[str, str]

    @property
    def last(self) -> Level:
        """The groups that are episodes."""
        return self.levels[-1]


def group_mentions(
    mentions: Mapping[str, Facts],
    counterparts: Mapping[str, str],
    bonds: Bonds = NO_BONDS,
    crowds: Crowds | None = None,
) -> Grouping:
    """Return the groups; `counterparts` gives the mention of the other side of an exchange, by mention.

    `crowds` is needed where these are some of many mentions.
    """
    known = {mention: replace(facts, sides=bonds.sides_of([mention])) for mention, facts in mentions.items()}
    groups = gather_groups(unite(bound_pairs(bonds.tied, known), always))
    levels = []
    for layer in LAYERS[:-1]:
        facts = group_facts(groups, known, counterparts)
        clumps = find_clumps(layer, facts, crowds)
        levels.append(Level(groups=groups, facts=facts, clumps=clumps))
        joined = [cluster for clump in clumps for cluster in split_clump(clump, facts)]
        groups = gather_groups((m for unit in cluster for m in groups[unit]) for cluster in joined)
    levels.append(Level(groups=groups, facts=group_facts(groups, known, counterparts)))
    return Grouping(levels=tuple(levels), regions=find_regions(levels, counterparts))


def find_regions(levels: Iterable[Level], counterparts: Mapping[str, str]) -> dict[str, str]:
    """Return the region of each mention: the first of all mentions that hang together with it."""
    ties = [
        tie
        for level in levels
        for clump in level.clumps
        for tie in pairwise(sorted({member for unit in clump for member in level.groups[unit]}))
    ]
    alone = ((mention, mention) for level in levels for group in level.groups.values() for mention in group)
    regions = unite(chain(ties, counterparts.items(), alone), always)
    return {mention: min(region) for region in regions for mention in region}


def group_facts(
    groups: Groups, known: Mapping[str, Facts], counterparts: Mapping[str, str]
) -> dict[str, Facts]:
    """Return what the mentions of each group say together, the groups of their other sides included."""
    group_of = {member: group for group, members in groups.items() for member in members}
    facts = {}
    for group, members in groups.items():
        partners = frozenset(group_of[counterparts[m]] for m in members if m in counterparts)
        facts[group] = replace(join_facts(known[m] for m in sorted(members)), partners=partners)
    return facts


def gather_groups(groups: Iterable[Iterable[str]]) -> Groups:
    """Return groups under their first members."""
    sets = [frozenset(group) for group in groups]
    return {min(group): group for group in sets}


def bound_pairs(tied: Iterable[Sequence[str]], items: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield the pairs that tie the items of each bond, and every item with itself."""
    for group in tied:
        yield from pairwise(group)
    for item in items:
        yield item, item


def always(left: str, right: str) -> bool:
    """Tie every pair."""
    return True


def find_clumps(layer: Layer, facts: Mapping[str, Facts], crowds: Crowds | None = None) -> list[list[str]]:
    """Return the units that are tied to each other, directly or through others."""

    def tied(left: str, right: str) -> bool:
        return weigh_likeness(facts[left], facts[right]).score > JOIN

    return unite(chain(_compared(layer, facts, crowds), zip(facts, facts, strict=True)), tied)


def _compared(layer: Layer, facts: Mapping[str, Facts], crowds: Crowds | None) -> Iterator[tuple[str, str]]:
    shelves = shelve(facts)
    return candidate_pairs(facts, shelves, crowds(layer, shelves) if crowds else None)


def split_clump(clump: Iterable[str], facts: Mapping[str, Facts]) -> list[list[str]]:
    """Return the groups within a clump: the clearest first, each next where it fits best.

    One that fits two groups about equally well is left alone, for a reviewer to place.
    """
    clusters: list[tuple[Facts, list[str]]] = []
    for unit in sorted(clump, key=lambda unit: clearness(unit, facts[unit])):
        scores = [weigh_likeness(known, facts[unit]).score for known, _ in clusters]
        place = choose_place(scores)
        if place is None:
            clusters.append((facts[unit], [unit]))
        else:
            known, members = clusters[place]
            clusters[place] = (join_facts((known, facts[unit])), [*members, unit])
    return [members for _, members in clusters]


def choose_place(scores: Sequence[float]) -> int | None:
    """Return the place of the best score above `JOIN`, None where there is none or another rivals it."""
    fitting = sorted((-score, place) for place, score in enumerate(scores) if score > JOIN)
    if not fitting:
        return None
    (best, place), *others = fitting
    rivalled = bool(others) and others[0][0] - best < MARGIN and -best < CLEAR
    return None if rivalled else place


def clearness(unit: str, facts: Facts) -> tuple[object, ...]:
    """Sort what is dated, told as news and full of facts before the rest."""
    vague = 0 if facts.days else 1 if facts.spans else 2
    known = len(facts.wholes) + len(facts.parts) + len(facts.people)
    return vague, not facts.told, not facts.wholes, -known, unit


def find_doubts(facts: Mapping[str, Facts], crowds: Crowds | None = None) -> list[Doubt]:
    """Return the pairs of groups that may be one, but not surely, the likeliest first."""
    doubts = []
    for left, right in sorted(set(_compared(LAYERS[-1], facts, crowds))):
        likeness = weigh_likeness(facts[left], facts[right])
        if likeness.score >= DOUBT:
            doubts.append(Doubt(left, right, likeness))
    return sorted(doubts, key=doubt_order)


def doubt_order(doubt: Doubt) -> tuple[float, str, str]:
    """Sort the likeliest to be one first."""
    return -doubt.likeness.score, doubt.left, doubt.right
