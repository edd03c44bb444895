"""What changed lately, and why: the last changes of what the ledger says, each with what brought it.

Takes an open ledger and the reports that came in last, gives changes, the latest first. Looks at the episodes
of those reports and at the journal's last entries alone, however large the ledger is.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from habeas.ledger import EpisodeFilter, Ledger
from habeas.ledger.browsing_views import Addition
from habeas.ledger.late_queries import LateEntry
from habeas.model import Episode, Figure, Finding, Judgement
from habeas.publish.changes import find_confirmation, number_changes, reversals
from habeas.publish.claim_reviews import RivalStatement
from habeas.publish.edition import Edition
from habeas.publish.entries import Dossier, PublicClaim, PublicReport
from habeas.publish.selection import EVERYTHING
from habeas.publish.sensitive import Sensitive

EPISODES_AT_MOST = 12
"""Episodes whose changes are looked at."""

SHOWN = 8
UNTOLD = frozenset({"note", "conceal"})
"""Verdicts that change no figure."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One change; what it has beside its moment and its episode depends on its kind.

    `at` is the time in UTC as ISO 8601; `figure` the figure as it is now; `before` are the numbers told until
    then, and `claim` is what a decision is about.
    """

    at: str
    kind: Literal["episode", "number", "confirmed", "reversed", "decision", "version", "withdrawal"]
    episode: Episode | None = None
    figure: Figure | None = None
    report: PublicReport | None = None
    statement: RivalStatement | None = None
    before: tuple[RivalStatement, ...] = ()
    finding: Finding | None = None
    claim: PublicClaim | None = None
    entry: LateEntry | None = None


def list_changes(
    ledger: Ledger,
    wanted: EpisodeFilter,
    additions: Iterable[Addition],
    sensitive: Sensitive,
    *,
    public: bool,
) -> list[Change]:
    """Return the last changes among the episodes asked for; decisions are not for the public."""
    episodes = dict.fromkeys(episode.id for one in additions for episode in one.episodes)
    late = [] if public else ledger.late_entries()
    with ledger.reader() as reader:
        edition = Edition(reader, sensitive, EVERYTHING)
        dossiers = edition.dossiers_of(list(episodes)[:EPISODES_AT_MOST])
        found = [change for dossier in dossiers for change in _changes_of(dossier)]
        decided = [change for entry in late for change in _late_changes(edition, entry)]
    chosen = ledger.choose_among(wanted, (one.episode.id for one in decided if one.episode))
    everything = wanted == EpisodeFilter()
    found += [one for one in decided if (one.episode.id in chosen if one.episode else everything)]
    return sorted(found, key=lambda one: (one.at, one.kind), reverse=True)[:SHOWN]


def _changes_of(dossier: Dossier) -> Iterator[Change]:
    episode = dossier.told.episode
    at, first = min((dossier.entered[one], one) for one in episode.reports if one in dossier.entered)
    report = dossier.reports[first]
    yield Change(at=at, kind="episode", episode=episode, figure=dossier.told.headline, report=report)
    for shown in dossier.told.figures:
        yield from _changes_of_figure(dossier, shown.figure)
    for reversal in reversals(dossier):
        last = dossier.reports.get(reversal.reports[-1])
        yield Change(
            at=reversal.moment, kind="reversed", episode=episode, finding=reversal.finding, report=last
        )


def _changes_of_figure(dossier: Dossier, figure: Figure) -> Iterator[Change]:
    episode = dossier.told.episode
    for change in number_changes(dossier, figure):
        yield Change(
            at=change.moment,
            kind="number",
            episode=episode,
            figure=figure,
            report=change.report,
            statement=change.statement,
            before=change.earlier,
        )
    if told := find_confirmation(dossier, figure):
        yield Change(at=told.moment, kind="confirmed", episode=episode, figure=figure, report=told.report)


def _late_changes(edition: Edition, entry: LateEntry) -> Iterator[Change]:
    """Give what a late entry changed: a decision once for each episode that it touches."""
    if entry.judgement is None:
        yield Change(at=entry.at, kind="version" if entry.extractor else "withdrawal", entry=entry)
    elif entry.judgement.verdict not in UNTOLD:
        yield from _decisions_of(edition, entry, entry.judgement)


def _decisions_of(edition: Edition, entry: LateEntry, judgement: Judgement) -> Iterator[Change]:
    claims = list(edition.claims_of(judgement.subjects).values())
    findings = list(edition.findings_of(judgement.subjects).values())
    reports = edition.reports_of(claim.report for claim in claims[:1])
    decision = Change(
        at=entry.at,
        kind="decision",
        entry=entry,
        claim=claims[0] if claims else None,
        report=reports[claims[0].report] if reports else None,
        finding=findings[0] if findings else None,
    )
    touched = {claim.episode for claim in claims}.union(*(finding.episodes for finding in findings))
    dossiers = list(edition.dossiers_of(ident for ident in touched if ident))
    for dossier in dossiers:
        yield replace(decision, episode=dossier.told.episode, figure=dossier.told.headline)
    if not dossiers:
        yield decision
