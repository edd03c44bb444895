"""Lists that users give, and versions of the extractor that they accept: stored once, never changed."""

import json
from collections.abc import Iterator

from sqlalchemy import Connection, insert, select

from habeas.ledger.canonical import write_record
from habeas.ledger.journal import append_entry
from habeas.ledger.tables import acceptances, journal, lists
from habeas.model import GivenList, ListKind
from habeas.model.identity import content_id


def store_list(connection: Connection, given: GivenList, *, author: str, source: str) -> bool:
    """Store a list; return whether it was new."""
    if connection.scalar(select(lists.c.id).where(lists.c.id == given.id)):
        return False
    record = {"kind": given.kind, "name": given.name, "rows": [dict(row) for row in given.rows]}
    row = {"id": given.id, "kind": given.kind, "name": given.name, "record": write_record(record)}
    connection.execute(insert(lists), row)
    append_entry(connection, "list", given.id, record, author=author, source=source)
    return True


def load_lists(connection: Connection, kind: ListKind) -> Iterator[GivenList]:
    """Give the lists of a kind that stand, the latest of each name, in the order of their coming."""
    query = select(lists.c.record).join(journal, journal.c.subject == lists.c.id)
    records = connection.scalars(query.where(lists.c.kind == kind).order_by(journal.c.entry))
    latest: dict[str, GivenList] = {}
    for record in map(json.loads, records):
        latest.pop(record["name"], None)
        latest[record["name"]] = GivenList(kind=kind, name=record["name"], rows=tuple(record["rows"]))
    yield from latest.values()


def store_acceptance(connection: Connection, extractor: str, *, author: str, reason: str) -> bool:
    """Store that a version of the extractor is accepted; return whether it was new."""
    ident = content_id("acceptance", extractor)
    if connection.scalar(select(acceptances.c.id).where(acceptances.c.id == ident)):
        return False
    record = {"extractor": extractor, "reason": reason}
    connection.execute(insert(acceptances), {"id": ident, **record})
    append_entry(connection, "acceptance", ident, record, author=author)
    return True
