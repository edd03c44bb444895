"""A ledger in one file of SQLite: crash safety, guards, and what its result codes mean.

Never touches a file that is not a ledger, and creates none unless asked to write.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from sqlalchemy import Connection, Engine, QueuePool, create_engine, event
from sqlalchemy.exc import DBAPIError

from habeas.ledger.engines import store
from habeas.ledger.engines.lock import hold_lock
from habeas.ledger.engines.store import Content, Store, guarded_tables
from habeas.ledger.errors import LedgerError, no_ledger
from habeas.ledger.tables import APPEND_ONLY

APPLICATION_ID = int.from_bytes(b"habe")
"""Marks the file as a ledger in SQLite's header, so that another database is not taken for one."""

GUARDS = {
    "update": "CREATE TRIGGER {0}_no_update BEFORE UPDATE ON {0} BEGIN SELECT {1}; END",
    "delete": "CREATE TRIGGER {0}_no_delete BEFORE DELETE ON {0} BEGIN SELECT {1}; END",
    # INSERT OR REPLACE deletes without asking the triggers of deletion
    "replace": "CREATE TRIGGER {0}_no_replace BEFORE INSERT ON {0} WHEN EXISTS"
    " (SELECT 1 FROM {0} AS old WHERE {2}) BEGIN SELECT {1}; END",
}
REFUSAL = "RAISE(ABORT, '{0} is only ever appended to')"

REASONS = {
    "SQLITE_FULL": "the disk is full; free some space and run again",
    "SQLITE_READONLY": "the file cannot be written; change its permissions or copy it elsewhere",
    "SQLITE_BUSY": "another process holds the file; wait for it to end and run again",
    "SQLITE_LOCKED": "another process holds the file; wait for it to end and run again",
    "SQLITE_CANTOPEN": "the file cannot be opened; check the path and its permissions",
    "SQLITE_NOTADB": "the file is no ledger; give another path",
    "SQLITE_CORRUPT": "the file is damaged; restore it from a backup",
    "SQLITE_IOERR": "the disk refused to read or write, or is full; check it and run again",
}
"""What SQLite's result codes mean to the person who runs habeas (https://sqlite.org/rescode.html)."""


@dataclass(frozen=True, slots=True)
class SqliteStore(Store):
    """A ledger's file."""

    path: Path

    def __str__(self) -> str:
        return str(self.path)

    @contextmanager
    def open_engine(self, *, write: bool) -> Iterator[Engine]:
        """Give connections to the file, created where it is missing and `write` is set."""
        if not self.path.parent.is_dir():
            raise LedgerError(f"{self}: the folder does not exist; create it first")
        if self.path.is_dir():
            raise LedgerError(f"{self}: this is a folder; give the path of a file")
        if not write and not self.path.is_file():
            raise no_ledger(str(self))
        if write and self.path.exists() and not _may_write(self.path):
            raise LedgerError(f"{self}: {REASONS['SQLITE_READONLY']}")
        with hold_lock(self.path) if write else nullcontext():
            engine = create_engine(
                "sqlite://",
                creator=lambda: self.connect(write=write),
                poolclass=QueuePool,
                hide_parameters=True,  # the rows of a failed statement may name detainees
            )
            event.listen(engine, "begin", _begin_immediate if write else _begin)
            try:
                yield engine
            finally:
                engine.dispose()

    def connect(self, *, write: bool) -> sqlite3.Connection:
        """Return a connection of its own, as safe as a ledger needs."""
        mode = "mode=rwc" if write else "mode=ro"
        if not write and self._is_sealed():
            mode += "&immutable=1"
        connection = sqlite3.connect(
            f"{self.path.absolute().as_uri()}?{mode}",
            uri=True,
            timeout=store.WAIT_SECONDS,
            isolation_level=None,
            check_same_thread=False,  # the pool lends a connection to one thread at a time
        )
        connection.execute("PRAGMA foreign_keys = ON")
        if write:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = FULL")
        return connection

    def _is_sealed(self) -> bool:
        """Tell whether nobody is writing and nobody here could: SQLite needs to be told on such a folder."""
        remnants = (self.path.with_name(self.path.name + end) for end in ("-wal", "-shm"))
        return not _may_write(self.path.parent) and not any(one.exists() for one in remnants)

    def find_content(self, connection: Connection) -> Content:
        """Return what the file holds."""
        if connection.exec_driver_sql("PRAGMA application_id").scalar() == APPLICATION_ID:
            return "ledger"
        tables = connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar()
        return "something else" if tables else "nothing"

    def mark_ledger(self, connection: Connection) -> None:
        """Write the mark into the file's header."""
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")

    def guard_facts(self, connection: Connection) -> None:
        """Have every table of facts refuse updates, deletions and replacements."""
        for table in guarded_tables(connection):
            same = " AND ".join(f"old.{key.name} = new.{key.name}" for key in table.primary_key)
            for guard in GUARDS.values():
                connection.exec_driver_sql(guard.format(table.name, REFUSAL.format(table.name), same))

    def lift_guards(self, connection: Connection) -> None:
        """Drop the triggers."""
        for table in APPEND_ONLY:
            for action in GUARDS:
                connection.exec_driver_sql(f"DROP TRIGGER IF EXISTS {table.name}_no_{action}")

    def find_faults(self, connection: Connection) -> Iterator[str]:
        """Give what SQLite's own check finds, and the guards that are gone."""
        for (message,) in connection.exec_driver_sql("PRAGMA integrity_check"):
            if message != "ok":
                yield str(message)
        triggers = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        found = set(triggers.scalars())
        for table in APPEND_ONLY:
            if not {f"{table.name}_no_{action}" for action in GUARDS} <= found:
                yield f"nothing keeps {table.name} from being changed"

    def erase_traces(self, engine: Engine) -> None:
        """Write the file anew without what was deleted, and empty the log beside it."""
        with engine.connect() as connection:
            raw = connection.connection.driver_connection
            assert isinstance(raw, sqlite3.Connection)
            raw.execute("VACUUM")
            raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def is_taken(self) -> bool:
        """Tell whether there is a file."""
        return self.path.exists()

    @contextmanager
    def begin_anew(self) -> Iterator[Self]:
        """Give a file beside this one; it is renamed where the block ends well."""
        unfinished = self.path.with_name(self.path.name + "-unfinished")
        try:
            yield type(self)(unfinished)
            unfinished.replace(self.path)
        finally:
            for remnant in ("", "-lock", "-wal", "-shm"):
                unfinished.with_name(unfinished.name + remnant).unlink(missing_ok=True)

    def explain_error(self, error: DBAPIError) -> LedgerError:
        """Return what SQLite's result code means."""
        code = str(getattr(error.orig, "sqlite_errorname", ""))
        for name, reason in REASONS.items():
            if code.startswith(name):
                return LedgerError(f"{self}: {reason}")
        return LedgerError(f"{self}: {error.orig}")


def _may_write(path: Path) -> bool:
    return os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids)


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN")


def _begin_immediate(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
