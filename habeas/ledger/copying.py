"""Copies one ledger into another: everything, or its facts up to an entry of the journal.

Takes two open connections, the second on a ledger without facts, on whatever engines; the copy has the same
entries with the same hashes. With facts of the past nothing derived is copied, since it follows.
"""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Column, Connection, MetaData, Select, String, Table, insert, inspect, select

from habeas.ledger.journal import EntryKind
from habeas.ledger.tables import (
    DERIVED,
    Words,
    acceptances,
    claims,
    extractions,
    journal,
    judgements,
    lists,
    readings,
    schema_version,
)

CHUNK = 1000
"""Rows that are in memory at a time."""


def copy_facts(source: Connection, target: Connection, *, until: int) -> None:
    """Copy the facts that the journal entered up to and including entry `until`."""
    for table, query in _queries(until):
        _copy_rows(source, target, table, query)


def copy_derived(source: Connection, target: Connection) -> None:
    """Copy what was derived, as it stands."""
    for table in DERIVED.sorted_tables:
        _copy_rows(source, target, table, select(table))


def copy_older(source: Connection, target: Connection) -> None:
    """Copy a ledger of an older version, whose tables this habeas need not know, as it stands.

    The target has the tables of facts of that version; the others are made as they are found.
    """
    found, known = MetaData(), set(inspect(target).get_table_names())
    found.reflect(source)
    for table in found.sorted_tables:
        if table.name not in known:
            Table(table.name, MetaData(), *map(_column_like, table.columns)).create(target)
        if table.name != schema_version.name:
            _copy_rows(source, target, table, select(table))


def _column_like(found: Column[Any]) -> Column[Any]:
    kind = Words if isinstance(found.type, String) else found.type.as_generic()
    return Column(found.name, kind, primary_key=found.primary_key, nullable=found.nullable)


def _copy_rows(
    source: Connection, target: Connection, table: Table, query: Select[tuple[object, ...]]
) -> None:
    for chunk in source.execute(query.execution_options(yield_per=CHUNK)).mappings().partitions():
        target.execute(insert(table), [dict(row) for row in chunk])


def _queries(until: int) -> Iterator[tuple[Table, Select[tuple[object, ...]]]]:
    yield journal, select(journal).where(journal.c.entry <= until).order_by(journal.c.entry)
    yield readings, select(readings).where(readings.c.id.in_(_entered("reading", until)))
    entered = _entered("extraction", until)
    yield extractions, select(extractions).where(extractions.c.id.in_(entered))
    yield claims, select(claims).where(claims.c.extraction.in_(entered))
    yield judgements, select(judgements).where(judgements.c.id.in_(_entered("judgement", until)))
    yield lists, select(lists).where(lists.c.id.in_(_entered("list", until)))
    yield acceptances, select(acceptances).where(acceptances.c.id.in_(_entered("acceptance", until)))


def _entered(kind: EntryKind, until: int) -> Select[tuple[str]]:
    return select(journal.c.subject).where(journal.c.kind == kind, journal.c.entry <= until)
