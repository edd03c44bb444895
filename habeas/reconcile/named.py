"""People named as freed are at least that many freed.

Takes a docket; gives, for each episode, how many different people reports name, in all and by
nationality. A person under several spellings counts once, as far as resolving could tell; two names of
different reports that may yet be one person's count once, too, since at least so many is all that is said.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from rapidfuzz.fuzz import ratio

from habeas.model import EVERYBODY, Episode, PersonClaim, Population
from habeas.model.vocabulary import LEFT_STATUSES, UNCERTAIN_MODALITIES, Status
from habeas.reconcile.docket import Docket
from habeas.reconcile.unknowns import Statement, Unknown
from habeas.words.name_parts import fold_words

ALIKE = 60.0
"""Names spelled so much alike, of 100, may be one person's in other letters: Henryk, Genrikh, Heinrich."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Named:
    """A person as reports name one: which they are, and the spellings, folded."""

    reports: frozenset[str]
    names: frozenset[str]

    def may_be(self, other: "_Named") -> bool:
        """Tell whether no report names both, and they are spelled alike."""
        if not self.reports.isdisjoint(other.reports):
            return False
        return any(ratio(*pair) >= ALIKE for pair in product(self.names, other.names))


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
        yield Statement(
            unknown=unknown,
            low=_count_apart(people.values()),
            high=None,
            claims=claims,
            voices=voices,
            weight=1,
        )


def _count_apart(people: Iterable[Sequence[PersonClaim]]) -> int:
    """Return how many of these people no two of whom can be one."""
    apart: list[_Named] = []
    for told in sorted(people, key=lambda told: min(claim.id for claim in told)):
        named = _Named(
            reports=frozenset(claim.report for claim in told),
            names=frozenset(fold_words(claim.name) for claim in told),
        )
        if not any(named.may_be(other) for other in apart):
            apart.append(named)
    return len(apart)


def _is_told(claim: PersonClaim) -> bool:
    certain = claim.modality not in UNCERTAIN_MODALITIES | {"planned", "demanded"}
    return certain and claim.status in LEFT_STATUSES


def stayed_by_name(named: Iterable[Statement]) -> dict[str, int]:
    """Return how many people are named as refusing to leave, by episode."""
    at_all = (s for s in named if s.unknown.status == "refused" and s.unknown.population == EVERYBODY)
    return {statement.unknown.place: statement.low for statement in at_all}
