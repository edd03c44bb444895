"""A reader of the invented ledger who needs no browser."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from habeas.ledger import Ledger
from habeas.web import WebSettings, create_app


@pytest.fixture
def reader(filled_ledger: Ledger, ledger_path: Path) -> Iterator[TestClient]:
    """Give what asks an application that shows the invented ledger; errors come back as answers."""
    settings = WebSettings(ledger=ledger_path, hosts=frozenset({"testserver"}))
    with TestClient(create_app(settings), raise_server_exceptions=False) as client:
        yield client
