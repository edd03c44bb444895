"""What only a server can suffer: it goes away, it knows nobody of that name, it has no such schema."""

import signal
from collections.abc import Callable
from pathlib import Path

import psycopg
import pytest

from conftest import NORLAND, NORLAND_AGAIN, RunLedger
from habeas.cli.app import habeas
from habeas.cli.exits import ExitCode, run_command
from habeas.ledger import Ledger, LedgerError
from postgresql_server import PASSWORD, PostgresqlServer


@pytest.fixture
def ledger_place(postgresql_server: PostgresqlServer) -> str:
    """Return an empty schema, whatever the other tests of this folder run on."""
    return postgresql_server.make_schema()


@pytest.fixture
def filled_place(ledger_place: str, write_reports: Callable[..., Path], run_invented: RunLedger) -> str:
    run_invented(write_reports(NORLAND))
    return ledger_place


def test_server_that_goes_away_loses_nothing(
    postgresql_server: PostgresqlServer,
    filled_place: str,
    write_reports: Callable[..., Path],
    run_invented: RunLedger,
) -> None:
    both = write_reports(NORLAND, NORLAND_AGAIN)
    with Ledger.open(filled_place, write=True) as ledger:
        stored = ledger.extractions()
        postgresql_server.stop(signal.SIGQUIT)
        with pytest.raises(LedgerError, match=r"committed is lost|cannot be reached"):
            ledger.add_extractions(stored, extractor="invented-2", author="tester")
        postgresql_server.start()
        assert ledger.add_extractions(stored, extractor="invented-2", author="tester") == 1
    assert run_invented(both).added == 1


def test_reader_goes_on_when_server_is_back(postgresql_server: PostgresqlServer, filled_place: str) -> None:
    with Ledger.open(filled_place) as ledger:
        before = ledger.episodes()
        postgresql_server.stop(signal.SIGQUIT)
        postgresql_server.start()
        assert ledger.episodes() == before


def say(capsys: pytest.CaptureFixture[str], place: str) -> str:
    """Return the one line that `habeas log` says about a place that it cannot read."""
    assert run_command(habeas, ["log", "--ledger", place]) == ExitCode.LEDGER
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("habeas: postgresql://")
    assert PASSWORD not in line
    return line


def test_no_server_is_said_in_one_line(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    place = f"postgresql://ada:{PASSWORD}@/desk?host={tmp_path}"
    assert "the server cannot be reached" in say(capsys, place)


def test_wrong_password_is_not_repeated(
    capsys: pytest.CaptureFixture[str], postgresql_server: PostgresqlServer
) -> None:
    line = say(capsys, postgresql_server.address(password=f"{PASSWORD}-not"))
    assert "password authentication failed" in line


def test_missing_database_is_named(capsys: pytest.CaptureFixture[str], filled_place: str) -> None:
    line = say(capsys, filled_place.replace("@/postgres?", "@/recipes?"))
    assert 'database "recipes" does not exist' in line


def test_missing_schema_is_named(
    capsys: pytest.CaptureFixture[str], postgresql_server: PostgresqlServer
) -> None:
    line = say(capsys, postgresql_server.address("nowhere"))
    assert "there is no such schema; create it first" in line


def test_reader_who_may_not_write_is_told(postgresql_server: PostgresqlServer, filled_place: str) -> None:
    with psycopg.connect(filled_place) as connection:
        schema = connection.execute("SELECT current_schema()").fetchone()[0]
        for statement in (
            f"CREATE ROLE looker_{schema} LOGIN PASSWORD '{PASSWORD}'",
            f"GRANT USAGE ON SCHEMA {schema} TO looker_{schema}",
            f"GRANT SELECT ON ALL TABLES IN SCHEMA {schema} TO looker_{schema}",
        ):
            connection.execute(statement)
    place = filled_place.replace("//postgres:", f"//looker_{schema}:")
    with Ledger.open(place) as ledger:
        stored = ledger.extractions()
    with (
        Ledger.open(place, write=True) as ledger,
        pytest.raises(LedgerError, match="lacks the right to do that"),
    ):
        ledger.add_extractions(stored, extractor="invented-2", author="tester")
