"""Person claims of all reports as people, one person under every spelling."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from habeas.model import Person, PersonClaim
from habeas.model.identity import content_id
from habeas.resolve.names import fold_name


def identify_people(claims: Iterable[PersonClaim]) -> dict[str, str]:
    """Return the identity of the person of each claim, by the claim's id."""
    groups: dict[str, list[str]] = defaultdict(list)
    for claim in claims:
        groups[" ".join(sorted(fold_name(claim.name).split()))].append(claim.id)
    return {claim: content_id("person", min(members)) for members in groups.values() for claim in members}


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
