"""The docket of one authority: its episodes in the order of time, with the claims about each.

Takes a resolution and rulings; gives what the arithmetic of one authority reads, and nothing of any
other authority, so that a new report costs one docket's work. Rejected claims are out of it.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from habeas.model import Claim, CountClaim, Episode, Resolution, RoleClaim
from habeas.reconcile.populations import Standpoint
from habeas.reconcile.rulings import Rulings
from habeas.words.open_lists import tells_of_dual_nationals

AUTHORITY_VOICE = "the authority"
"""State media and officials of the authority are one voice: they confirm what it says."""

Believe = Callable[[Claim], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Docket:
    """`episodes` by date, undated ones last; `claims` by episode id; `loose` claims of no episode."""

    authority: str | None
    episodes: tuple[Episode, ...]
    claims: Mapping[str, tuple[Claim, ...]]
    loose: tuple[Claim, ...]
    standpoints: Mapping[str, Standpoint]
    corrupted: Mapping[str, frozenset[str]]
    people: Mapping[str, str]
    rulings: Rulings
    resolution: Resolution

    @property
    def name(self) -> str:
        """The authority, or, of an episode without one, "?" and the episode's id."""
        return self.episodes[0].docket if self.episodes else self.authority or ""

    @property
    def is_linked(self) -> bool:
        """Whether the episodes may bear on each other; where not, each can be reconciled by itself."""
        claims = (claim for about in (self.loose, *self.claims.values()) for claim in about)
        return any(map(_links, claims)) or self._has_promises() or self._has_corrupted()

    def _has_promises(self) -> bool:
        own = self.claims.keys()
        return any(own & set(concession.episodes) for concession in self.resolution.concessions)

    def _has_corrupted(self) -> bool:
        return any(self.corrupted.keys() & set(episode.reports) for episode in self.episodes)

    def counts(self, episode: Episode) -> Iterator[CountClaim]:
        """Return the count claims about an episode."""
        return (claim for claim in self.claims[episode.id] if isinstance(claim, CountClaim))

    def voice(self, claim: Claim) -> str:
        """Return whose word the claim is, once copying and quoting are followed."""
        origin = self.resolution.origins.get(claim.id)
        if origin is None:
            return claim.report
        return AUTHORITY_VOICE if origin.of_authority else origin.id

    def published(self, claim: Claim) -> date | None:
        """Return the day on which the claim's report appeared."""
        return self.resolution.reports[claim.report].published

    def written(self, claim: Claim, episode: Episode) -> date | None:
        """Return the day from which the claim's report speaks: its own, or else the episode's."""
        return self.published(claim) or episode.date.end


def _links(claim: Claim) -> bool:
    """Tell whether a claim may bear on other episodes than its own: sums, stocks and offices do."""
    if isinstance(claim, CountClaim):
        return claim.status == "held" or claim.scope == "cumulative"
    return isinstance(claim, RoleClaim)


def open_dockets(
    resolution: Resolution,
    rulings: Rulings,
    believe: Believe | None = None,
    names: Collection[str] | None = None,
) -> Iterator[Docket]:
    """Yield the dockets of all authorities, or those of these `names`, by name.

    An episode without an authority is a docket of its own.
    """
    index = _Index(resolution, rulings, believe)
    for name, episodes in sorted(group_episodes(resolution).items()):
        if names is None or name in names:
            yield index.open(episodes)


def group_episodes(resolution: Resolution) -> dict[str, list[Episode]]:
    """Return the episodes of each docket, by its name."""
    groups: dict[str, list[Episode]] = defaultdict(list)
    for episode in resolution.episodes:
        groups[episode.docket].append(episode)
    return groups


def open_docket(
    resolution: Resolution, authority: str, rulings: Rulings, believe: Believe | None = None
) -> Docket:
    """Return the docket of one authority."""
    episodes = [episode for episode in resolution.episodes if episode.authority == authority]
    return _open(resolution, episodes, rulings, believe)


def open_docket_of(
    resolution: Resolution, episode: str, rulings: Rulings, believe: Believe | None = None
) -> Docket:
    """Return the docket that an episode is in; `KeyError` where the resolution has no such episode."""
    found = next((each for each in resolution.episodes if each.id == episode), None)
    if found is None:
        raise KeyError(episode)
    if found.authority is None:
        return _open(resolution, [found], rulings, believe)
    return open_docket(resolution, found.authority, rulings, believe)


def _open(
    resolution: Resolution, episodes: list[Episode], rulings: Rulings, believe: Believe | None
) -> Docket:
    reports = {report for episode in episodes for report in episode.reports}
    return _Index(resolution, rulings, believe, reports).open(episodes)


class _Index:
    """What several dockets look up in one resolution, gathered once."""

    def __init__(
        self,
        resolution: Resolution,
        rulings: Rulings,
        believe: Believe | None,
        reports: Iterable[str] | None = None,
    ) -> None:
        self.resolution, self.rulings = resolution, rulings
        self.believe = believe or (lambda claim: True)
        self.loose = self._gather_loose(None if reports is None else frozenset(reports))
        self.people = {claim: person.id for person in resolution.people for claim in person.claims}
        self.corrupted = {
            copy: frozenset(family.members) - frozenset(family.corrupted)
            for family in resolution.families
            for copy in family.corrupted
        }

    def _gather_loose(self, reports: frozenset[str] | None) -> dict[str, list[Claim]]:
        loose: dict[str, list[Claim]] = defaultdict(list)
        for claim in self.resolution.claims.values():
            if claim.episode is None and (reports is None or claim.report in reports):
                loose[claim.report].append(claim)
        return loose

    def open(self, episodes: Iterable[Episode]) -> Docket:
        """Return the docket of these episodes of one authority."""
        ordered = tuple(sorted(episodes, key=_by_time))
        claims = {episode.id: self._live(episode.claims) for episode in ordered}
        placed = {claim.id for about in claims.values() for claim in about}
        reports = sorted({report for episode in ordered for report in episode.reports})
        loose = (claim.id for report in reports for claim in self.loose.get(report, ()))
        authority = ordered[0].authority if ordered else None
        return Docket(
            authority=authority,
            episodes=ordered,
            claims=claims,
            loose=self._live(claim for claim in loose if claim not in placed),
            standpoints={episode.id: _stand(authority, claims[episode.id]) for episode in ordered},
            corrupted=self.corrupted,
            people=self.people,
            rulings=self.rulings,
            resolution=self.resolution,
        )

    def _live(self, ids: Iterable[str]) -> tuple[Claim, ...]:
        claims = (self.resolution.claims[each] for each in sorted(set(ids) - self.rulings.rejected))
        return tuple(claim for claim in claims if self.believe(claim))


def _by_time(episode: Episode) -> tuple[date, date, str]:
    end = episode.date.end or date.max
    return (end, episode.date.start or end, episode.id)


def _stand(authority: str | None, claims: Iterable[Claim]) -> Standpoint:
    counts = (claim for claim in claims if isinstance(claim, CountClaim))
    dual = any(tells_of_dual_nationals(text) for claim in counts for text in (claim.wording, *claim.quotes))
    return Standpoint(authority=authority, dual=dual)
