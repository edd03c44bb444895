"""Changes a ledger behind its back, as somebody would with the database's own tools."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection

from habeas.ledger import find_store


@contextmanager
def open_database(place: str) -> Iterator[Connection]:
    """Give a connection that may do everything, committed at the end."""
    with find_store(place).open_engine(write=True) as engine, engine.begin() as connection:
        yield connection


def change_database(place: str, *statements: str) -> None:
    """Run statements on the database in one transaction."""
    with open_database(place) as connection:
        for statement in statements:
            connection.exec_driver_sql(statement)


def tamper(place: str, *statements: str) -> None:
    """Change facts as somebody would who means to deceive: past the guards, which stand again afterwards."""
    store = find_store(place)
    with open_database(place) as connection:
        store.lift_guards(connection)
        for statement in statements:
            connection.exec_driver_sql(statement)
        store.guard_facts(connection)
