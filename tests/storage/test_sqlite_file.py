"""What only a file can suffer: permissions, a read-only folder, a disk without room for its journal."""

import os
import shutil
import sqlite3
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from conftest import NORLAND, NORLAND_AGAIN, RunLedger
from habeas.cli.app import habeas
from habeas.cli.exits import ExitCode, run_command
from habeas.ledger import Ledger, LedgerError

NOBODY = 65534


@pytest.fixture
def ledger_place(ledger_path: Path) -> str:
    """Return a file, whatever the other tests of this folder run on."""
    return str(ledger_path)


@pytest.fixture
def open_folder(
    write_reports: Callable[..., Path], run_invented: RunLedger, ledger_path: Path
) -> Iterator[Path]:
    """Give a folder with a ledger of one report in it, where everybody may do everything."""
    run_invented(write_reports(NORLAND))
    folder = Path(tempfile.mkdtemp())
    shutil.copy(ledger_path, folder / "test.ledger")
    folder.chmod(0o777)
    yield folder
    shutil.rmtree(folder)


@contextmanager
def without_privileges() -> Iterator[None]:
    """Let permissions hold for the tests where they run as root."""
    user = os.geteuid()
    if user == 0:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(user)


def test_read_only_file_is_not_written(open_folder: Path) -> None:
    (open_folder / "test.ledger").chmod(0o444)
    with (
        without_privileges(),
        pytest.raises(LedgerError, match="cannot be written; change its permissions"),
        Ledger.open(open_folder / "test.ledger", write=True),
    ):
        pass


def test_folder_that_cannot_be_written_is_named(open_folder: Path) -> None:
    (open_folder / "test.ledger").chmod(0o666)
    open_folder.chmod(0o555)
    with (
        without_privileges(),
        pytest.raises(LedgerError, match="the folder cannot be written"),
        Ledger.open(open_folder / "test.ledger", write=True),
    ):
        pass


def test_ledger_in_sealed_folder_can_be_read(open_folder: Path) -> None:
    (open_folder / "test.ledger").chmod(0o444)
    open_folder.chmod(0o555)
    with without_privileges(), Ledger.open(open_folder / "test.ledger") as ledger:
        assert [view.report.name for view in ledger.reports()] == ["norland-12"]


def test_text_file_is_no_ledger(ledger_path: Path) -> None:
    ledger_path.write_text("The Norland Front freed 12 prisoners.\n" * 50)
    with pytest.raises(LedgerError, match="is no ledger"), Ledger.open(ledger_path, write=True):
        pass


def test_folder_is_no_ledger(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="this is a folder"), Ledger.open(tmp_path, write=True):
        pass


def test_replacing_a_fact_is_refused(open_folder: Path) -> None:
    connection = sqlite3.connect(open_folder / "test.ledger")
    with pytest.raises(sqlite3.IntegrityError, match="journal is only ever appended to"):
        connection.execute("INSERT OR REPLACE INTO journal SELECT * FROM journal")


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Give the folder of a disk of 2 MB; only who may mount one can have it."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mounting = ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(folder)]
    if os.geteuid() != 0 or subprocess.run(mounting, capture_output=True, check=False).returncode != 0:
        pytest.skip("no disk can be mounted here")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


@pytest.mark.parametrize("command", ["export", "export csv", "export datasette", "export plover", "backup"])
def test_full_disk_is_said_in_one_line(
    small_disk: Path, filled_ledger: Ledger, command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (small_disk / "ballast").write_bytes(bytes(shutil.disk_usage(small_disk).free))
    target = small_disk / "out"
    arguments = [*command.split(), "--ledger", str(filled_ledger.store), "--out", str(target)]
    assert run_command(habeas, arguments) == ExitCode.LEDGER
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith(f"habeas: {target}")
    assert "cannot be written" in line
    assert [path.name for path in small_disk.iterdir()] == ["ballast"]


def test_run_on_full_disk_goes_on_when_there_is_room(
    small_disk: Path, write_reports: Callable[..., Path], run_invented: RunLedger
) -> None:
    place, both = small_disk / "test.ledger", write_reports(NORLAND, NORLAND_AGAIN)
    run_invented(write_reports(NORLAND, name="one.jsonl"), to=place)
    room = shutil.disk_usage(small_disk).free
    (small_disk / "ballast").write_bytes(bytes(room - 8192))
    with pytest.raises(LedgerError, match="disk"):
        run_invented(both, to=place)
    (small_disk / "ballast").unlink()
    summary = run_invented(both, to=place)
    assert (summary.added, summary.known) == (1, 1)
