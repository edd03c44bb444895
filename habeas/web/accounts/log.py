"""The log of accounts: who came in, from where, who was added or removed by whom.

Takes an open connection, appends an entry bound to the one before; never changes or removes one, and never
holds a password, a cookie or a token.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Literal

from sqlalchemy import Connection, func, insert, select

from habeas.ledger.canonical import digest_record
from habeas.web.accounts.nouns import Event
from habeas.web.accounts.tables import events

EventKind = Literal["added", "removed", "password", "role", "login", "refused", "logout", "token", "untoken"]
FIRST_HASH = "0" * 64


def read_clock() -> datetime:
    """Return the present time, in UTC."""
    return datetime.now(UTC)


def stamp(moment: datetime) -> str:
    """Return a moment as it is kept: UTC, ISO 8601, so that texts sort as moments do."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def append_event(
    connection: Connection, kind: EventKind, account: str, *, by: str, place: str | None = None
) -> None:
    """Add an entry for something that happens in the same transaction."""
    latest = select(events.c.entry, events.c.hash).order_by(events.c.entry.desc()).limit(1)
    last = connection.execute(latest).first()
    fields = {
        "entry": last.entry + 1 if last else 1,
        "at": stamp(read_clock()),
        "kind": kind,
        "account": account,
        "by": by,
        "place": place,
        "previous": last.hash if last else FIRST_HASH,
    }
    connection.execute(insert(events).values(**fields, hash=digest_record(fields)))


def count_refused(connection: Connection, span: timedelta, *, account: str | None, place: str | None) -> int:
    """Return how many wrong passwords were given within `span`, for an account, from a place, or both."""
    query = select(func.count()).where(events.c.kind == "refused", events.c.at > stamp(read_clock() - span))
    if account is not None:
        query = query.where(events.c.account == account)
    if place is not None:
        query = query.where(events.c.place == place)
    return connection.scalar(query) or 0


def read_events(connection: Connection) -> Iterator[Event]:
    """Give every entry, the oldest first."""
    columns = [column for column in events.c if column.name not in {"previous", "hash"}]
    for row in connection.execute(select(*columns).order_by(events.c.entry)).mappings():
        yield Event(**row)


def is_unbroken(connection: Connection) -> bool:
    """Tell whether every entry is as it was written and none is missing."""
    previous, expected = FIRST_HASH, 1
    for row in connection.execute(select(events).order_by(events.c.entry)).mappings():
        fields = {name: value for name, value in row.items() if name != "hash"}
        if (row["entry"], row["previous"], row["hash"]) != (expected, previous, digest_record(fields)):
            return False
        previous, expected = row["hash"], expected + 1
    return True
