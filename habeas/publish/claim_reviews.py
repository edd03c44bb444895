"""What is disputed, and who says what: the rival statements about one figure, each with where it appeared.

Takes a dossier, gives statements in the order of their first appearance; decides nothing that the arithmetic
has not: a statement does not fit the figure, or fits while others do not, or stands against its equal.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from habeas.model import Figure
from habeas.publish.entries import Dossier, PublicClaim, PublicReport
from habeas.publish.vocabulary import STATUSES
from habeas.publish.wording import capitalise, say_authority, say_bounds, say_period, say_population

Standing = Literal["set_aside", "contested", "kept"]
Bounds = tuple[int | None, int | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Appearance:
    """A claim where it appeared."""

    claim: PublicClaim
    report: PublicReport


@dataclass(frozen=True, slots=True, kw_only=True)
class RivalStatement:
    """A number that some reports give for a disputed figure; `appearances` has the first one first."""

    figure: Figure
    sentence: str
    standing: Standing
    low: int | None
    high: int | None
    appearances: tuple[Appearance, ...]

    @property
    def origins(self) -> tuple[str, ...]:
        """Who is behind it."""
        found = (one.claim.origin.name for one in self.appearances if one.claim.origin)
        return tuple(dict.fromkeys(found))

    @property
    def claims(self) -> frozenset[str]:
        """The ids of the claims that say so."""
        return frozenset(one.claim.id for one in self.appearances)


def disputed_figures(dossier: Dossier) -> Iterator[Figure]:
    """Give the figures of an episode about which claims cannot all be true."""
    for shown in dossier.told.figures:
        if shown.figure.state == "disputed" or shown.figure.set_aside:
            yield shown.figure


def rival_statements(dossier: Dossier, figure: Figure) -> list[RivalStatement]:
    """Return what is said of a figure, one statement for each pair of bounds."""
    behind = dict.fromkeys((*figure.claims, *figure.set_aside))
    groups: dict[Bounds, list[PublicClaim]] = defaultdict(list)
    for claim in (dossier.claims[ident] for ident in behind if ident in dossier.claims):
        if claim.kind == "count":
            groups[_bounds(claim)].append(claim)
    aside = {bounds for bounds, claims in groups.items() if _is_aside(figure, bounds, claims)}
    others: Standing = "kept" if aside else "contested"
    standings: dict[Bounds, Standing] = {one: "set_aside" if one in aside else others for one in groups}
    found = [_state(dossier, figure, one, claims, standings[one]) for one, claims in groups.items()]
    return sorted(found, key=lambda one: (_order(one.appearances[0]), one.sentence))


def _bounds(claim: PublicClaim) -> Bounds:
    """Return what a claim says of the whole: a part of it sets no upper limit."""
    part = claim.said.get("scope") == "part"
    return claim.said["low"], None if part else claim.said["high"]


def _is_aside(figure: Figure, bounds: Bounds, claims: Iterable[PublicClaim]) -> bool:
    """Tell whether a statement does not fit the figure, or all that say so were set aside."""
    low, high = bounds
    fits = (figure.high is None or (low or 0) <= figure.high) and (high is None or high >= (figure.low or 0))
    return not fits or all(claim.id in figure.set_aside for claim in claims)


def _state(
    dossier: Dossier, figure: Figure, bounds: Bounds, claims: list[PublicClaim], standing: Standing
) -> RivalStatement:
    return RivalStatement(
        figure=figure,
        sentence=_say(dossier, figure, bounds),
        standing=standing,
        low=bounds[0],
        high=bounds[1],
        appearances=tuple(sorted(_appearances(dossier, claims), key=_order)),
    )


def _appearances(dossier: Dossier, claims: Iterable[PublicClaim]) -> Iterator[Appearance]:
    for claim in claims:
        yield Appearance(claim=claim, report=dossier.reports[claim.report])


def _order(one: Appearance) -> tuple[str, str, str]:
    day = one.report.published.isoformat() if one.report.published else "9999"
    return (day, one.report.name, one.claim.id)


def _say(dossier: Dossier, figure: Figure, bounds: Bounds) -> str:
    episode = dossier.told.episode
    where = f"{capitalise(say_authority(episode.authority))}, {say_period(episode.date)}"
    one = bounds == (1, 1)
    people = say_population(figure.population, one=one, authority=episode.authority)
    return f"{where}: {say_bounds(*bounds)} {people} {STATUSES[figure.status]}"
