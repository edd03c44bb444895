import random
import time
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from click.testing import CliRunner
from sqlalchemy import func, select

from habeas.cli.app import habeas
from habeas.cli.exits import ExitCode, run_command
from habeas.ledger import Ledger, LedgerError, find_store, migrate_ledger, migration
from habeas.ledger.tables import DERIVED, FACTS, SCHEMA_VERSION, readings
from habeas.run import derive_ledger, verify_ledger
from invented_stages import INVENTED_STAGES
from storage.conftest import MakePlace
from storage.killing import start_script
from storage.old_ledgers import shape_of, write_first_ledger
from storage.tampering import open_database, tamper


@pytest.fixture
def old_place(ledger_place: str, tmp_path: Path) -> str:
    """Return the place of a ledger of version 0001."""
    write_first_ledger(ledger_place, tmp_path)
    return ledger_place


@pytest.fixture
def kept(tmp_path: Path) -> str:
    return str(tmp_path / "kept.ledger")


def migrate(place: str, kept: str) -> None:
    assert migrate_ledger(find_store(place), find_store(kept), author="ada")


@pytest.mark.parametrize("write", [False, True])
def test_old_ledger_says_what_to_do(old_place: str, write: bool) -> None:
    before = shape_of(old_place)
    with pytest.raises(LedgerError, match="`habeas migrate --ledger"), Ledger.open(old_place, write=write):
        pass
    assert shape_of(old_place) == before


def test_migrated_ledger_holds_what_it_held(old_place: str, kept: str) -> None:
    migrate(old_place, kept)
    with Ledger.open(old_place, write=True) as ledger:
        derive_ledger(ledger, INVENTED_STAGES)
        assert [figure.best for view in ledger.episodes() for figure in view.figures] == [None, 40]
        assert [judgement.reason for judgement in ledger.judgements()] == ["asked the outlet"]
        assert list(verify_ledger(ledger, INVENTED_STAGES)) == []


def test_migration_stands_in_journal(old_place: str, kept: str) -> None:
    migrate(old_place, kept)
    with Ledger.open(old_place) as ledger:
        last = ledger.journal()[-1]
    assert (last.kind, last.author, last.subject) == ("migration", "ada", SCHEMA_VERSION)


def test_backup_is_ledger_as_it_was(old_place: str, kept: str, tmp_path: Path) -> None:
    migrate(old_place, kept)
    again = str(tmp_path / "again.ledger")
    migrate(kept, str(tmp_path / "kept-again.ledger"))
    assert migrate_ledger(find_store(kept), find_store(again), author="ada") is None
    with Ledger.open(old_place) as one, Ledger.open(kept) as other:
        assert one.journal()[:-1] == other.journal()[:-1]


def test_migrated_tables_are_those_of_new_ledger(old_place: str, kept: str, make_place: MakePlace) -> None:
    migrate(old_place, kept)
    fresh = make_place("fresh.ledger")
    with Ledger.open(fresh, write=True):
        pass
    assert shape_of(old_place) == shape_of(fresh)


def test_migrated_tables_are_those_of_code(old_place: str, kept: str) -> None:
    migrate(old_place, kept)
    with open_database(old_place) as connection:
        changes = compare_metadata(MigrationContext.configure(connection), [FACTS, DERIVED])
    assert [change for change in changes if change[0] != "remove_table_comment"] == []  # the ledger's mark


def test_newer_ledger_is_refused(old_place: str, kept: str) -> None:
    tamper(old_place, "UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(LedgerError, match="install the newer habeas"):
        migrate_ledger(find_store(old_place), find_store(kept), author="ada")
    assert not Path(kept).exists()


def test_damaged_ledger_stays_as_it_was(old_place: str, kept: str) -> None:
    tamper(old_place, "UPDATE readings SET text = replace(text, '40', '50')")
    before = shape_of(old_place)
    with pytest.raises(LedgerError, match="stays as it was"):
        migrate_ledger(find_store(old_place), find_store(kept), author="ada")
    assert shape_of(old_place) == before


def test_migration_killed_midway_changes_nothing(old_place: str, kept: str) -> None:
    before = shape_of(old_place)
    with start_script("killed_migration.py", old_place, kept) as running:
        assert running.stdout.readline() == b"middle\n"
        running.kill()
    assert shape_of(old_place) == before
    Path(kept).unlink()
    test_migrated_ledger_holds_what_it_held(old_place, kept)


@pytest.mark.slow
def test_migration_killed_anywhere_is_done_or_not(
    old_place: str, make_place: MakePlace, tmp_path: Path
) -> None:
    fresh, chance = make_place("fresh.ledger"), random.Random(13)
    with Ledger.open(fresh, write=True):
        pass
    whole = (shape_of(old_place), shape_of(fresh))
    for number in range(8):
        kept = str(tmp_path / f"{number}.kept")
        with start_script("killed_migration.py", old_place, kept, "on") as running:
            assert running.stdout.readline() == b"begin\n"
            time.sleep(chance.uniform(0.0, 0.3))
            running.kill()
        assert shape_of(old_place) in whole
    with open_database(old_place) as connection:
        assert connection.scalar(select(func.count()).select_from(readings)) == 3


def test_failing_step_changes_nothing(old_place: str, kept: str, monkeypatch: pytest.MonkeyPatch) -> None:
    before = shape_of(old_place)

    def fail(connection: object, version: str) -> None:
        raise LedgerError("no")

    monkeypatch.setattr(migration, "run_steps", fail)
    with pytest.raises(LedgerError, match="no"):
        migrate_ledger(find_store(old_place), find_store(kept), author="ada")
    assert shape_of(old_place) == before


def test_command_migrates_and_derives(old_place: str, kept: str) -> None:
    result = CliRunner().invoke(habeas, ["migrate", "--ledger", old_place, "--backup", kept])
    assert result.exit_code == ExitCode.DONE, result.output
    assert f"is brought from version 0001 to {SCHEMA_VERSION}; {kept} is as it was." in result.output
    with Ledger.open(old_place) as ledger:
        assert ledger.is_derived()
    assert run_command(habeas, ["migrate", "--ledger", old_place, "--backup", f"{kept}2"]) == ExitCode.DONE
