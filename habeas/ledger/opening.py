"""Opens the file of a ledger: connections, crash safety, the version of its tables.

Takes a path, gives a SQLAlchemy engine; never touches a file that is not a ledger, and never
creates one unless asked to.
"""

import sqlite3
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event, insert, select
from sqlalchemy.exc import DBAPIError

from habeas.ledger.errors import LedgerError, translate_error
from habeas.ledger.guards import guard_facts
from habeas.ledger.tables import DERIVED, FACTS, SCHEMA_VERSION, schema_version

APPLICATION_ID = int.from_bytes(b"habe")
"""Marks the file as a ledger in SQLite's header, so that another database is not taken for one."""

BUSY_SECONDS = 10.0
"""How long a reader waits while a writer commits."""


def open_engine(path: Path, *, write: bool) -> Engine:
    """Return an engine on the ledger at `path`, created there if it is missing and `write` is set.

    Raises `LedgerError` where there is no ledger, or one whose tables this habeas does not know.
    """
    if not write and not path.is_file():
        raise LedgerError(f"{path}: there is no ledger; `habeas run PATH... --ledger {path}` makes one")
    if not path.parent.is_dir():
        raise LedgerError(f"{path}: the folder does not exist; create it first")
    engine = create_engine(
        "sqlite://",
        creator=lambda: _connect(path, write=write),
        pool_size=1,
        hide_parameters=True,  # the rows of a failed statement may name detainees
    )
    event.listen(engine, "begin", _begin_immediate if write else _begin)
    try:
        with engine.begin() as connection:
            _check_tables(connection, path, write=write)
    except DBAPIError as error:
        raise translate_error(str(path), error) from error
    return engine


def _connect(path: Path, *, write: bool) -> sqlite3.Connection:
    mode = "rwc" if write else "ro"
    uri = f"{path.absolute().as_uri()}?mode={mode}"
    connection = sqlite3.connect(uri, uri=True, timeout=BUSY_SECONDS, isolation_level=None)
    connection.execute("PRAGMA foreign_keys = ON")
    if write:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
    return connection


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN")


def _begin_immediate(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _check_tables(connection: Connection, path: Path, *, write: bool) -> None:
    marked = connection.exec_driver_sql("PRAGMA application_id").scalar()
    tables = connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar()
    if marked == 0 and tables == 0 and write:
        _create_tables(connection)
    elif marked != APPLICATION_ID:
        raise LedgerError(f"{path}: the file is no ledger; give another path")
    found = connection.scalar(select(schema_version.c.version_num))
    if found != SCHEMA_VERSION:
        raise LedgerError(f"{path}: its tables are of version {found}, this habeas knows {SCHEMA_VERSION}")


def _create_tables(connection: Connection) -> None:
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    FACTS.create_all(connection)
    guard_facts(connection)
    DERIVED.create_all(connection)
    connection.execute(insert(schema_version).values(version_num=SCHEMA_VERSION))
