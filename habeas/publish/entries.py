"""What the public is shown of a ledger: nouns without what must not be published.

Takes nothing of the ledger's own wording unchanged: reports have no text, claims are no longer bound to the
words of it, since a concealed name no longer stands there. Made in `concealing`, and only there.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from habeas.ledger.figure_order import headline_figure
from habeas.model import Concession, Deal, Episode, Figure, Finding, Origin, Person
from habeas.model.records import Record
from habeas.model.vocabulary import Modality


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicReport:
    """A report without its text; `claims` is the number of claims taken out of it."""

    id: str
    name: str
    outlet: str | None
    title: str | None
    published: date | None
    url: str | None
    language: str
    claims: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A quote and its offsets in the report's text, which are None where a name in it is concealed."""

    quote: str
    start: int | None
    end: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicClaim:
    """One thing that one report states: `said` holds the fields of its kind, the first passage states it.

    `report` and `episode` are ids; `episode` is None where the claim belongs to none.
    """

    id: str
    report: str
    episode: str | None
    kind: str
    said: Record
    speaker: str | None
    modality: Modality
    confidence: float
    passages: tuple[Passage, ...]
    origin: Origin | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """The least, the best and the greatest number of people; None without limit, or where none is best."""

    low: int | None
    best: int | None
    high: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicFigure:
    """A figure of an episode, and the running total that it makes with the authority's earlier episodes.

    `cumulative` is None for stocks, for what is only to happen, and where the day is not known.
    """

    figure: Figure
    cumulative: Span | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicEpisode:
    """An episode with what belongs to it, figures in the order of reading."""

    episode: Episode
    figures: tuple[PublicFigure, ...]
    findings: tuple[Finding, ...]
    people: tuple[Person, ...]
    concessions: tuple[Concession, ...]
    deals: tuple[Deal, ...]
    counterparts: tuple[Episode, ...]

    @property
    def headline(self) -> Figure | None:
        """The figure that says how many it freed, None where no figure does."""
        return headline_figure(tuple(shown.figure for shown in self.figures))


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """An episode with the claims behind it and the reports that make them, both by id.

    `entered` says when each report came into the ledger, `judged` when a reviewer last judged something of
    the episode: UTC, ISO 8601.
    """

    told: PublicEpisode
    claims: Mapping[str, PublicClaim]
    reports: Mapping[str, PublicReport]
    entered: Mapping[str, str]
    judged: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicPerson:
    """A person with the claims that name her; one who is `sensitive` has initials for names."""

    person: Person
    sensitive: bool
    claims: tuple[PublicClaim, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicConcession:
    """A concession with the episodes that it was given for and the claims that state it."""

    concession: Concession
    episodes: tuple[Episode, ...]
    claims: tuple[PublicClaim, ...]


Entry = PublicReport | PublicClaim | PublicEpisode | PublicPerson | PublicConcession | Finding
