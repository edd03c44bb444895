"""Checks that a ledger is what it says: every hash, every quote, the chain of the journal.

Takes an open connection, gives what is damaged, each named; mends nothing, and trusts no check that was made
when a fact was stored.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, Table, select

from habeas.ledger.canonical import digest_record
from habeas.ledger.current import CurrentReport, load_extraction
from habeas.ledger.engines import Store
from habeas.ledger.facts import REPORT_FIELDS
from habeas.ledger.journal import FIRST_HASH, read_journal
from habeas.ledger.tables import acceptances, claims, extractions, journal, judgements, lists, readings
from habeas.ledger.withdrawal import withdrawn_readings
from habeas.model import InvalidValue
from habeas.model.records import Record

FACTS: dict[str, Table] = {
    "reading": readings,
    "extraction": extractions,
    "judgement": judgements,
    "list": lists,
    "acceptance": acceptances,
}


@dataclass(frozen=True, slots=True)
class Damage:
    """Something in the ledger that is not as it was written: where, and what is wrong."""

    place: str
    problem: str

    def __str__(self) -> str:
        return f"{self.place}: {self.problem}"


def find_damage(connection: Connection, store: Store) -> Iterator[Damage]:
    """Give everything that is wrong with the store, the journal and the facts."""
    yield from (Damage("the store", fault) for fault in store.find_faults(connection))
    yield from _check_chain(connection)
    for kind, table in FACTS.items():
        yield from _check_facts(connection, kind, table)
    yield from _check_quotes(connection)


def _check_chain(connection: Connection) -> Iterator[Damage]:
    number, previous = 0, FIRST_HASH
    for entry in read_journal(connection):
        place = f"journal entry {entry.entry}"
        if entry.entry != number + 1:
            yield Damage(place, f"entry {number + 1} is missing before it")
        if entry.previous != previous:
            yield Damage(place, "it does not carry the hash of the entry before")
        if entry.hash != entry.expected_hash():
            yield Damage(place, "its hash is not that of its content")
        number, previous = entry.entry, entry.hash


def _check_facts(connection: Connection, kind: str, table: Table) -> Iterator[Damage]:
    entered = select(journal.c.subject, journal.c.digest).where(journal.c.kind == kind)
    digests = {row.subject: row.digest for row in connection.execute(entered)}
    erased = _erased(connection, kind)
    for ident in connection.scalars(select(table.c.id).order_by(table.c.id)):
        digest = digests.pop(ident, None)
        if ident in erased:
            continue
        if digest is None:
            yield Damage(f"{kind} {ident}", "the journal has no entry for it")
        elif digest != _digest_of(connection, kind, ident):
            yield Damage(f"{kind} {ident}", "its content is not what the journal entered")
    for ident in sorted(digests):
        yield Damage(f"{kind} {ident}", "the journal entered it, but it is gone")


def _erased(connection: Connection, kind: str) -> frozenset[str]:
    """Return the ids of the facts that were withdrawn: what they held is gone on purpose."""
    withdrawn = withdrawn_readings(connection)
    if kind != "extraction":
        return withdrawn
    taken = select(extractions.c.id).where(extractions.c.reading.in_(withdrawn))
    return frozenset(connection.scalars(taken))


def _digest_of(connection: Connection, kind: str, ident: str) -> str | None:
    """Return the digest of a fact as it is stored, None where it cannot be read at all."""
    try:
        return digest_record(_record_of(connection, kind, ident))
    except (ValueError, TypeError):
        return None


def _record_of(connection: Connection, kind: str, ident: str) -> Record:
    """Return a fact as it was digested when it was stored."""
    table = FACTS[kind]
    row = connection.execute(select(table).where(table.c.id == ident)).mappings().one()
    if kind == "reading":
        return {name: row[name] for name in REPORT_FIELDS}
    if kind == "acceptance":
        return {"extractor": row["extractor"], "reason": row["reason"]}
    if kind in {"judgement", "list"}:
        record: Record = json.loads(row["record"])
        return record
    stored = select(claims.c.record).where(claims.c.extraction == ident).order_by(claims.c.position)
    return {
        "reading": row["reading"],
        "extractor": row["extractor"],
        "episodes": json.loads(row["episodes"]),
        "claims": [json.loads(record) for record in connection.scalars(stored)],
    }


def _check_quotes(connection: Connection) -> Iterator[Damage]:
    """Build every claim anew: one whose words do not stand in its report cannot be built."""
    told = select(extractions.c.id, extractions.c.reading, readings.c.report).join(readings)
    stored = told.where(readings.c.id.not_in(withdrawn_readings(connection)))
    for row in connection.execute(stored.order_by(extractions.c.id)).all():
        current = CurrentReport(report=row.report, reading=row.reading, extraction=row.id)
        try:
            if load_extraction(connection, current).report.id != row.report:
                yield Damage(f"reading {row.reading}", "its id is not that of its text")
        except InvalidValue as error:
            yield Damage(f"extraction {row.id}", str(error))
        except (ValueError, KeyError, TypeError):
            yield Damage(f"extraction {row.id}", "a record of it cannot be read")
