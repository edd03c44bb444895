"""The queries behind lists, counters and charts of episodes.

Takes an open connection and a filter, gives summaries; plain SQL that both engines run.
"""

from collections.abc import Iterable
from datetime import date
from typing import Any, TypeVar

from sqlalchemy import Connection, Row, Select, and_, func, or_, select

from habeas.ledger.browsing_views import (
    AuthorityRow,
    Counters,
    EpisodeFilter,
    EpisodeSummary,
    Exchange,
    Mark,
    Stock,
)
from habeas.ledger.derivation import TABLES
from habeas.ledger.derived import read_as
from habeas.ledger.tables import (
    claims,
    concessions,
    current_reports,
    episode_concessions,
    episode_figures,
    episode_nationalities,
    episode_origins,
    episode_summaries,
    figures,
    findings,
    mentions,
    questions,
    readings,
)
from habeas.model import UNDATED, Concession, Figure, Period

Noun = TypeVar("Noun")

TOLD = ("freed", "moved")
"""What must have happened to people for a total to count them; what is planned is in no total."""

REVIEWED = (
    "contradict",
    "corrupted_copy",
    "role_conflict",
    "cumulative_unexplained",
    "undated",
    "freed_but_did_not_leave",
)
"""The kinds of finding that leave a question open until a reviewer settles it."""

S = episode_summaries.c


def among(wanted: EpisodeFilter) -> list[Any]:
    """Return the conditions that an episode's summary must meet."""
    asked = [
        (wanted.authority, S.authority == wanted.authority),
        (wanted.kind, S.kind == wanted.kind),
        (wanted.since, S.end >= _iso(wanted.since)),
        (wanted.until, S.start <= _iso(wanted.until)),
        (wanted.nationality, S.episode.in_(_of_nationality(wanted.nationality))),
    ]
    return [condition for value, condition in asked if value is not None]


def _of_nationality(code: str | None) -> Select[tuple[str]]:
    return select(episode_nationalities.c.episode).where(episode_nationalities.c.item == code)


def list_summaries(
    connection: Connection, wanted: EpisodeFilter, *, offset: int, limit: int
) -> list[EpisodeSummary]:
    """Return a page of summaries, the latest episode first."""
    latest = (S.start.is_(None), S.start.desc(), S.end.desc(), S.authority, S.episode)
    query = select(episode_summaries).where(*among(wanted)).order_by(*latest).offset(offset).limit(limit)
    return read_summaries(connection, connection.execute(query).all())


def summaries_of(connection: Connection, episodes: Iterable[str]) -> dict[str, EpisodeSummary]:
    """Return the summaries of these episodes, by id."""
    query = select(episode_summaries).where(S.episode.in_(sorted(set(episodes))))
    return {one.id: one for one in read_summaries(connection, connection.execute(query).all())}


def read_summaries(connection: Connection, rows: Iterable[Row[Any]]) -> list[EpisodeSummary]:
    """Return rows of summaries with their figures and the number of their origins."""
    found = list(rows)
    known = _figures(connection, [ident for row in found for ident in (row.figure, row.held) if ident])
    voices = _count_origins(connection, [row.episode for row in found])
    return [
        EpisodeSummary(
            id=row.episode,
            authority=row.authority,
            kind=row.kind,
            date=_period(row),
            figure=known.get(row.figure),
            held=known.get(row.held),
            reports=row.reports,
            origins=voices.get(row.episode, 0),
        )
        for row in found
    ]


def _figures(connection: Connection, idents: list[str]) -> dict[str, Figure]:
    query = select(figures.c.id, figures.c.record).where(figures.c.id.in_(idents))
    return {row.id: read_as(Figure).validate_json(row.record) for row in connection.execute(query)}


def _count_origins(connection: Connection, episodes: list[str]) -> dict[str, int]:
    link = episode_origins.c
    query = select(link.episode, func.count().label("number")).where(link.episode.in_(episodes))
    return {row.episode: row.number for row in connection.execute(query.group_by(link.episode))}


def _period(row: Row[Any]) -> Period:
    if row.start is None:
        return UNDATED
    return Period(start=date.fromisoformat(row.start), end=date.fromisoformat(row.end))


def count_all(connection: Connection, wanted: EpisodeFilter) -> Counters:
    """Return numbers over the episodes asked for."""
    conditions = among(wanted)
    told = and_(S.status.in_(TOLD), or_(S.low > 0, S.high.is_not(None)))
    query = select(
        func.count().label("episodes"),
        func.count().filter(told).label("counted"),
        func.count().filter(told, S.high.is_(None)).label("boundless"),
        func.coalesce(func.sum(S.low).filter(told), 0).label("low"),
        func.coalesce(func.sum(S.high).filter(told), 0).label("high"),
    )
    row = connection.execute(query.where(*conditions)).one()
    return Counters(
        episodes=row.episodes,
        reports=_count_linked(connection, mentions.c.report, mentions.c.episode, conditions),
        low=row.low,
        high=None if row.boundless or not row.counted else row.high,
        uncounted=row.episodes - row.counted,
        origins=_count_linked(connection, episode_origins.c.item, episode_origins.c.episode, conditions),
        questions=_count_questions(connection),
    )


def _count_linked(connection: Connection, item: Any, episode: Any, conditions: list[Any]) -> int:
    query = select(func.count(item.distinct()))
    if conditions:
        query = query.where(episode.in_(select(S.episode).where(*conditions)))
    return connection.scalar(query) or 0


def _count_questions(connection: Connection) -> int:
    pairs = connection.scalar(select(func.count()).select_from(questions)) or 0
    clashes = select(func.count()).select_from(findings).where(findings.c.kind.in_(REVIEWED))
    return pairs + (connection.scalar(clashes) or 0)


