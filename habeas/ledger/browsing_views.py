"""What lists, counters and charts show: less of an episode than its own page does."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from habeas.model import Claim, Concession, Family, Figure, Origin, Period, Report


@dataclass(frozen=True, slots=True, kw_only=True)
class EpisodeFilter:
    """Which episodes are asked for; a field that is None asks nothing.

    `since` and `until` bound the days of an episode, both included; an undated one lies within no bounds.
    """

    authority: str | None = None
    kind: str | None = None
    nationality: str | None = None
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EpisodeSummary:
    """An episode in a list: `figure` says how many it freed, `held` how many were still held."""

    id: str
    authority: str | None
    kind: str
    date: Period
    figure: Figure | None
    held: Figure | None
    reports: int
    origins: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """An episode in a chart: its days and the bounds of how many it freed."""

    episode: str
    authority: str | None
    kind: str
    start: date
    end: date
    status: str | None
    low: int | None
    high: int | None
    best: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Stock:
    """How many an authority was said to hold still, and from when that is."""

    day: date
    figure: Figure
    authority: str | None
    episode: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """A concession with the day on which it was first reported, and the episodes that it is tied to."""

    concession: Concession
    day: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Addition:
    """A report that came in: when, and the episodes that it tells of."""

    at: str
    report: str
    name: str
    outlet: str | None
    title: str | None
    episodes: tuple[EpisodeSummary, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Counters:
    """Numbers over the episodes asked for; `high` is None where an episode's is not known."""

    episodes: int
    reports: int
    low: int
    high: int | None
    uncounted: int
    origins: int
    questions: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportPage:
    """One report with all that was taken out of it, and what is known of its copies."""

    report: Report
    claims: tuple[Claim, ...]
    origins: Mapping[str, Origin]
    episodes: tuple[EpisodeSummary, ...]
    placed: Mapping[str, str]
    figures: Mapping[str, str]
    family: Family | None
    copies: Mapping[str, Report]


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthorityRow:
    """One authority in the list of all: its episodes, whom it freed, whom it is said to hold."""

    authority: str | None
    episodes: int
    low: int
    high: int | None
    latest: date | None
    held: Stock | None
