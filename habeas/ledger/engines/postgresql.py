"""A ledger in a schema of a PostgreSQL database: one writer at a time, guards, and what SQLSTATEs mean.

The schema is the first of the address's search path (`public` unless it says otherwise). The writer's lock is
held by the very connection that writes: it cannot outlive it, nor be lost without it.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Self

import psycopg
from sqlalchemy import Connection, Engine, QueuePool, create_engine, select, text
from sqlalchemy.exc import DBAPIError

from habeas.ledger.engines import store
from habeas.ledger.engines.address import name_address
from habeas.ledger.engines.postgresql_pages import check_pages
from habeas.ledger.engines.store import Content, Store, guarded_tables
from habeas.ledger.errors import LedgerBusy, LedgerError
from habeas.ledger.tables import APPEND_ONLY, DERIVED, FACTS, journal

MARK = "a ledger of habeas"
"""The comment on the journal that tells a ledger from other tables of these names."""

LOCK = "SELECT pg_advisory_lock(hashtextextended('habeas in ' || current_schema(), 0))"
GRACE_MILLISECONDS = 1000
"""How long a writer waits for the lock: a server needs a moment to notice that a writer was killed."""

TABLES_HERE = text("""
    SELECT count(*) FROM pg_class AS relation
    WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p', 'v', 'm', 'f')
    AND NOT EXISTS (SELECT 1 FROM pg_depend WHERE objid = relation.oid AND deptype = 'e')
""")
"""What the schema holds besides what extensions brought along."""

MARK_HERE = text("""
    SELECT obj_description(to_regclass(quote_ident(current_schema()) || '.journal'), 'pg_class')
""")

REFUSE = """
    CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation',
    MESSAGE = TG_TABLE_NAME || ' is only ever appended to'; END $$
"""
GUARD = """
    CREATE TRIGGER {0}_only_appended BEFORE UPDATE OR DELETE OR TRUNCATE ON {0}
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
"""
GUARDS_HERE = text("""
    SELECT tgname FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
    WHERE relnamespace = current_schema()::regnamespace AND tgenabled IN ('O', 'A')
