"""What is read again of many reports to see what a few more change; each report is read once.

Takes what is known, gives extractions as reviewers left them, and says which episode a claim is about.
"""

from collections.abc import Iterable, Mapping
from typing import TypeVar

from habeas.model import Claim, Episode, Extraction, Family, Mention, Report
from habeas.resolve.decisions import Decisions
from habeas.resolve.known import Known
from habeas.resolve.mentions import mention_id
from habeas.resolve.more_copies import MoreCopies
from habeas.resolve.resolve import settle_extractions

C = TypeVar("C", bound=Claim)


class Library:
    """Extractions by report, claims by id; `superseded` are claims that reviewers corrected or rejected."""

    def __init__(self, known: Known, decisions: Decisions) -> None:
        self.known, self.decisions = known, decisions
        self.read: dict[str, Extraction] = {}
        self.all_claims: dict[str, Claim] = {}
        self.superseded: set[str] = set()

    def take_in(self, extractions: Iterable[Extraction]) -> list[Extraction]:
        """Add extractions and return them with the claims that stand, by the report's id."""
        given = tuple(extractions)
        settled = settle_extractions(given, self.decisions)
        self.read.update({one.report.id: one for one in settled})
        self.all_claims.update({claim.id: claim for one in settled for claim in one.claims})
        self.superseded.update({claim.id for one in given for claim in one.claims} - self.all_claims.keys())
        return settled

    def load(self, reports: Iterable[str]) -> list[Extraction]:
        """Return the extractions of these reports."""
        wanted = sorted(set(reports))
        missing = [report for report in wanted if report not in self.read]
        if missing:
            self.take_in(self.known.extractions(missing))
        return [self.read[report] for report in wanted]

    def claims(self, ids: Iterable[str], kind: type[C]) -> dict[str, C]:
        """Return the claims with these ids that are of this kind."""
        wanted = set(ids)
        missing = wanted - self.all_claims.keys()
        if missing:
            self.load(self.known.reports_of(missing).values())
        found = {ident: self.all_claims[ident] for ident in sorted(wanted)}
        return {ident: claim for ident, claim in found.items() if isinstance(claim, kind)}

    def reports(self, ids: Iterable[str]) -> dict[str, Report]:
        """Return reports by id."""
        wanted = set(ids)
        here = {ident: self.read[ident].report for ident in wanted & self.read.keys()}
        missing = wanted - here.keys()
        return {**here, **self.known.reports(missing)} if missing else here


class Placing:
    """Which episode a claim is about: of the mentions that were grouped anew, or as it is known."""

    def __init__(self, told: Iterable[Mention], episodes: Iterable[Episode], known: Known) -> None:
        self.known = known
        self.episode_of = {mention.id: mention.episode for mention in told}
        self.episodes = {episode.id: episode for episode in episodes}

    def place(self, claims: Iterable[Claim]) -> dict[str, tuple[str, ...]]:
        """Return the episodes of each claim that is about one, both by id."""
        mentions = {claim.id: mention_id(claim.report, claim.episode) for claim in claims if claim.episode}
        missing = set(mentions.values()) - self.episode_of.keys()
        self.episode_of |= {mention.id: mention.episode for mention in self.known.mentions(missing)}
        return {claim: (self.episode_of[mention],) for claim, mention in mentions.items()}

    def authorities(self, placed: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
        """Return the authority of each claim whose episode has one."""
        missing = {episode for places in placed.values() for episode in places} - self.episodes.keys()
        self.episodes |= {episode.id: episode for episode in self.known.episodes(missing)}
        about = {claim: self.episodes[places[0]].authority for claim, places in placed.items()}
        return {claim: authority for claim, authority in about.items() if authority}


def families_of(reports: Iterable[str], copies: MoreCopies, known: Known) -> dict[str, Family]:
    """Return the family of each report that is in one now: some may have left theirs."""
    now = {member: family for family in copies.families for member in family.members}
    others = known.family_of(set(reports) - now.keys())
    stored = {family.id: family for family in known.families(set(others.values()) - copies.replaced)}
    return now | {report: stored[family] for report, family in others.items() if family in stored}
