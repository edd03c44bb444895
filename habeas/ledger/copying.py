"""Copies one ledger into another: everything, or its facts up to an entry of the journal.

Takes two open connections, the second on a ledger without facts, on whatever engines; the copy has the same
entries with the same hashes. With facts of the past nothing derived is copied, since it follows.
"""

from collections.abc import Iterator

from sqlalchemy import Connection, Select, Table, insert, select

from habeas.ledger.journal import EntryKind
from habeas.ledger.tables import DERIVED, claims, extractions, journal, judgements, readings

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


def _entered(kind: EntryKind, until: int) -> Select[tuple[str]]:
    return select(journal.c.subject).where(journal.c.kind == kind, journal.c.entry <= until)
