"""The queries behind a report's page and the list of what came in last."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, Row, func, select

from habeas.ledger.browsing_queries import among, summaries_of
from habeas.ledger.browsing_views import Addition, EpisodeFilter, EpisodeSummary, ReportPage
from habeas.ledger.derived import read_as
from habeas.ledger.lookup import load_origins, load_reports
from habeas.ledger.tables import (
    claim_origins,
    claims,
    corrected_claims,
    current_reports,
    episode_figures,
    episode_summaries,
    families,
    figures,
    journal,
    mentions,
    readings,
    report_families,
)
from habeas.model import Claim, Family, Figure, Mention, Report
from habeas.model.records import claim_from_record

LOOKED_BACK = 400
"""Reports among which the latest additions are sought."""

BATCH = 100


def list_additions(connection: Connection, wanted: EpisodeFilter, *, limit: int) -> list[Addition]:
    """Return the reports that came in last and tell of episodes asked for, the latest first.

    Looks back no further than `LOOKED_BACK` reports, however large the ledger.
    """
    found: list[Addition] = []
    for rows in _latest_readings(connection):
        placed = _episodes_of(connection, [row.report for row in rows])
        told = _summaries_among(connection, wanted, {one for some in placed.values() for one in some})
        for row in rows:
            episodes = tuple(told[one] for one in placed.get(row.report, ()) if one in told)
            if episodes:
                found.append(_addition(row, episodes))
        if len(found) >= limit:
            break
    return found[:limit]


def _latest_readings(connection: Connection) -> Iterator[Sequence[Any]]:
    """Give the readings that count, the latest first, a batch at a time."""
    columns = (journal.c.at, readings.c.report, readings.c.name, readings.c.outlet, readings.c.title)
    query = (
        select(*columns)
        .join(readings, readings.c.id == journal.c.subject)
        .join(current_reports, current_reports.c.report == readings.c.report)
        .where(journal.c.kind == "reading", current_reports.c.reading == readings.c.id)
        .order_by(journal.c.entry.desc())
    )
    for start in range(0, LOOKED_BACK, BATCH):
        rows = connection.execute(query.offset(start).limit(BATCH)).all()
        if not rows:
            return
        yield rows


def _summaries_among(
    connection: Connection, wanted: EpisodeFilter, episodes: set[str]
) -> dict[str, EpisodeSummary]:
    query = select(episode_summaries.c.episode).where(episode_summaries.c.episode.in_(sorted(episodes)))
    return summaries_of(connection, connection.scalars(query.where(*among(wanted))))


def _addition(row: Row[Any], episodes: tuple[EpisodeSummary, ...]) -> Addition:
    return Addition(
        at=row.at,
        report=row.report,
        name=row.name,
        outlet=row.outlet,
        title=row.title,
        episodes=episodes,
    )


def _episodes_of(connection: Connection, reports: list[str]) -> dict[str, list[str]]:
    query = select(mentions.c.report, mentions.c.episode).where(mentions.c.report.in_(reports))
    found: dict[str, list[str]] = {}
    for row in connection.execute(query.distinct().order_by(mentions.c.episode)):
        found.setdefault(row.report, []).append(row.episode)
    return found


def list_reports(connection: Connection, *, offset: int, limit: int) -> tuple[list[Report], int]:
    """Return a page of the reports that count, by id, and how many there are."""
    total = connection.scalar(select(func.count()).select_from(current_reports)) or 0
    query = select(current_reports.c.report).order_by(current_reports.c.report).offset(offset).limit(limit)
    return list(load_reports(connection, connection.scalars(query).all()).values()), total


def list_report_ids(connection: Connection) -> list[str]:
    """Return the ids of all reports that count, sorted."""
    return list(connection.scalars(select(current_reports.c.report).order_by(current_reports.c.report)))


def show_report(connection: Connection, ident: str) -> ReportPage:
    """Return one report with all that was taken out of it, and what is known of its copies."""
    report = load_reports(connection, [ident])[ident]
    taken = tuple(sorted(_standing_claims(connection, ident), key=lambda one: one.evidence[0].start))
    told = list(_mentions_of(connection, ident))
    family = _family_of(connection, ident)
    return ReportPage(
        report=report,
        claims=taken,
        origins=load_origins(connection, [claim.id for claim in taken]),
        episodes=tuple(summaries_of(connection, [one.episode for one in told]).values()),
        placed={one.local: one.episode for one in told},
        figures=_figures_of(connection, {one.episode for one in told}, {claim.id for claim in taken}),
        family=family,
        copies=load_reports(connection, family.members) if family else {},
    )


def _standing_claims(connection: Connection, report: str) -> Iterator[Claim]:
    """Give the claims of a report that count: as taken out, or as a reviewer corrected them."""
    query = select(claims.c.record).join(current_reports, current_reports.c.extraction == claims.c.extraction)
    standing = query.join(claim_origins, claim_origins.c.claim == claims.c.id)
    corrected = select(corrected_claims.c.record).where(corrected_claims.c.report == report)
    for found in (standing.where(current_reports.c.report == report), corrected):
        for record in connection.scalars(found):
            yield claim_from_record(json.loads(record), report)


def _mentions_of(connection: Connection, report: str) -> Iterator[Mention]:
    query = select(mentions.c.record).where(mentions.c.report == report).order_by(mentions.c.id)
    for record in connection.scalars(query):
        yield read_as(Mention).validate_json(record)


def _figures_of(connection: Connection, episodes: set[str], wanted: set[str]) -> dict[str, str]:
    """Return for each of these claims the figure that it is behind, where it is behind one."""
    query = select(figures.c.record).join(episode_figures, episode_figures.c.item == figures.c.id)
    found: dict[str, str] = {}
    for record in connection.scalars(query.where(episode_figures.c.episode.in_(episodes))):
        figure = read_as(Figure).validate_json(record)
        for claim in wanted.intersection((*figure.claims, *figure.set_aside)):
            found.setdefault(claim, figure.id)
    return found


def _family_of(connection: Connection, report: str) -> Family | None:
    query = select(families.c.record).join(report_families, report_families.c.family == families.c.id)
    record = connection.scalar(query.where(report_families.c.report == report))
    return read_as(Family).validate_json(record) if record else None
