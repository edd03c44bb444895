"""Mentions into groups, one group an episode.

Takes the facts of each mention, gives groups of mention ids. Pairs that share a key and are rather one
than two tie mentions into clumps; inside a clump the clearest mentions found groups and the others
join the group they fit best, all facts of a group taken together. Groups are then compared in the same
way, once more. The result does not depend on the order of the mentions, and a clump's groups not on
anything outside the clump.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, pairwise

from habeas.resolve.blocking import candidate_pairs, shelve
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

ROUNDS = 3
"""Groups of groups of groups: a chain of reports that is longer has not been seen."""

Groups = dict[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Doubt:
    """Two groups that may be one."""

    left: str
    right: str
    likeness: Likeness


def group_mentions(
    mentions: Mapping[str, Facts], counterparts: Mapping[str, str], bonds: Bonds = NO_BONDS
) -> tuple[Groups, dict[str, Facts]]:
    """Return the groups, each under the id of its first member, and what each group says together.

    `counterparts` gives the mention of the other side of an exchange, by mention.
    """
    known = {mention: replace(facts, sides=bonds.sides_of([mention])) for mention, facts in mentions.items()}
    groups = gather_groups(unite(bound_pairs(bonds.tied, known), always))
    facts = group_facts(groups, known, counterparts)
    for _ in range(ROUNDS):
        joined = [cluster for clump in find_clumps(facts) for cluster in split_clump(clump, facts)]
        if len(joined) == len(groups):
            break
        groups = gather_groups((m for unit in cluster for m in groups[unit]) for cluster in joined)
        facts = group_facts(groups, known, counterparts)
    return groups, facts


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


def find_clumps(facts: Mapping[str, Facts]) -> list[list[str]]:
    """Return the units that are tied to each other, directly or through others."""

    def tied(left: str, right: str) -> bool:
        return weigh_likeness(facts[left], facts[right]).score > JOIN

    return unite(chain(candidate_pairs(shelve(facts).values()), zip(facts, facts, strict=True)), tied)


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


def find_doubts(facts: Mapping[str, Facts]) -> list[Doubt]:
    """Return the pairs of groups that may be one, but not surely, the likeliest first."""
    doubts = []
    for left, right in sorted(set(candidate_pairs(shelve(facts).values()))):
        likeness = weigh_likeness(facts[left], facts[right])
        if likeness.score >= DOUBT:
            doubts.append(Doubt(left, right, likeness))
    return sorted(doubts, key=lambda doubt: (-doubt.likeness.score, doubt.left, doubt.right))
