"""What readers of a ledger are shown: an episode with all that belongs to it, a figure with its claims."""

from collections.abc import Mapping
from dataclasses import dataclass

from habeas.model import (
    Claim,
    Concession,
    Deal,
    Episode,
    Family,
    Figure,
    Finding,
    Origin,
    Person,
    Report,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class EpisodeView:
    """One episode: its figures, people and concessions, who reports it, what comparing shows.

    `claims`, `reports` and `origins` are by id; `origins` by the id of the claim. `counterparts` are the
    other sides of an exchange.
    """

    episode: Episode
    figures: tuple[Figure, ...]
    findings: tuple[Finding, ...]
    people: tuple[Person, ...]
    concessions: tuple[Concession, ...]
    deals: tuple[Deal, ...]
    counterparts: tuple[Episode, ...]
    claims: Mapping[str, Claim]
    reports: Mapping[str, Report]
    origins: Mapping[str, Origin]


def episode_order(episode: Episode) -> tuple[str, str, str, str]:
    """Return what sorts episodes for reading: by day, those without one last."""
    start, end = episode.date.start, episode.date.end
    days = (start.isoformat() if start else "9999", end.isoformat() if end else "9999")
    return (*days, episode.authority or "", episode.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureView:
    """One figure: its episode, the findings that touch it, the claims behind it and those set aside."""

    figure: Figure
    episode: Episode | None
    findings: tuple[Finding, ...]
    claims: Mapping[str, Claim]
    reports: Mapping[str, Report]
    origins: Mapping[str, Origin]


@dataclass(frozen=True, slots=True, kw_only=True)
class FamilyView:
    """A family of near-copies, with its reports by id."""

    family: Family
    reports: Mapping[str, Report]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportView:
    """One report, the number of its claims, and the episodes that it is about or speaks of."""

    report: Report
    claims: int
    episodes: tuple[Episode, ...]
