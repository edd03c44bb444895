"""The queries behind the pages of deals: what was given for what, and what came of each promise.

Takes an open connection and a filter, gives deals, the latest first.
"""

from collections.abc import Iterable, Mapping
from datetime import date

from sqlalchemy import Connection, func, select

from habeas.ledger.browsing_queries import among, summaries_of
from habeas.ledger.browsing_views import EpisodeFilter, EpisodeSummary
from habeas.ledger.derived import load_noun, read_as
from habeas.ledger.desk_views import ConcessionStep, ConcessionTrack, DealPage
from habeas.ledger.lookup import load_claims, load_reports
from habeas.ledger.tables import (
    concessions,
    deals,
    episode_concessions,
    episode_deals,
    episode_findings,
    episode_summaries,
    findings,
)
from habeas.model import Claim, Concession, ConcessionClaim, Deal, Finding, Report
from habeas.model.vocabulary import CONCESSION_PROGRESS

BROKEN = ("concession_stalled", "concession_reversed")
"""The kinds of finding that say that a promise did not come true."""

L = episode_deals.c
S = episode_summaries.c


def list_deals(connection: Connection, wanted: EpisodeFilter, *, offset: int, limit: int) -> list[DealPage]:
    """Return a page of the deals that any of the episodes asked for is part of, the latest first."""
    joined = select(L.item).join(episode_summaries, S.episode == L.episode).where(*among(wanted))
    latest = func.max(S.end)
    ordered = joined.group_by(L.item).order_by(latest.is_(None), latest.desc(), L.item)
    chosen = list(connection.scalars(ordered.offset(offset).limit(limit)))
    records = connection.scalars(select(deals.c.record).where(deals.c.id.in_(chosen)))
    found = [read_as(Deal).validate_json(record) for record in records]
    return _show(connection, sorted(found, key=lambda deal: chosen.index(deal.id)))


def show_deal(connection: Connection, ident: str) -> DealPage:
    """Return one deal."""
    (page,) = _show(connection, [load_noun(connection, Deal, ident)])
    return page


def list_broken(
    connection: Connection, wanted: EpisodeFilter, *, limit: int
) -> list[tuple[ConcessionTrack, list[EpisodeSummary]]]:
    """Return the promises that stalled or were reversed, the weightiest first, with their episodes."""
    told = _broken(connection, wanted, limit)
    episodes = summaries_of(connection, {one for finding in told for one in finding.episodes})
    ids = _concessions_of(connection, told)
    tracks = _tracks(connection, ids, told)
    return [
        (tracks[ident], [episodes[one] for one in tracks[ident].concession.episodes if one in episodes])
        for ident in ids
        if tracks[ident].broken
    ]


def _broken(connection: Connection, wanted: EpisodeFilter, limit: int) -> list[Finding]:
    about = select(episode_findings.c.item).join(episode_summaries, S.episode == episode_findings.c.episode)
    query = select(findings.c.record).where(
        findings.c.kind.in_(BROKEN), findings.c.id.in_(about.where(*among(wanted)))
    )
    records = connection.scalars(query.order_by(findings.c.position).limit(limit))
    return [read_as(Finding).validate_json(record) for record in records]


def _concessions_of(connection: Connection, told: Iterable[Finding]) -> list[str]:
    """Return the concessions that findings speak of: those of the same episodes with the same claims."""
    found: list[str] = []
    for finding in told:
        query = select(concessions.c.record).join(
            episode_concessions, episode_concessions.c.item == concessions.c.id
        )
        for record in connection.scalars(query.where(episode_concessions.c.episode.in_(finding.episodes))):
            concession = read_as(Concession).validate_json(record)
            if set(finding.claims) & set(concession.claims) and concession.id not in found:
                found.append(concession.id)
    return found


def _show(connection: Connection, chosen: list[Deal]) -> list[DealPage]:
    episodes = summaries_of(connection, {one for deal in chosen for one in deal.episodes})
    told = _findings_about(connection, list(episodes))
    tracks = _tracks(connection, {one for deal in chosen for one in deal.concessions}, told)
    return [
        DealPage(
            deal=deal,
            episodes=tuple(episodes[one] for one in deal.episodes if one in episodes),
            tracks=tuple(sorted((tracks[one] for one in deal.concessions), key=_track_order)),
        )
        for deal in chosen
    ]


def _track_order(track: ConcessionTrack) -> tuple[date, str]:
    return (track.steps[0].day if track.steps and track.steps[0].day else date.max, track.concession.id)


def _findings_about(connection: Connection, episodes: list[str]) -> list[Finding]:
    query = select(findings.c.record).join(episode_findings, episode_findings.c.item == findings.c.id)
    wanted = query.where(findings.c.kind.in_(BROKEN), episode_findings.c.episode.in_(episodes))
    return [read_as(Finding).validate_json(record) for record in connection.scalars(wanted)]


def _tracks(
    connection: Connection, wanted: Iterable[str], told: Iterable[Finding]
) -> Mapping[str, ConcessionTrack]:
    query = select(concessions.c.record).where(concessions.c.id.in_(sorted(set(wanted))))
    found = [read_as(Concession).validate_json(record) for record in connection.scalars(query)]
    taken = load_claims(connection, {claim for one in found for claim in one.claims})
    reports = load_reports(connection, {claim.report for claim in taken.values()})
    broken: dict[str, Finding] = {}
    for finding in told:
        broken |= dict.fromkeys(finding.claims, finding)
    return {one.id: _track(one, taken, reports, broken) for one in found}


def _track(
    concession: Concession,
    taken: Mapping[str, Claim],
    reports: Mapping[str, Report],
    broken: Mapping[str, Finding],
) -> ConcessionTrack:
    claims = [claim for one in concession.claims if isinstance(claim := taken.get(one), ConcessionClaim)]
    steps = [
        ConcessionStep(day=reports[claim.report].published, claim=claim, report=reports[claim.report])
        for claim in claims
    ]
    return ConcessionTrack(
        concession=concession,
        steps=tuple(sorted(steps, key=_step_order)),
        broken=next((broken[one] for one in concession.claims if one in broken), None),
    )


def _step_order(step: ConcessionStep) -> tuple[date, int, str]:
    return (step.day or date.max, CONCESSION_PROGRESS.index(step.claim.status), step.claim.id)
