import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from random import Random

import psycopg
import pytest
from sqlalchemy import text

from conftest import NORLAND, NORLAND_AGAIN, SUDLAND, RunLedger
from habeas.ledger import Ledger, LedgerBusy, LedgerError, find_store
from habeas.ledger.engines import store
from habeas.ledger.engines.sqlite import SqliteStore
from habeas.model import Extraction, Report
from habeas.run import verify_ledger
from invented_stages import INVENTED_STAGES
from postgresql_server import run_apart

WriteReports = Callable[..., Path]


@pytest.fixture
def three(write_reports: WriteReports) -> Path:
    return write_reports(NORLAND, NORLAND_AGAIN, SUDLAND)


def long_reports(number: int) -> list[Extraction]:
    """Return reports of words that no compression makes short."""
    texts = (Random(seed).randbytes(20_000).hex() for seed in range(number))
    return [Extraction(report=Report(name=f"long-{n}", text=words)) for n, words in enumerate(texts)]


def add(ledger: Ledger, extractions: list[Extraction]) -> int:
    return ledger.add_extractions(extractions, extractor="invented-1", author="tester")


@contextmanager
def full_disk(ledger: Ledger, on_file: bool) -> Iterator[None]:
    """Let the database find no more room on its disk while the block runs."""
    with ledger._transaction() as connection:
        if on_file:
            connection.execute(text("PRAGMA max_page_count = 1"))
        else:
            limit_files(connection.scalar(text("SELECT pg_backend_pid()")), 1024 * 1024 + 4096)
    yield
    with ledger._transaction() as connection:
        if on_file:
            connection.execute(text("PRAGMA max_page_count = 1000000"))
        else:
            limit_files(connection.scalar(text("SELECT pg_backend_pid()")), "unlimited")


def limit_files(process: int, size: int | str) -> None:
    """Limit how large a file may become that a server's process writes to."""
    run_apart(["prlimit", "--pid", str(process), f"--fsize={size}:"], Path("/"))


def test_full_disk_loses_nothing(
    three: Path, run_invented: RunLedger, ledger_place: str, on_file: bool
) -> None:
    run_invented(three)
    with Ledger.open(ledger_place, write=True) as ledger:
        with full_disk(ledger, on_file), pytest.raises(LedgerError, match="full; free some space"):
            add(ledger, long_reports(50))
        assert list(verify_ledger(ledger, INVENTED_STAGES)) == []
        assert len(ledger.extractions()) == 3
        assert add(ledger, long_reports(50)) == 50


def test_two_writers_lose_nothing(three: Path, run_invented: RunLedger, ledger_place: str) -> None:
    with Ledger.open(ledger_place, write=True) as first:
        with pytest.raises(LedgerBusy, match=re.escape(f"{find_store(ledger_place)}: another habeas")):
            run_invented(three)
        assert add(first, long_reports(1)) == 1
    assert run_invented(three).added == 3


@contextmanager
def held_by_another(place: str) -> Iterator[None]:
    """Hold the database as another program might."""
    found = find_store(place)
    if isinstance(found, SqliteStore):
        with closing(sqlite3.connect(found.path, isolation_level=None)) as connection:
            connection.execute("BEGIN IMMEDIATE")
            yield
    else:
        with psycopg.connect(place) as connection:
            connection.execute("LOCK TABLE journal")
            yield


def test_locked_database_loses_nothing(
    three: Path, run_invented: RunLedger, ledger_place: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    run_invented(three)
    monkeypatch.setattr(store, "WAIT_SECONDS", 0.2)
    with held_by_another(ledger_place), pytest.raises(LedgerError, match="another process holds"):
        run_invented(three)
    assert run_invented(three).known == 3


def test_reader_sees_one_moment(three: Path, run_invented: RunLedger, ledger_place: str) -> None:
    run_invented(three)
    with Ledger.open(ledger_place) as reader, reader._transaction() as connection:
        before = connection.scalar(text("SELECT count(*) FROM readings"))
        with Ledger.open(ledger_place, write=True) as writer:
            add(writer, long_reports(1))
        assert connection.scalar(text("SELECT count(*) FROM readings")) == before