def list_ids(connection: Connection, kind: type) -> list[str]:
    """Return the ids of all derived nouns of a kind, sorted."""
    table = TABLES[kind]
    return list(connection.scalars(select(table.c.id).order_by(table.c.id)))


def list_nouns(
    connection: Connection, kind: type[Noun], *, offset: int, limit: int
) -> tuple[list[Noun], int]:
    """Return a page of the derived nouns of a kind, in their order, and how many there are."""
    table = TABLES[kind]
    total = connection.scalar(select(func.count()).select_from(table)) or 0
    query = select(table.c.record).order_by(table.c.position, table.c.id).offset(offset).limit(limit)
    return [read_as(kind).validate_json(record) for record in connection.scalars(query)], total


def list_marks(connection: Connection, wanted: EpisodeFilter) -> list[Mark]:
    """Return every dated episode asked for, as charts draw it, in the order of time."""
    query = select(episode_summaries).where(S.start.is_not(None), *among(wanted)).order_by(S.start, S.episode)
    return [
        Mark(
            episode=row.episode,
            authority=row.authority,
            kind=row.kind,
            start=date.fromisoformat(row.start),
            end=date.fromisoformat(row.end),
            status=row.status,
            low=row.low,
            high=row.high,
            best=row.best,
        )
        for row in connection.execute(query)
    ]


def list_stocks(connection: Connection, wanted: EpisodeFilter, *, limit: int = 400) -> list[Stock]:
    """Return how many were said to be still held, in the order of time: the latest `limit` of them."""
    link = episode_figures.c
    dated = and_(figures.c.status == "held", S.start.is_not(None), *among(wanted))
    query = select(S.episode, S.authority, S.end, figures.c.record).join(
        episode_figures, link.episode == S.episode
    )
    held = query.join(figures, figures.c.id == link.item).where(dated)
    latest = held.order_by(S.end.desc(), S.episode, figures.c.id).limit(limit)
    found = [
        Stock(
            day=date.fromisoformat(row.end),
            figure=read_as(Figure).validate_json(row.record),
            authority=row.authority,
            episode=row.episode,
        )
        for row in connection.execute(latest)
    ]
    return found[::-1]


def concessions_of(connection: Connection, wanted: EpisodeFilter, *, limit: int) -> list[Exchange]:
    """Return what was given for the episodes asked for, those of the latest episodes first."""
    link = episode_concessions.c
    latest = func.max(func.coalesce(S.start, "")).label("latest")
    query = select(concessions.c.id, concessions.c.record, latest).join(
        episode_concessions, link.item == concessions.c.id
    )
    tied = query.join(episode_summaries, S.episode == link.episode).where(*among(wanted))
    grouped = tied.group_by(concessions.c.id, concessions.c.record)
    rows = connection.execute(grouped.order_by(latest.desc(), concessions.c.id).limit(limit)).all()
    found = [read_as(Concession).validate_json(row.record) for row in rows]
    days = _first_days(connection, [claim for one in found for claim in one.claims])
    return [
        Exchange(concession=one, day=min((days[c] for c in one.claims if c in days), default=None))
        for one in found
    ]


def _first_days(connection: Connection, idents: list[str]) -> dict[str, date]:
    """Return for each of these claims the day on which its report was published, where that is known."""
    query = select(claims.c.id, readings.c.published).join(
        current_reports, current_reports.c.extraction == claims.c.extraction
    )
    dated = query.join(readings, readings.c.id == current_reports.c.reading)
    known = dated.where(claims.c.id.in_(idents[:5000]), readings.c.published.is_not(None))
    return {row.id: date.fromisoformat(row.published) for row in connection.execute(known)}


def list_nationalities(connection: Connection) -> list[str]:
    """Return the ISO codes of all nationalities whose people were let go, sorted."""
    link = episode_nationalities.c
    return list(connection.scalars(select(link.item).distinct().order_by(link.item)))


def list_authorities(connection: Connection, *, limit: int) -> list[AuthorityRow]:
    """Return the authorities, those with most episodes first."""
    told = and_(S.status.in_(TOLD), or_(S.low > 0, S.high.is_not(None)))
    query = select(
        S.authority,
        func.count().label("episodes"),
        func.coalesce(func.sum(S.low).filter(told), 0).label("low"),
        func.coalesce(func.sum(S.high).filter(told), 0).label("high"),
        func.count().filter(told).label("counted"),
        func.count().filter(told, S.high.is_(None)).label("boundless"),
        func.max(S.end).label("latest"),
    )
    most = query.group_by(S.authority).order_by(func.count().desc(), S.authority).limit(limit)
    rows = connection.execute(most).all()
    held = _latest_stocks(connection)
    return [
        AuthorityRow(
            authority=row.authority,
            episodes=row.episodes,
            low=row.low,
            high=None if row.boundless or not row.counted else row.high,
            latest=date.fromisoformat(row.latest) if row.latest else None,
            held=held.get(row.authority),
        )
        for row in rows
    ]


def _latest_stocks(connection: Connection) -> dict[str | None, Stock]:
    """Return of each authority the last stock that was told."""
    newest = (
        select(S.authority, func.max(S.end).label("end"))
        .where(S.held.is_not(None))
        .group_by(S.authority)
        .subquery()
    )
    same = and_(S.authority == newest.c.authority, S.end == newest.c.end)
    query = select(S.episode, S.authority, S.end, figures.c.record).join(newest, same)
    rows = connection.execute(query.join(figures, figures.c.id == S.held).order_by(S.episode)).all()
    return {
        row.authority: Stock(
            day=date.fromisoformat(row.end),
            figure=read_as(Figure).validate_json(row.record),
            authority=row.authority,
            episode=row.episode,
        )
        for row in rows
    }


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""
