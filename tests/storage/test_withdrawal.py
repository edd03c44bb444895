from collections.abc import Callable
from pathlib import Path

import psycopg
import pytest

from conftest import NORLAND, NORLAND_AGAIN, RunLedger
from habeas.ledger import Ledger, UnknownItem, find_store
from habeas.ledger.engines.sqlite import SqliteStore
from habeas.run import derive_ledger, verify_ledger
from invented_stages import INVENTED_STAGES
from postgresql_server import PostgresqlServer


@pytest.fixture
def withdrawn(write_reports: Callable[..., Path], run_invented: RunLedger, ledger_place: str) -> str:
    """Return a ledger of two reports, one of them withdrawn."""
    run_invented(write_reports(NORLAND, NORLAND_AGAIN))
    with Ledger.open(ledger_place, write=True) as ledger:
        ledger.withdraw_report("norland-13", author="ada", reason="asked to")
        derive_ledger(ledger, INVENTED_STAGES)
        ledger.erase_traces()
    return ledger_place


def test_figures_are_computed_without_it(withdrawn: str) -> None:
    with Ledger.open(withdrawn) as ledger:
        assert [view.report.name for view in ledger.reports()] == ["norland-12"]
        assert ledger.episodes()[0].figures[0].best == 12


def test_no_word_of_it_is_left_on_disk(withdrawn: str, request: pytest.FixtureRequest) -> None:
    store = find_store(withdrawn)
    content = store.path.read_bytes() if isinstance(store, SqliteStore) else read_tables(withdrawn, request)
    assert b"Fjord Wire" in content
    assert b"a spokesman said" not in content
    assert b"Harbour Post" not in content


def read_tables(place: str, request: pytest.FixtureRequest) -> bytes:
    """Return the files in which a server keeps a ledger's tables."""
    server: PostgresqlServer = request.getfixturevalue("postgresql_server")
    query = (
        "SELECT pg_relation_filepath(oid) FROM pg_class WHERE relkind = 'r'"
        " AND relnamespace = current_schema()::regnamespace"
    )
    with psycopg.connect(place) as connection:
        connection.execute("CHECKPOINT")
        paths = [server.folder / "cluster" / path for (path,) in connection.execute(query)]
    return b"".join(path.read_bytes() for path in paths)


def test_ledger_stays_whole(withdrawn: str) -> None:
    with Ledger.open(withdrawn) as ledger:
        assert list(verify_ledger(ledger, INVENTED_STAGES)) == []


def test_journal_keeps_who_and_why(withdrawn: str) -> None:
    with Ledger.open(withdrawn) as ledger:
        last = ledger.journal()[-1]
    assert (last.kind, last.author, last.source) == ("withdrawal", "ada", "asked to")


def test_reading_it_again_brings_nothing_back(
    withdrawn: str, write_reports: Callable[..., Path], run_invented: RunLedger
) -> None:
    from_elsewhere = NORLAND_AGAIN | {"name": "reprint", "published": "2024-05-09"}
    assert run_invented(write_reports(NORLAND_AGAIN, from_elsewhere)).added == 0
    with Ledger.open(withdrawn) as ledger:
        assert len(ledger.reports()) == 1


def test_unknown_report_is_refused(withdrawn: str) -> None:
    with Ledger.open(withdrawn, write=True) as ledger, pytest.raises(UnknownItem, match="no reports"):
        ledger.withdraw_report("norland-99", author="ada", reason="asked to")
