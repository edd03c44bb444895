"""The people of a few more reports beside many.

Takes the reports that are new, asks for the names that theirs may be, gives who is named by all names
that hang together with theirs.
"""

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace

from habeas.model import Extraction, Neighbour, PersonClaim
from habeas.resolve.holding import holding_states
from habeas.resolve.known import Known
from habeas.resolve.matching import MAYBE_ONE, score_sightings
from habeas.resolve.neighbours import key_number, name_keys, read_sighting
from habeas.resolve.people import Identified, identify_names
from habeas.resolve.sightings import CROWD, Sighting, see_names, sighting_id, sighting_order, sound_keys

Sightings = dict[str, Sighting]


@dataclass(frozen=True, slots=True, kw_only=True)
class MoreNames:
    """Who is named now, the ids of the people that these replace, known claims that name others now, and
    names that nobody is called by any more."""

    identified: Identified
    replaced: frozenset[str]
    moved: frozenset[str]
    gone: frozenset[str] = frozenset()


def add_names(fresh: Sequence[Extraction], known: Known) -> MoreNames:
    """Return what the new reports change among people."""
    return identify_near(_see_again(fresh, known), {}, known)


def identify_near(changed: Sightings, gone: Mapping[str, Sighting], known: Known) -> MoreNames:
    """Return who is named by names that are new or seen otherwise, and by all that hang together with them
    or with names that are `gone`."""
    keys = {key for seen in (*changed.values(), *gone.values()) for key in name_keys(seen)}
    shelves = known.shelves(keys)
    crowded, touched = _shelve(changed, gone, shelves)
    near = _find_like(changed, shelves, crowded, known) | touched | changed.keys() | gone.keys()
    regions = {one.region for one in known.neighbours("name", near).values()}
    members = known.members("name", regions)
    others = {ident: read_sighting(one.record) for ident, one in members.items() if ident not in gone}
    ordered = sorted((others | changed).values(), key=sighting_order)
    identified = identify_names(ordered, crowded=_crowded_keys(ordered, keys, crowded, known))
    before, now = _people_before(members.values()), identified.people
    return MoreNames(
        identified=identified,
        replaced=frozenset(before.values()),
        moved=frozenset(claim for claim, person in before.items() if now.get(claim, person) != person),
        gone=frozenset(gone),
    )


def _see_again(fresh: Sequence[Extraction], known: Known) -> Sightings:
    """Return the sightings of the new reports, together with what is known of each."""
    named = [claim for extraction in fresh for claim in extraction.claims if isinstance(claim, PersonClaim)]
    seen = {sighting_id(one): one for one in see_names(named, holding_states(fresh))}
    stored = known.neighbours("name", seen)
    return {ident: _join(one, stored.get(ident)) for ident, one in seen.items()}


def _join(seen: Sighting, stored: Neighbour | None) -> Sighting:
    if stored is None:
        return seen
    before = read_sighting(stored.record)
    return replace(
        seen,
        name=min(seen.name, before.name),
        claims=tuple(sorted({*seen.claims, *before.claims})),
        reports=seen.reports | before.reports,
        nations=seen.nations | before.nations,
    )


def _shelve(
    changed: Mapping[str, Sighting], gone: Mapping[str, Sighting], shelves: Mapping[int, Sequence[str]]
) -> tuple[frozenset[int], set[str]]:
    """Return the keys that too many share now, and whom it touches that they did not before, or did."""
    holders = {key: set(shelf) - gone.keys() for key, shelf in shelves.items()}
    for ident, seen in changed.items():
        for key in name_keys(seen):
            holders.setdefault(key, set()).add(ident)
    crowded = frozenset(key for key, own in holders.items() if len(own) > CROWD)
    before = {key for key, shelf in shelves.items() if len(shelf) > CROWD}
    return crowded, {ident for key in crowded ^ before for ident in shelves.get(key, ())}


def _find_like(
    changed: Sightings, shelves: Mapping[int, Sequence[str]], crowded: frozenset[int], known: Known
) -> set[str]:
    """Return the known sightings that may be of a person who is named anew."""
    beside = {
        ident: {other for key in name_keys(seen) - crowded for other in shelves.get(key, ())}
        for ident, seen in changed.items()
    }
    others = known.neighbours("name", set().union(*beside.values()) - changed.keys())
    sightings = {ident: read_sighting(one.record) for ident, one in others.items()}
    return {
        other
        for ident, near in beside.items()
        for other in near & sightings.keys()
        if score_sightings(changed[ident], sightings[other]) >= MAYBE_ONE
    }


def _crowded_keys(
    sightings: Iterable[Sighting], counted: Set[int], crowded: frozenset[int], known: Known
) -> frozenset[tuple[str, ...]]:
    """Return which keys of these sightings too many of all share: of those `counted`, the `crowded`."""
    numbers = {key: key_number("name", *key) for seen in sightings for key in sound_keys(seen.name)}
    every = crowded | known.crowded(set(numbers.values()) - counted, CROWD).keys()
    return frozenset(key for key, number in numbers.items() if number in every)


def _people_before(members: Iterable[Neighbour]) -> dict[str, str]:
    return {claim: one.record["person"] for one in members for claim in one.record["claims"]}


def find_people(read: Sequence[Extraction], names: MoreNames, known: Known) -> dict[str, str]:
    """Return the person of each person claim of these reports, both by id."""
    named = [claim for extraction in read for claim in extraction.claims if isinstance(claim, PersonClaim)]
    others = [claim for claim in named if claim.id not in names.identified.people]
    seen = {sighting_id(one): one for one in see_names(others, holding_states(read))}
    stored = known.neighbours("name", seen)
    found = {claim: one.record["person"] for one in stored.values() for claim in one.record["claims"]}
    return found | dict(names.identified.people)
