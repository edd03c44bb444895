"""Every test of this folder runs on each engine: a file of SQLite, and a real PostgreSQL server."""

from collections.abc import Callable
from pathlib import Path

import pytest

from habeas.ledger import find_store
from habeas.ledger.engines.sqlite import SqliteStore
from postgresql_server import PostgresqlServer

MakePlace = Callable[[str], str]


@pytest.fixture(params=["sqlite", "postgresql"])
def make_place(request: pytest.FixtureRequest, tmp_path: Path) -> MakePlace:
    """Return what gives an empty place for a ledger of this name."""
    if request.param == "sqlite":
        return lambda name: str(tmp_path / name)
    server: PostgresqlServer = request.getfixturevalue("postgresql_server")
    return lambda name: server.make_schema()


@pytest.fixture
def ledger_place(make_place: MakePlace) -> str:
    """Return an empty place for a ledger."""
    return make_place("test.ledger")


@pytest.fixture
def on_file(ledger_place: str) -> bool:
    """Tell whether the ledger is a file."""
    return isinstance(find_store(ledger_place), SqliteStore)
