"""What the API answers: models of the edge, made from nouns and their records.

The nouns that need no other form are answered as they are.
"""

from datetime import date
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ConfigDict

from habeas.model import Concession, Deal, Figure, Finding, Origin, Period, Person, Population

Item = TypeVar("Item")


class Problem(BaseModel):
    """Why nothing can be answered, in one line."""

    detail: str


class Page(BaseModel, Generic[Item]):
    """One page of a list: `total` counts all of it, `page` is from 1 to `pages`."""

    items: list[Item]
    total: int
    page: int
    pages: int


class Count(BaseModel):
    """How many: bounds that are null have no limit, `best` is null where nothing settles it."""

    low: int | None
    high: int | None
    best: int | None = None


class EpisodeLine(BaseModel):
    """An episode in a list: `figure` says how many it freed, `held` how many were still held."""

    id: str
    authority: str | None
    kind: str
    date: Period
    figure: Figure | None
    held: Figure | None
    reports: int
    origins: int


class EpisodeWhole(BaseModel):
    """An episode with all that belongs to it; `reports` are their names."""

    id: str
    authority: str | None
    kind: str
    date: Period
    figures: list["FigureLine"]
    people: list[Person]
    concessions: list[Concession]
    reports: list[str]
    findings: list[Finding]
    counterparts: list[str]
    deals: list[Deal]


class FigureLine(BaseModel):
    """A figure by itself: `claims` are behind it, `set_aside` cannot be true together with them."""

    id: str
    population: Population
    status: str
    low: int | None
    high: int | None
    best: int | None
    state: str
    origins: int
    claims: list[str]
    set_aside: list[str]
    rules: list[str]


class Passage(BaseModel):
    """Words of a report: code points, half open; `quote` is exactly what stands there."""

    start: int
    end: int
    quote: str


class ClaimWhole(BaseModel):
    """One thing that one report states; the fields of its kind stand beside these."""

    model_config = ConfigDict(extra="allow")

    id: str
    kind: str
    episode: str | None
    speaker: str | None
    modality: str
    confidence: float
    evidence: list[Passage]


class Source(BaseModel):
    """Where a claim was read."""

    name: str
    outlet: str | None
    published: date | None


class ClaimTold(ClaimWhole):
    """A claim with its report and with who is behind it."""

    report: Source
    origin: Origin | None


class FigureWhole(BaseModel):
    """A figure with what leads to it."""

    figure: FigureLine
    episode: dict[str, Any] | None
    findings: list[Finding]
    steps: list[str]
    claims: list[ClaimTold]
    set_aside: list[ClaimTold]


class ReportLine(BaseModel):
    """A report in a list, without its text."""

    id: str
    name: str
    outlet: str | None
    title: str | None
    published: date | None
    url: str | None
    language: str
    byline: str | None


class ReportWhole(ReportLine):
    """A report with its text and its claims; `episodes` are the ids of those that it tells of."""

    text: str
    episodes: list[str]
    copies: list[str]
    claims: list[ClaimWhole]


class Totals(BaseModel):
    """Numbers over the episodes asked for; `freed` leaves out `uncounted` episodes without a number."""

    episodes: int
    uncounted: int
    reports: int
    origins: int
    freed: Count


class AuthorityLine(BaseModel):
    """One authority: how many it freed, and how many it was last said to hold."""

    authority: str | None
    episodes: int
    freed: Count
    latest: date | None
    held: Figure | None


EpisodeWhole.model_rebuild()
