"""Damage below what habeas writes: pages of a file, an index of a server that lacks rows."""

from collections.abc import Callable
from pathlib import Path

import psycopg
import pytest

from conftest import NORLAND, SUDLAND, RunLedger
from habeas.cli.app import habeas
from habeas.cli.exits import ExitCode, run_command
from habeas.ledger import Ledger
from postgresql_server import PostgresqlServer

PAGE = 4096
Tell = Callable[[str], tuple[int, str]]


@pytest.fixture
def verify(capsys: pytest.CaptureFixture[str]) -> Tell:
    """Return what verifies a ledger and gives the exit code and all that was said."""

    def run(place: str) -> tuple[int, str]:
        code = run_command(habeas, ["verify", "--ledger", place])
        said = capsys.readouterr()
        return code, said.out + said.err

    return run


@pytest.fixture
def filled_file(ledger_path: Path, write_reports: Callable[..., Path], run_invented: RunLedger) -> Path:
    run_invented(write_reports(NORLAND, SUDLAND), to=ledger_path)
    return ledger_path


def overwrite(path: Path, words: bytes) -> None:
    """Put zeros in the place of these words, wherever pages hold them."""
    path.write_bytes(path.read_bytes().replace(words, bytes(len(words))))


def test_torn_record_is_named(filled_file: Path, verify: Tell) -> None:
    overwrite(filled_file, b'{"confidence":')
    code, said = verify(str(filled_file))
    assert code == ExitCode.DAMAGED
    assert "its content is not what the journal entered" in said


def test_torn_page_is_said_in_one_line(filled_file: Path, verify: Tell) -> None:
    held = filled_file.read_bytes()
    filled_file.write_bytes(held[: 2 * PAGE] + b"\xff" * PAGE + held[3 * PAGE :])
    code, said = verify(str(filled_file))
    assert code in {ExitCode.DAMAGED, ExitCode.LEDGER}
    assert "damaged" in said or "page" in said


def test_index_without_its_rows_is_named(
    postgresql_server: PostgresqlServer, write_reports: Callable[..., Path], run_invented: RunLedger
) -> None:
    place = postgresql_server.make_schema()
    run_invented(write_reports(NORLAND), to=place)
    with psycopg.connect(place, autocommit=True) as server:
        server.execute("CREATE EXTENSION IF NOT EXISTS amcheck SCHEMA pg_catalog")
        switch = "UPDATE pg_index SET indisready = %s WHERE indexrelid = 'ix_readings_report'::regclass"
        server.execute(switch, [False])
        run_invented(write_reports(NORLAND, SUDLAND), to=place)
        server.execute(switch, [True])
    with Ledger.open(place) as ledger:
        damage = [str(one) for one in ledger.find_damage()]
    assert any("ix_readings_report" in one and "lacks matching index tuple" in one for one in damage)
