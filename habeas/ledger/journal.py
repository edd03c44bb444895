"""The journal: what was added, when, by whom, from where, by which habeas; each entry bound to the last.

Takes facts that are about to be stored, gives them an entry; never changes or removes one. An entry's hash
covers the hash before it: none can be altered, left out or moved without all later ones showing it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import Any, Literal

from sqlalchemy import Connection, func, insert, select

from habeas import __version__
from habeas.ledger.canonical import digest_record
from habeas.ledger.tables import journal

EntryKind = Literal["reading", "extraction", "judgement", "withdrawal", "migration", "list", "acceptance"]
FIRST_HASH = "0" * 64
"""What stands for the hash before the first entry."""


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalEntry:
    """One addition to the ledger.

    `subject` is the id of the fact, `digest` the SHA-256 of its record, `source` the file or address
    it came from, `at` the time in UTC as ISO 8601, `version` that of the habeas that added it.
    """

    entry: int
    at: str
    author: str
    version: str
    kind: str
    subject: str
    source: str | None
    digest: str
    previous: str
    hash: str

    def expected_hash(self) -> str:
        """Return the hash that this entry must have, from all its other fields."""
        fields = asdict(self)
        del fields["hash"]
        return digest_record(fields)


def append_entry(
    connection: Connection,
    kind: EntryKind,
    subject: str,
    record: Mapping[str, Any],
    *,
    author: str,
    source: str | None = None,
) -> None:
    """Record in the journal that a fact is added in the same transaction."""
    entry, previous = last_entry(connection)
    fields = {
        "entry": entry + 1,
        "at": datetime.now(UTC).isoformat(timespec="microseconds"),
        "author": author,
        "version": __version__,
        "kind": kind,
        "subject": subject,
        "source": source,
        "digest": digest_record(record),
        "previous": previous,
    }
    connection.execute(insert(journal), fields | {"hash": digest_record(fields)})


def last_entry(connection: Connection) -> tuple[int, str]:
    """Return the number and the hash of the last entry; 0 and `FIRST_HASH` where there is none."""
    latest = select(func.max(journal.c.entry)).scalar_subquery()
    row = connection.execute(select(journal.c.entry, journal.c.hash).where(journal.c.entry == latest)).first()
    return (row.entry, row.hash) if row else (0, FIRST_HASH)


def entry_before(connection: Connection, moment: datetime | None) -> int:
    """Return the number of the last entry before a moment, or of the last of all; 0 where there is none."""
    query = select(func.max(journal.c.entry))
    if moment is not None:
        query = query.where(journal.c.at < moment.astimezone(UTC).isoformat(timespec="microseconds"))
    return connection.scalar(query) or 0


def read_journal(connection: Connection) -> Iterator[JournalEntry]:
    """Give every entry, the oldest first."""
    for row in connection.execute(select(journal).order_by(journal.c.entry)).mappings():
        yield JournalEntry(**row)
