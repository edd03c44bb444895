"""People named as freed are at least that many freed.

Takes a docket; gives, for each episode, how many different people reports name, in all and by
nationality. A person under several spellings counts once, as far as resolving could tell.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from habeas.model import EVERYBODY, Episode, PersonClaim, Population
from habeas.model.vocabulary import UNCERTAIN_MODALITIES, Status
from habeas.reconcile.docket import Docket
from habeas.reconcile.unknowns import Statement, Unknown


def count_named(docket: Docket) -> list[Statement]:
    """Return "at least so many", one statement an episode, status and nationality."""
    return [s for episode in docket.episodes for s in _count_episode(docket, episode)]


def _count_episode(docket: Docket, episode: Episode) -> Iterator[Statement]:
    named: dict[tuple[Status, Population], dict[str, list[PersonClaim]]] = defaultdict(dict)
    standpoint = docket.standpoints[episode.id]
    for claim in docket.claims[episode.id]:
        if isinstance(claim, PersonClaim) and _is_told(claim):
            person = docket.people.get(claim.id, claim.name.casefold())
            own = standpoint.place(Population(nationality=claim.nationality))
            for population in {EVERYBODY, own}:
                named[claim.status, population].setdefault(person, []).append(claim)
    for (status, population), people in named.items():
        claims = tuple(sorted(claim.id for told in people.values() for claim in told))
        voices = frozenset(docket.voice(claim) for told in people.values() for claim in told)
        unknown = Unknown(place=episode.id, status=status, population=population)
        # A list of names is as strong as its weakest name: one voice, however many tell of the others.
        yield Statement(unknown=unknown, low=len(people), high=None, claims=claims, voices=voices, weight=1)


def _is_told(claim: PersonClaim) -> bool:
    certain = claim.modality not in UNCERTAIN_MODALITIES | {"planned", "demanded"}
    return certain and claim.status in {"freed", "moved", "refused"}


def stayed_by_name(named: Iterable[Statement]) -> dict[str, int]:
    """Return how many people are named as refusing to leave, by episode."""
    at_all = (s for s in named if s.unknown.status == "refused" and s.unknown.population == EVERYBODY)
    return {statement.unknown.place: statement.low for statement in at_all}
