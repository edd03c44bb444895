"""Erases a report at its subject's wish: its words and all claims from it, for good.

Takes a report's id, leaves its place in the journal and one more entry: who withdrew it, when and why.
The only exception to facts that are never changed; what was withdrawn stays out when it is read again.
"""

from sqlalchemy import Connection, delete, select, update

from habeas.ledger.canonical import write_record
from habeas.ledger.engines import Store
from habeas.ledger.journal import append_entry
from habeas.ledger.tables import claims, extractions, journal, readings

ERASED = {"name": "withdrawn", "text": "", "outlet": None, "title": None}
"""What stands in the place of a withdrawn reading's fields; its date and language stay."""


def withdraw_report(connection: Connection, store: Store, report: str, *, author: str, reason: str) -> None:
    """Erase every reading of a report, and what was extracted from them."""
    store.lift_guards(connection)
    for reading in connection.scalars(select(readings.c.id).where(readings.c.report == report)).all():
        taken = select(extractions.c.id).where(extractions.c.reading == reading)
        connection.execute(delete(claims).where(claims.c.extraction.in_(taken)))
        blank = update(extractions).where(extractions.c.reading == reading)
        connection.execute(blank.values(episodes=write_record([])))
        erased = update(readings).where(readings.c.id == reading)
        connection.execute(erased.values(**ERASED, url=None, byline=None))
        append_entry(connection, "withdrawal", reading, {"reason": reason}, author=author, source=reason)
    store.guard_facts(connection)


def withdrawn_readings(connection: Connection) -> frozenset[str]:
    """Return the ids of the readings that were withdrawn."""
    return frozenset(connection.scalars(select(journal.c.subject).where(journal.c.kind == "withdrawal")))
