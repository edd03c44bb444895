"""A briefing on an authority, a period or an episode, for somebody who never heard of habeas.

Takes an edition, gives the parts of a document with every sentence ready; every number with its sources.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from habeas.ledger.figure_order import headline_figure
from habeas.model import Figure
from habeas.publish.briefing.sources import SourceList
from habeas.publish.briefing.timeline_chart import draw_timeline
from habeas.publish.briefing.words import (
    say_concession,
    say_person,
    say_selection,
    say_sureness,
    summarise,
    title_episode,
)
from habeas.publish.claim_reviews import RivalStatement, disputed_figures, rival_statements
from habeas.publish.edition import Edition
from habeas.publish.entries import Dossier, PublicReport
from habeas.publish.errors import PublishError
from habeas.publish.wording import capitalise, say_authority, say_figure, say_period
from habeas.words.plain_english import say_day

EPISODES_AT_MOST = 500
"""More than these nobody reads as a briefing, and a page cannot stream."""

QUOTES_AT_MOST = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberLine:
    """A number with how sure it is, and its sources."""

    words: str
    state: str
    sureness: str
    sources: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Words of a report, who says them there, and where."""

    words: str
    speaker: str | None
    source: int


@dataclass(frozen=True, slots=True, kw_only=True)
class EpisodePart:
    """What a briefing tells of one episode."""

    anchor: str
    title: str
    when: str
    authority: str
    kind: str
    headline: NumberLine
    numbers: tuple[NumberLine, ...]
    people: tuple[str, ...]
    concessions: tuple[str, ...]
    findings: tuple[str, ...]
    quotations: tuple[Quotation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rival:
    """One of the numbers that are given for the same people."""

    sentence: str
    standing: str
    quotations: tuple[Quotation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """A number about which reports cannot all be right, and why."""

    title: str
    reasons: tuple[str, ...]
    rivals: tuple[Rival, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Briefing:
    """A whole document; `chart` is an SVG picture."""

    title: str
    day: str
    summary: tuple[str, ...]
    chart: str | None
    episodes: tuple[EpisodePart, ...]
    disputes: tuple[Dispute, ...]
    sources: tuple[tuple[int, PublicReport], ...]


CLASHES = frozenset({"contradict", "corrupted_copy"})
TOLD_ELSEWHERE = CLASHES | {"single_origin"}
"""Findings that a reader meets beside a number, or among the disputes."""

STANDINGS = {
    "set_aside": "Set aside: more independent sources stand behind what contradicts it.",
    "contested": "Open: as many independent sources stand behind what contradicts it.",
    "kept": "Kept: it fits what the most independent sources stand behind.",
}


def write_briefing(edition: Edition) -> Briefing:
    """Return the briefing on the selected episodes; `PublishError` where they are none, or too many."""
    dossiers = list(islice(edition.dossiers(), EPISODES_AT_MOST + 1))
    if not dossiers:
        raise PublishError("the ledger has no such episode; `habeas show episodes` lists those it has")
    if len(dossiers) > EPISODES_AT_MOST:
        raise PublishError(
            f"more than {EPISODES_AT_MOST} episodes are too many for a briefing; "
            "choose some with --authority, --since, --until or --episode"
        )
    sources = SourceList()
    return Briefing(
        title=say_selection(edition.selection, dossiers),
        day=say_day(edition.updated.date()),
        summary=tuple(summarise(dossiers)),
        chart=draw_timeline(dossiers),
        episodes=tuple(_tell_episode(dossier, sources) for dossier in dossiers),
        disputes=tuple(part for dossier in dossiers for part in _tell_disputes(dossier, sources)),
        sources=sources.numbered,
    )


def _tell_episode(dossier: Dossier, sources: SourceList) -> EpisodePart:
    told, episode = dossier.told, dossier.told.episode
    figures = [shown.figure for shown in told.figures]
    headline = headline_figure(tuple(figures))
    return EpisodePart(
        anchor=f"episode-{episode.id}",
        title=title_episode(episode),
        when=say_period(episode.date),
        authority=capitalise(say_authority(episode.authority)),
        kind=episode.kind,
        headline=_number_line(dossier, headline, sources),
        numbers=tuple(_number_line(dossier, figure, sources) for figure in figures if figure != headline),
        people=tuple(say_person(person, dossier) for person in told.people),
        concessions=tuple(map(say_concession, told.concessions)),
        findings=tuple(f.sentence for f in told.findings if f.kind not in TOLD_ELSEWHERE),
        quotations=_quote(dossier, headline.claims if headline else episode.claims, sources),
    )


def _number_line(dossier: Dossier, figure: Figure | None, sources: SourceList) -> NumberLine:
    reports = dossier.reports
    if figure is None:
        told = [reports[one] for one in dossier.told.episode.reports if one in reports]
        return NumberLine(words="no number is told", state="derived", sureness="", sources=sources.cite(told))
    behind = (dossier.claims[claim].report for claim in figure.claims if claim in dossier.claims)
    return NumberLine(
        words=say_figure(figure, dossier.told.episode.authority),
        state=figure.state,
        sureness=say_sureness(figure),
        sources=sources.cite(reports[one] for one in behind if one in reports),
    )


def _quote(dossier: Dossier, claims: Iterable[str], sources: SourceList) -> tuple[Quotation, ...]:
    """Return the words of some claims, each wording once."""
    found: dict[str, Quotation] = {}
    for claim in (dossier.claims[ident] for ident in claims if ident in dossier.claims):
        words = claim.passages[0].quote
        (number,) = sources.cite([dossier.reports[claim.report]])
        found.setdefault(words, Quotation(words=words, speaker=claim.speaker, source=number))
    return tuple(sorted(found.values(), key=lambda one: (one.source, one.words)))[:QUOTES_AT_MOST]


def _tell_disputes(dossier: Dossier, sources: SourceList) -> Iterator[Dispute]:
    """Give one dispute for each contradiction that was found; a number without one is a dispute by itself."""
    statements = [one for figure in disputed_figures(dossier) for one in rival_statements(dossier, figure)]
    clashes = [finding for finding in dossier.told.findings if finding.kind in CLASHES]
    explained = {claim for finding in clashes for claim in finding.claims}
    title = title_episode(dossier.told.episode)
    for finding in clashes:
        rivals = [one for one in statements if one.claims & {*finding.claims}]
        yield _dispute(dossier, title, (finding.sentence,), rivals, sources)
    left = [one for one in statements if not one.claims & explained and one.standing != "kept"]
    if left:
        yield _dispute(dossier, title, (), left, sources)


def _dispute(
    dossier: Dossier,
    title: str,
    reasons: tuple[str, ...],
    statements: Sequence[RivalStatement],
    sources: SourceList,
) -> Dispute:
    rivals = tuple(
        Rival(
            sentence=one.sentence.partition(": ")[2],
            standing=STANDINGS[one.standing],
            quotations=_quote(dossier, (appearance.claim.id for appearance in one.appearances), sources),
        )
        for one in statements
    )
    return Dispute(title=title, reasons=reasons, rivals=rivals)
