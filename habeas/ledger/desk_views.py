"""What the pages about people, deals, findings and voices show."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from habeas.ledger.browsing_views import EpisodeSummary
from habeas.model import (
    Claim,
    Concession,
    ConcessionClaim,
    CountClaim,
    Deal,
    Finding,
    Judgement,
    Mention,
    Origin,
    Person,
    Report,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonPage:
    """One person with all claims about her; `reports` and `episodes` by id, `origins` by the claim's id."""

    person: Person
    claims: tuple[Claim, ...]
    reports: Mapping[str, Report]
    origins: Mapping[str, Origin]
    mentions: tuple[Mention, ...]
    episodes: Mapping[str, EpisodeSummary]


@dataclass(frozen=True, slots=True, kw_only=True)
class ConcessionStep:
    """One report's word of a concession: when, and what it says came of it."""

    day: date | None
    claim: ConcessionClaim
    report: Report


@dataclass(frozen=True, slots=True, kw_only=True)
class ConcessionTrack:
    """A concession and every report's word of it, in the order of time; `broken`: what never came true."""

    concession: Concession
    steps: tuple[ConcessionStep, ...]
    broken: Finding | None

    @property
    def stages(self) -> list[tuple[str, list[ConcessionStep]]]:
        """The steps in the order of time, those that say the same one after the other together."""
        return [
            (status, list(group)) for status, group in groupby(self.steps, key=lambda step: step.claim.status)
        ]


@dataclass(frozen=True, slots=True, kw_only=True)
class DealPage:
    """What was given for what: the sides' episodes, and the concessions tied to them."""

    deal: Deal
    episodes: tuple[EpisodeSummary, ...]
    tracks: tuple[ConcessionTrack, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingFilter:
    """Which findings are asked for; a field that is None asks nothing."""

    kind: str | None = None
    authority: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """Somebody whose numbers can be compared: an outlet, a wire, a speaker; `numbers` of claims."""

    id: str
    name: str
    kind: str
    numbers: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One episode as two voices tell it; `reports` by id."""

    episode: EpisodeSummary
    left: tuple[CountClaim, ...]
    right: tuple[CountClaim, ...]
    reports: Mapping[str, Report]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimPage:
    """One claim with its report, who is behind it, and what reviewers decided about it."""

    claim: Claim
    report: Report
    origin: Origin | None
    judgements: tuple[Judgement, ...]
