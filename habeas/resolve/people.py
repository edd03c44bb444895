"""Person claims of all reports as people, one person under every spelling.

Takes person claims, gives people. Names are compared only within one state, so that namesakes in
different states are different people unless a reviewer says otherwise. Whom one report names apart
stays apart.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from habeas.model import Person, PersonClaim
from habeas.model.identity import content_id
from habeas.resolve.name_parts import fold_words
from habeas.resolve.names import compare_names
from habeas.resolve.sightings import Sighting, see_names, sounding_pairs

ONE_PERSON = 0.78
"""Names that score at least this are one person's; the labelled pairs of nomenklatura say 0.73."""

MAYBE_ONE = 0.55
"""Names that score from this up to `ONE_PERSON` are a question for a reviewer."""

OTHER_NATION = 0.2
"""What a name's score loses where the reports give its bearers different nationalities."""


MARGIN = 0.1
"""A name that fits two people fits the one it scores so much better with."""

Scores = Mapping[tuple[int, int], float]


@dataclass(frozen=True, slots=True)
class Namesakes:
    """Two people who may be one."""

    left: str
    right: str
    score: float


def identify_people(
    claims: Iterable[PersonClaim], states: Mapping[str, str]
) -> tuple[dict[str, str], list[Namesakes]]:
    """Return the identity of the person of each claim, by the claim's id, and the doubtful pairs.

    `states` gives the state, or the group, that holds or held the person, by the claim's id.
    """
    sightings = see_names(claims, states)
    people, doubts = group_sightings(sightings)
    identities = {
        place: content_id("person", min(sightings[place].claims)) for place in range(len(sightings))
    }
    for members in people:
        first = content_id("person", min(claim for place in members for claim in sightings[place].claims))
        identities.update(dict.fromkeys(members, first))
    return (
        {claim: identities[place] for place, seen in enumerate(sightings) for claim in seen.claims},
        [Namesakes(identities[left], identities[right], score) for left, right, score in doubts],
    )


def group_sightings(sightings: Sequence[Sighting]) -> tuple[list[list[int]], list[tuple[int, int, float]]]:
    """Return groups of sightings of one person, and the pairs that stay in doubt."""
    scores = {pair: score for pair in sounding_pairs(sightings) if (score := _score(sightings, *pair))}
    torn = find_torn(sightings, scores)
    groups = {place: [place] for place in range(len(sightings))}
    for (left, right), score in sorted(scores.items(), key=lambda item: (-item[1], item[0])):
        first, second = groups[left], groups[right]
        if score < ONE_PERSON or first is second or torn & {left, right}:
            continue
        if all(_fit(sightings, scores, a, b) for a in first for b in second):
            first.extend(second)
            groups.update(dict.fromkeys(second, first))
    people = list({id(group): group for group in groups.values()}.values())
    doubts = [
        (left, right, score)
        for (left, right), score in scores.items()
        if score >= MAYBE_ONE
        and groups[left] is not groups[right]
        and not _named_apart(sightings, left, right)
    ]
    return people, doubts


def find_torn(sightings: Sequence[Sighting], scores: Scores) -> frozenset[int]:
    """Return the sightings that fit two people about equally well: I. Petrenko beside Ivan and Ilya."""
    partners: dict[int, list[tuple[float, int]]] = defaultdict(list)
    for (left, right), score in scores.items():
        if score >= ONE_PERSON:
            partners[left].append((score, right))
            partners[right].append((score, left))
    return frozenset(
        place
        for place, fitting in partners.items()
        if any(
            abs(score - other_score) < MARGIN and not _fit(sightings, scores, partner, other)
            for (score, partner), (other_score, other) in combinations(fitting, 2)
        )
    )


def _fit(
    sightings: Sequence[Sighting], scores: Mapping[tuple[int, int], float], left: int, right: int
) -> bool:
    pair = min(left, right), max(left, right)
    score = scores.get(pair) or _score(sightings, *pair)
    return score >= MAYBE_ONE and not _named_apart(sightings, left, right)


def _score(sightings: Sequence[Sighting], left: int, right: int) -> float:
    first, second = sightings[left], sightings[right]
    if first.state and second.state and first.state != second.state:
        return 0.0
    strangers = bool(first.nations and second.nations and not first.nations & second.nations)
    return max(compare_names(first.name, second.name) - OTHER_NATION * strangers, 0.0)


def _named_apart(sightings: Sequence[Sighting], left: int, right: int) -> bool:
    """Tell whether one report names both, neither name being the other's short form."""
    if not sightings[left].reports & sightings[right].reports:
        return False
    shorter, longer = sorted((fold_words(sightings[place].name).split() for place in (left, right)), key=len)
    return not set(shorter) <= set(longer)


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
