"""The queries behind the search field: authorities with their episodes, and what begins with an id."""

from collections.abc import Iterator

from sqlalchemy import ColumnElement, Connection, func, select

from habeas.ledger.lookup import begins_with
from habeas.ledger.tables import current_reports, episode_summaries, episodes, figures, readings

FOUND = 10
"""Items that the beginning of an id may find, of each kind."""


def count_by_authority(connection: Connection) -> dict[str, int]:
    """Return how many episodes each named authority has, those with most first."""
    number = func.count()
    query = select(episode_summaries.c.authority, number).group_by(episode_summaries.c.authority)
    rows = connection.execute(query.order_by(number.desc(), episode_summaries.c.authority))
    return {row[0]: row[1] for row in rows if row[0]}


def seek_episodes(connection: Connection, typed: str) -> list[str]:
    """Return the ids of episodes that begin so."""
    return list(_ids(connection, episodes.c.id, typed))


def seek_figures(connection: Connection, typed: str) -> list[str]:
    """Return the ids of figures that begin so."""
    return list(_ids(connection, figures.c.id, typed))


def seek_reports(connection: Connection, name: str, beginning: str | None) -> list[str]:
    """Return the ids of the reports that have this name, or whose id begins so."""
    named = select(readings.c.report).where(readings.c.name == name).distinct().limit(FOUND)
    found = set(connection.scalars(named))
    if beginning:
        found |= set(_ids(connection, current_reports.c.report, beginning))
    return sorted(found)[:FOUND]


def _ids(connection: Connection, column: ColumnElement[str], typed: str) -> Iterator[str]:
    yield from connection.scalars(
        select(column).where(begins_with(column, typed)).order_by(column).limit(FOUND)
    )
