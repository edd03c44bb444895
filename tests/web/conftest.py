"""A reader of the invented ledger who needs no browser."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from habeas.ledger import Ledger
from habeas.web import WebSettings, create_app
from published_ledgers import write_ledger
from web.desk_readers import open_app


@pytest.fixture
def reader(filled_ledger: Ledger, ledger_path: Path) -> Iterator[TestClient]:
    """Give what asks an application that shows the invented ledger; errors come back as answers."""
    settings = WebSettings(ledger=ledger_path, hosts=frozenset({"testserver"}))
    with TestClient(create_app(settings), raise_server_exceptions=False) as client:
        yield client


@pytest.fixture(scope="session")
def named(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a ledger whose people, deals and figures are named; nobody writes to it."""
    return write_ledger(tmp_path_factory.mktemp("named") / "named.ledger")


@pytest.fixture
def client(filled_ledger: Ledger, ledger_path: Path) -> Iterator[TestClient]:
    """Give a reader of the invented ledger who may also write."""
    with open_app(ledger_path) as client:
        yield client
