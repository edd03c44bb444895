"""Rewrites rows of derived tables: those that stay as they are are not touched."""

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Column, Connection, Table, and_, bindparam, delete, insert, select

from habeas.ledger.derivation import TABLES, Row, noun_rows
from habeas.ledger.queries import rows_where


def put_nouns(connection: Connection, kind: type, nouns: Sequence[Any], ids: Iterable[str]) -> None:
    """Put nouns of a kind in the place of those that have these ids."""
    wanted = set(ids)
    for table, rows in noun_rows(kind, nouns):
        put_rows(connection, table, "id" if table is TABLES[kind] else "item", wanted, rows)


def put_rows(
    connection: Connection, table: Table, column: str, values: Iterable[Any], rows: Sequence[Row]
) -> None:
    """Have exactly these rows stand in a table where a column has one of these values."""
    keys = tuple(table.primary_key.columns)
    sought = rows_where(connection, select(table), table.c[column], values)
    stored = {tuple(row[key.name] for key in keys): dict(row) for row in (r._mapping for r in sought)}
    wanted = {tuple(row[key.name] for key in keys): row for row in rows}
    delete_rows(connection, table, keys, [key for key, row in stored.items() if wanted.get(key) != row])
    fresh = [row for key, row in wanted.items() if stored.get(key) != row]
    if fresh:
        connection.execute(insert(table), fresh)


def delete_rows(
    connection: Connection, table: Table, keys: Sequence[Column[Any]], gone: Sequence[tuple[Any, ...]]
) -> None:
    """Delete the rows that have these values in these columns."""
    if gone:
        which = and_(*(key == bindparam(f"gone_{key.name}") for key in keys))
        named = [{f"gone_{key.name}": value for key, value in zip(keys, one, strict=True)} for one in gone]
        connection.execute(delete(table).where(which), named)
