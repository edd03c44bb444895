"""Person claims of all reports as people, one person under every spelling.

Takes person claims, gives people. Names are compared only within one state, so that namesakes in
different states are different people unless a reviewer says otherwise. Whom one report names apart
stays apart.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from habeas.model import Person, PersonClaim
from habeas.model.identity import content_id
from habeas.resolve.bonds import NO_BONDS, Bonds
from habeas.resolve.matching import Matching
from habeas.resolve.sightings import see_names


@dataclass(frozen=True, slots=True)
class Namesakes:
    """Two people who may be one."""

    left: str
    right: str
    score: float


def person_id(claim: str) -> str:
    """Return the id of the person whom this claim, the first of hers by id, stands for."""
    return content_id("person", claim)


def identify_people(
    claims: Iterable[PersonClaim], states: Mapping[str, str], bonds: Bonds = NO_BONDS
) -> tuple[dict[str, str], list[Namesakes]]:
    """Return the identity of the person of each claim, by the claim's id, and the doubtful pairs.

    `states` gives the state, or the group, that holds or held the person, by the claim's id.
    """
    sightings = see_names(claims, states, bonds)
    matching = Matching(sightings)
    place_of = {claim: place for place, seen in enumerate(sightings) for claim in seen.claims}
    identities: dict[str, str] = {}
    for group in matching.group([place_of[claim] for claim in bond] for bond in bonds.tied):
        own = [claim for place in group for claim in sightings[place].claims]
        identities.update(dict.fromkeys(own, person_id(min(own))))
    named = [identities[seen.claims[0]] for seen in sightings]
    doubts = {
        (min(named[left], named[right]), max(named[left], named[right])): score
        for (left, right), score in sorted(matching.scores.items(), key=lambda item: item[1])
        if named[left] != named[right]
    }
    return identities, [Namesakes(*pair, score) for pair, score in doubts.items()]


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