""")

REASONS = {
    "08": "the server is gone; nothing that was committed is lost; run again when it is back",
    "57P": "the server is shutting down or starting; nothing that was committed is lost; run again soon",
    "28": "the server refuses this user or password; check them",
    "3D": "the server has no such database; create it first",
    "53100": "the disk of the server is full; free some space and run again",
    "53": "the server has no connection or memory left; wait and run again",
    "55P03": "another process holds its tables; wait for it to end and run again",
    "25006": "this server only lets read; give the address of the one that may be written to",
    "42501": "this user lacks the right to do that; the owner of its tables can grant it",
    "XX": "the server found it damaged; restore it from a backup",
}
"""What SQLSTATEs mean to the person who runs habeas (https://www.postgresql.org/docs/current/errcodes-appendix.html)."""


@dataclass(frozen=True, slots=True)
class PostgresqlStore(Store):
    """A schema of a database: `name` for messages, and the address with whatever secrets it holds."""

    name: str
    address: str = field(repr=False)

    @classmethod
    def at(cls, address: str) -> Self:
        """Return the store at an address; `LedgerError`, which does not repeat it, where it is none."""
        return cls(name_address(address), address)

    def __str__(self) -> str:
        return self.name

    @contextmanager
    def open_engine(self, *, write: bool) -> Iterator[Engine]:
        """Give connections to the schema; a writer has one, which holds the lock."""
        engine = create_engine(
            "postgresql+psycopg://",
            creator=lambda: self._connect(write=write),
            isolation_level="REPEATABLE READ",
            poolclass=QueuePool,
            pool_size=1 if write else 5,
            max_overflow=0,
            pool_pre_ping=True,
            hide_parameters=True,  # the rows of a failed statement may name detainees
        )
        try:
            yield engine.execution_options(postgresql_readonly=not write)
        finally:
            engine.dispose()

    def _connect(self, *, write: bool) -> psycopg.Connection:
        connection = psycopg.connect(
            self.address, autocommit=True, client_encoding="utf8", application_name="habeas"
        )
        if write:
            self._take_lock(connection)
        connection.execute(f"SET lock_timeout = {int(store.WAIT_SECONDS * 1000)}")
        connection.autocommit = False
        return connection

    def _take_lock(self, connection: psycopg.Connection) -> None:
        try:
            connection.execute(f"SET lock_timeout = {GRACE_MILLISECONDS}")
            connection.execute(LOCK)
        except psycopg.errors.LockNotAvailable as error:
            connection.close()
            raise LedgerBusy.at(str(self)) from error

    def find_content(self, connection: Connection) -> Content:
        """Return what the schema holds; `LedgerError` where there is no schema."""
        if connection.scalar(text("SELECT current_schema()")) is None:
            raise LedgerError(f"{self}: there is no such schema; create it first")
        if connection.scalar(MARK_HERE) == MARK:
            return "ledger"
        return "something else" if connection.scalar(TABLES_HERE) else "nothing"

    def mark_ledger(self, connection: Connection) -> None:
        """Write the mark as the journal's comment; `LedgerError` where not every letter can be kept."""
        if connection.scalar(text("SHOW server_encoding")) != "UTF8":
            raise LedgerError(f"{self}: the database is not encoded in UTF8; create one that is")
        connection.execute(text(f"COMMENT ON TABLE journal IS '{MARK}'"))

    def guard_facts(self, connection: Connection) -> None:
        """Have every table of facts refuse updates, deletions and truncation."""
        connection.exec_driver_sql(REFUSE)
        for table in guarded_tables(connection):
            connection.exec_driver_sql(GUARD.format(table.name))

    def lift_guards(self, connection: Connection) -> None:
        """Drop the triggers."""
        for table in APPEND_ONLY:
            connection.exec_driver_sql(f"DROP TRIGGER IF EXISTS {table.name}_only_appended ON {table.name}")

    def find_faults(self, connection: Connection) -> Iterator[str]:
        """Give the guards that are gone, and what the extension amcheck finds, where the database has it.

        Without it, the server checks pages as it reads them, if its cluster has checksums.
        """
        found = set(connection.scalars(GUARDS_HERE))
        for table in APPEND_ONLY:
            if f"{table.name}_only_appended" not in found:
                yield f"nothing keeps {table.name} from being changed"
        yield from check_pages(connection)

    def erase_traces(self, engine: Engine) -> None:
        """Write every table anew without what was deleted.

        The server's write-ahead log and its replicas hold it until they are recycled.
        """
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            for table in (*FACTS.sorted_tables, *DERIVED.sorted_tables):
                connection.execute(text(f"VACUUM FULL {table.name}"))

    def is_taken(self) -> bool:
        """Tell whether the schema holds anything but a ledger that nothing was added to yet."""
        try:
            with self.open_engine(write=False) as engine, engine.begin() as connection:
                content = self.find_content(connection)
                if content != "ledger":
                    return content == "something else"
                return connection.scalar(select(journal.c.entry).limit(1)) is not None
        except DBAPIError as error:
            raise self.explain_error(error) from error

    @contextmanager
    def begin_anew(self) -> Iterator[Self]:
        """Give this store: what is made in it is made in transactions, and so as a whole or not at all."""
        yield self

    def explain_error(self, error: DBAPIError) -> LedgerError:
        """Return what the SQLSTATE means; without one, why the server could not be reached."""
        code = str(getattr(error.orig, "sqlstate", None) or "")
        for beginning, reason in REASONS.items():
            if code.startswith(beginning):
                return LedgerError(f"{self}: {reason}")
        if code and isinstance(error.orig, psycopg.Error):
            return LedgerError(f"{self}: {error.orig.diag.message_primary}")  # not the detail: it holds rows
        said = str(error.orig).partition("\n")[0].rpartition("failed: ")[2]
        return LedgerError(f"{self}: the server cannot be reached ({said}); check the address and run again")
