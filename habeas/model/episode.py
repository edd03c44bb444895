"""Episodes: as one report tells of them, and as all reports together show them."""

from dataclasses import dataclass

from habeas.model.claim import Claim
from habeas.model.errors import InvalidValue, require_member
from habeas.model.period import UNDATED, Period
from habeas.model.report import Report
from habeas.model.vocabulary import EpisodeKind, members

_KINDS = members(EpisodeKind)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportedEpisode:
    """An episode as one report tells of it.

    `id` is local to the report ("e1"); `main` marks what the report is about (both sides of an
    exchange are main); `authority` is an ISO code, or a group's name, or None where the report does
    not say who let go. `counterpart` is the local id of an exchange's other side.
    """

    id: str
    main: bool
    authority: str | None
    kind: EpisodeKind
    date: Period = UNDATED
    counterpart: str | None = None

    def __post_init__(self) -> None:
        require_member(self.kind, _KINDS, "kind")


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction:
    """All that was taken out of one report: `claims` name the `episodes` by their local ids."""

    report: Report
    episodes: tuple[ReportedEpisode, ...] = ()
    claims: tuple[Claim, ...] = ()

    def __post_init__(self) -> None:
        known = {episode.id for episode in self.episodes} | {None}
        for claim in self.claims:
            if claim.report != self.report.id:
                raise InvalidValue(f"claim {claim.id} is not of report {self.report.id}")
            if claim.episode not in known:
                raise InvalidValue(f"claim {claim.id} speaks of an episode that the report has not")
            if not all(passage.stands_in(self.report.text) for passage in claim.evidence):
                raise InvalidValue(f"claim {claim.id} quotes words that its report does not have")


@dataclass(frozen=True, slots=True, kw_only=True)
class Episode:
    """One letting-go of detained people by one authority, derived from the claims of all reports.

    `claims` and `reports` are ids, sorted; `main_reports` those that are about it; `counterparts`
    the ids of the episodes of an exchange's other sides.
    """

    id: str
    authority: str | None
    kind: EpisodeKind
    date: Period
    claims: tuple[str, ...]
    reports: tuple[str, ...]
    main_reports: tuple[str, ...]
    counterparts: tuple[str, ...] = ()

    @property
    def docket(self) -> str:
        """The name of the docket it is in: its authority's, or its own where nobody names who let go."""
        return self.authority or f"?{self.id}"
