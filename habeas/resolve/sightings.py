"""Names as reports of one state write them, and which of them are worth comparing.

Takes person claims, gives sightings and pairs of them that share a sound. Decides nothing.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import combinations

from habeas.model import PersonClaim
from habeas.model.identity import content_id
from habeas.resolve.bonds import NO_BONDS, Bonds, Side
from habeas.words.name_parts import Part, fold_words, make_part, parse_name

NameKey = tuple[str, ...]

CONSONANTS = 4
CROWD = 400
"""Sightings that sound alike beyond which the sound says too little to compare them all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """A name as reports of one state write it: `claims` and `reports` by id, `nations`
    as claimed, `sides` those of reviewers' decisions to split."""

    name: str
    state: str | None
    claims: tuple[str, ...]
    reports: frozenset[str]
    nations: frozenset[str]
    sides: frozenset[Side] = frozenset()


def see_names(
    claims: Iterable[PersonClaim], states: Mapping[str, str], bonds: Bonds = NO_BONDS
) -> list[Sighting]:
    """Return each name once a state, in an order of its own; a name that a reviewer split, once a side."""
    seen: dict[tuple[str, str, tuple[Side, ...]], list[PersonClaim]] = defaultdict(list)
    for claim in claims:
        state = states.get(claim.id) or claim.nationality or ""
        seen[state, fold_words(claim.name), tuple(sorted(bonds.sides_of([claim.id])))].append(claim)
    sightings = [
        Sighting(
            name=min(claim.name for claim in group),
            state=state or None,
            claims=tuple(sorted(claim.id for claim in group)),
            reports=frozenset(claim.report for claim in group),
            nations=frozenset(claim.nationality for claim in group if claim.nationality),
            sides=frozenset(sides),
        )
        for (state, _, sides), group in seen.items()
    ]
    return sorted(sightings, key=sighting_order)


def sighting_id(seen: Sighting) -> str:
    """Return the id of a sighting: the same however many claims it has."""
    return content_id("sighting", *sighting_order(seen))


def sighting_order(seen: Sighting) -> tuple[str, str, tuple[Side, ...]]:
    """Return what sorts sightings, and tells one from another."""
    return seen.state or "", fold_words(seen.name), tuple(sorted(seen.sides))


def sounding_pairs(
    sightings: Sequence[Sighting], crowded: Set[NameKey] | None = None
) -> list[tuple[int, int]]:
    """Return the pairs of sightings with a part that sounds alike beside one that starts alike.

    `crowded` are, where these are some of many sightings, the keys that too many of all share.
    """
    shelves: dict[NameKey, list[int]] = defaultdict(list)
    for place, seen in enumerate(sightings):
        for key in sound_keys(seen.name):
            shelves[key].append(place)
    pairs: set[tuple[int, int]] = set()
    for key, shelf in shelves.items():
        if len(shelf) <= CROWD and not (crowded and key in crowded):
            pairs.update(combinations(shelf, 2))
    return sorted(pairs)


def sound_keys(name: str) -> frozenset[NameKey]:
    """Return the keys under which a name is looked for: what one part sounds like, how another starts."""
    parsed = parse_name(name)
    sounds = [_sounds(part) for part in parsed.full_parts]
    # scripts without vowels meet the others by the consonants that the whole name starts with
    keys: set[NameKey] = {("consonants", parsed.consonants[:CONSONANTS])} if parsed.consonants else set()
    if len(sounds) == 1:
        keys.update((sound,) for sound in sounds[0])
    keys.update(
        (sound, other[:1])
        for place, own in enumerate(sounds)
        for beside, others in enumerate(sounds)
        if place != beside
        for sound in own
        if len(sound) > 1
        for other in others
    )
    return frozenset(keys)


def _sounds(part: Part) -> frozenset[str]:
    return frozenset(make_part(fold_words(name)).skeleton for name in part.variants) | {part.skeleton}
