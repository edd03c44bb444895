"""Opens the store of a ledger: made where there is nothing, refused where there is something else.

Takes a store, gives a SQLAlchemy engine on tables of this habeas's version; never changes what it finds.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine, insert, select
from sqlalchemy.exc import DBAPIError

from habeas.ledger.engines import Store
from habeas.ledger.errors import LedgerError, no_ledger
from habeas.ledger.tables import DERIVED, FACTS, SCHEMA_VERSION, schema_version


@contextmanager
def open_engine(store: Store, *, write: bool) -> Iterator[Engine]:
    """Give an engine on the ledger in a store, created there if it is missing and `write` is set.

    Raises `LedgerError` where there is no ledger, or one whose tables this habeas does not know.
    """
    with store.open_engine(write=write) as engine:
        try:
            with engine.begin() as connection:
                prepare_tables(connection, store, write=write)
        except DBAPIError as error:
            raise store.explain_error(error) from error
        yield engine


def prepare_tables(connection: Connection, store: Store, *, write: bool) -> None:
    """Create the tables of a new ledger, or check those of an old one."""
    if write and store.find_content(connection) == "nothing":
        create_tables(connection, store)
    version = find_version(connection, store)
    refuse_newer(version, store)
    if version != SCHEMA_VERSION:
        raise LedgerError(
            f"{store}: its tables are of version {version}, this habeas works with {SCHEMA_VERSION};"
            f" `habeas migrate --ledger {store}` brings them up to date, after a backup"
        )


def find_version(connection: Connection, store: Store) -> str:
    """Return the version of the tables that are there; `LedgerError` where no ledger is."""
    content = store.find_content(connection)
    if content == "nothing":
        raise no_ledger(str(store))
    if content == "something else":
        raise LedgerError(f"{store}: what is there is no ledger; give another place")
    return str(connection.execute(select(schema_version.c.version_num)).scalar_one())


def refuse_newer(version: str, store: Store) -> None:
    """Raise `LedgerError` where a newer habeas has made the tables."""
    if version > SCHEMA_VERSION:
        raise LedgerError(
            f"{store}: its tables are of version {version}, this habeas knows them up to {SCHEMA_VERSION};"
            " install the newer habeas that made them"
        )


def create_tables(connection: Connection, store: Store) -> None:
    """Create the tables of a ledger where there is nothing."""
    FACTS.create_all(connection)
    store.mark_ledger(connection)
    store.guard_facts(connection)
    DERIVED.create_all(connection)
    connection.execute(insert(schema_version).values(version_num=SCHEMA_VERSION))
