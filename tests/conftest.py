"""What several tests start from: invented reports, and a ledger of them."""

import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from habeas.ledger import Ledger
from habeas.model import Refusal
from habeas.run import Inputs, Listener, RunSummary, run_reports
from invented_stages import INVENTED_STAGES
from postgresql_server import PostgresqlServer, find_binaries, run_server

NORLAND = {
    "name": "norland-12",
    "outlet": "Fjord Wire",
    "published": "2024-05-02",
    "text": "A quiet day. The Norland Front freed 12 prisoners on Thursday. Nobody said why.",
}
NORLAND_AGAIN = {
    "name": "norland-13",
    "outlet": "Harbour Post",
    "published": "2024-05-03",
    "text": "The Norland Front freed 13 prisoners, a spokesman said.",
}
SUDLAND = {
    "name": "sudland-40",
    "outlet": "Fjord Wire",
    "published": "2024-06-01",
    "text": "The Sudland Front freed 40 prisoners at dawn.",
}


LONGEST = "tests/training/test_weights.py"
"""Learning everything anew takes longest by far: begun last, it would run alone at the end."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin the longest tests first."""
    items.sort(key=lambda item: not item.nodeid.startswith(LONGEST))


RunLedger = Callable[..., RunSummary]


@pytest.fixture
def write_reports(tmp_path: Path) -> Callable[..., Path]:
    """Return what writes reports to a JSON Lines file of that name."""

    def write(*records: dict[str, str], name: str = "reports.jsonl") -> Path:
        path = tmp_path / name
        path.write_text("".join(json.dumps(record) + "\n" for record in records))
        return path

    return write


@pytest.fixture
def ledger_path(tmp_path: Path) -> Path:
    return tmp_path / "test.ledger"


@pytest.fixture
def ledger_place(ledger_path: Path) -> str:
    """Return where the ledger of a test is kept; the tests of `storage` keep it elsewhere too."""
    return str(ledger_path)


@pytest.fixture
def run_invented(ledger_place: str) -> RunLedger:
    """Return what runs the invented stages on files, into one ledger."""

    def run(*paths: Path, to: str | Path = ledger_place, workers: int | None = None) -> RunSummary:
        refused: list[Refusal] = []
        with Ledger.open(to, write=True) as ledger:
            return run_reports(
                Inputs(paths=paths),
                ledger,
                INVENTED_STAGES,
                Listener(refuse=refused.append),
                author="tester",
                workers=workers,
            )

    return run


@pytest.fixture
def filled_ledger(
    write_reports: Callable[..., Path], run_invented: RunLedger, ledger_place: str
) -> Iterator[Ledger]:
    """Give a ledger of three reports over two episodes, open to read."""
    run_invented(write_reports(NORLAND, NORLAND_AGAIN, SUDLAND))
    with Ledger.open(ledger_place) as ledger:
        yield ledger


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[PostgresqlServer]:
    """Give one PostgreSQL server for all tests that need one; without its binaries they cannot run."""
    binaries = find_binaries()
    if binaries is None:
        lacking = "PostgreSQL's initdb is neither on PATH nor under /usr/lib/postgresql"
        pytest.fail(lacking) if os.environ.get("CI") else pytest.skip(lacking)
    with run_server(binaries) as server:
        yield server
