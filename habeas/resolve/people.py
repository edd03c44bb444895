"""Person claims of all reports as people, one person under every spelling.

Takes person claims, gives people. Names are compared only within one state, so that namesakes in
different states are different people unless a reviewer says otherwise. Whom one report names apart
stays apart.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from habeas.model import Neighbour, Person, PersonClaim
from habeas.model.identity import content_id
from habeas.resolve.bonds import NO_BONDS, Bonds, Side, kept_apart
from habeas.resolve.matching import Matching
from habeas.resolve.neighbours import name_neighbour
from habeas.resolve.sightings import NameKey, Sighting, see_names, sighting_id


@dataclass(frozen=True, slots=True)
class Namesakes:
    """Two people who may be one."""

    left: str
    right: str
    score: float


def person_id(claim: str) -> str:
    """Return the id of the person whom this claim, the first of hers by id, stands for."""
    return content_id("person", claim)


@dataclass(frozen=True, slots=True, kw_only=True)
class Identified:
    """The person of each claim, by the claim's id; doubtful pairs; and the names as they were compared."""

    people: Mapping[str, str]
    namesakes: tuple[Namesakes, ...]
    neighbours: tuple[Neighbour, ...]


def identify_people(
    claims: Iterable[PersonClaim], states: Mapping[str, str], bonds: Bonds = NO_BONDS
) -> Identified:
    """Return who is named by each claim.

    `states` gives the state, or the group, that holds or held the person, by the claim's id.
    """
    return identify_names(see_names(claims, states, bonds), bonds)


def identify_names(
    sightings: Sequence[Sighting], bonds: Bonds = NO_BONDS, crowded: Set[NameKey] | None = None
) -> Identified:
    """Return who is named by names that nobody else's are like; for `crowded` see `sounding_pairs`."""
    matching = Matching(sightings, crowded)
    place_of = {claim: place for place, seen in enumerate(sightings) for claim in seen.claims}
    tied = [[place_of[claim] for claim in bond if claim in place_of] for bond in bonds.tied]
    identities: dict[str, str] = {}
    for group in matching.group(tied):
        own = [claim for place in group for claim in sightings[place].claims]
        identities.update(dict.fromkeys(own, person_id(min(own))))
    named = [identities[seen.claims[0]] for seen in sightings]
    return Identified(
        people=identities,
        namesakes=tuple(_find_namesakes(matching, named)),
        neighbours=tuple(_find_neighbours(matching.find_regions(tied), sightings, named)),
    )


def _find_namesakes(matching: Matching, named: Sequence[str]) -> Iterator[Namesakes]:
    sides: dict[str, frozenset[Side]] = defaultdict(frozenset)
    for seen, person in zip(matching.sightings, named, strict=True):
        sides[person] |= seen.sides
    doubts = {
        (min(named[left], named[right]), max(named[left], named[right])): score
        for (left, right), score in sorted(matching.scores.items(), key=lambda item: item[1])
        if named[left] != named[right] and not kept_apart(sides[named[left]], sides[named[right]])
    }
    return (Namesakes(*pair, score) for pair, score in doubts.items())


def _find_neighbours(
    regions: Iterable[Sequence[int]], sightings: Sequence[Sighting], named: Sequence[str]
) -> Iterator[Neighbour]:
    for region in regions:
        ids = {place: sighting_id(sightings[place]) for place in region}
        first = min(ids.values())
        for place, ident in ids.items():
            yield name_neighbour(ident, sightings[place], first, named[place])


def make_people(
    claims: Mapping[str, PersonClaim], identities: Mapping[str, str], episodes: Mapping[str, Iterable[str]]
) -> tuple[Person, ...]:
    """Return the people, by id; `episodes` gives the episodes of each claim."""
    groups: dict[str, list[PersonClaim]] = defaultdict(list)
    for claim, identity in identities.items():
        groups[identity].append(claims[claim])
    return tuple(_make_person(identity, groups[identity], episodes) for identity in sorted(groups))


def _make_person(
    identity: str, claims: Iterable[PersonClaim], episodes: Mapping[str, Iterable[str]]
) -> Person:
    own = sorted(claims, key=lambda claim: claim.id)
    spellings = Counter(claim.name for claim in own)
    countries = Counter(claim.nationality for claim in own if claim.nationality)
    return Person(
        id=identity,
        name=min(spellings, key=lambda name: (-spellings[name], -len(name), name)),
        names=tuple(sorted(spellings)),
        nationality=min(countries, key=lambda code: (-countries[code], code), default=None),
        statuses=tuple(sorted({claim.status for claim in own})),
        claims=tuple(claim.id for claim in own),
        episodes=tuple(sorted({episode for claim in own for episode in episodes.get(claim.id, ())})),
    )
