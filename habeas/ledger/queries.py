"""Queries that name many ids, in chunks that every engine takes."""

from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

from sqlalchemy import Column, Connection, Select

Value = TypeVar("Value", str, int)

CHUNK = 500
"""How many ids one query names: SQLite allows 32,766 at most, few keep the query plan cheap."""


def rows_where(
    connection: Connection, query: Select[Any], column: Column[Any], wanted: Iterable[Value]
) -> Iterator[Any]:
    """Give the rows of a query in which a column has one of the wanted values, by chunks of sorted values."""
    values = sorted(set(wanted))
    for start in range(0, len(values), CHUNK):
        yield from connection.execute(query.where(column.in_(values[start : start + CHUNK])))
