from collections.abc import Callable
from pathlib import Path

import pytest

from habeas.cli.app import habeas
from habeas.cli.exits import ExitCode, run_command
from habeas.ledger import Ledger

Run = Callable[..., str]


@pytest.fixture
def run(filled_ledger: Ledger, capsys: pytest.CaptureFixture[str]) -> Run:
    """Return what runs a command and gives what it printed."""

    def run(*arguments: str | Path, code: int = ExitCode.DONE) -> str:
        assert run_command(habeas, list(map(str, arguments))) == code
        printed = capsys.readouterr()
        return printed.out + printed.err

    return run


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def test_export_comes_back_identical(run: Run, ledger_path: Path, tmp_path: Path) -> None:
    once, again, copy = tmp_path / "once", tmp_path / "again", tmp_path / "copy.ledger"
    run("export", "--ledger", ledger_path, "--out", once)
    run("import", once, "--ledger", copy)
    run("export", "--ledger", copy, "--out", again)
    facts = ("journal", "readings", "extractions", "claims", "judgements")
    for name in facts:
        assert (once / f"{name}.jsonl").read_bytes() == (again / f"{name}.jsonl").read_bytes()


def test_altered_export_is_refused(run: Run, ledger_path: Path, tmp_path: Path) -> None:
    run("export", "--ledger", ledger_path, "--out", tmp_path / "out")
    readings = tmp_path / "out" / "readings.jsonl"
    readings.write_text(readings.read_text().replace("at dawn", "at dusk"))
    told = run("import", tmp_path / "out", "--ledger", tmp_path / "copy.ledger", code=ExitCode.LEDGER)
    assert "its content is not what the journal entered" in told
    assert list(tmp_path.glob("copy.ledger*")) == []


def test_cut_export_names_file_and_line(run: Run, ledger_path: Path, tmp_path: Path) -> None:
    run("export", "--ledger", ledger_path, "--out", tmp_path / "out")
    claims = tmp_path / "out" / "claims.jsonl"
    claims.write_text(claims.read_text()[:-20])
    told = run("import", tmp_path / "out", "--ledger", tmp_path / "copy.ledger", code=ExitCode.LEDGER)
    assert f"{claims}:3: this is no row of claims" in told


def test_full_folder_is_not_written_to(run: Run, ledger_path: Path, tmp_path: Path) -> None:
    assert "is not empty" in run("export", "--ledger", ledger_path, "--out", tmp_path, code=ExitCode.USAGE)


def test_backup_is_restored_whole(run: Run, ledger_path: Path, tmp_path: Path) -> None:
    run("backup", "--ledger", ledger_path, "--out", tmp_path / "kept")
    run("restore", tmp_path / "kept", "--ledger", tmp_path / "back.ledger")
    with Ledger.open(ledger_path) as one, Ledger.open(tmp_path / "back.ledger") as other:
        assert one.journal() == other.journal()
        assert one.episodes() == other.episodes()


def test_backup_writes_over_nothing(run: Run, ledger_path: Path, tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("something else")
    told = run("backup", "--ledger", ledger_path, "--out", tmp_path / "kept", code=ExitCode.LEDGER)
    assert "the file exists" in told
    assert (tmp_path / "kept").read_text() == "something else"


def test_damaged_backup_is_not_restored(run: Run, ledger_path: Path, tmp_path: Path) -> None:
    run("backup", "--ledger", ledger_path, "--out", tmp_path / "kept")
    page = bytearray((tmp_path / "kept").read_bytes())
    place = page.rfind(b"at dawn")
    page[place : place + 7] = b"at dusk"
    (tmp_path / "kept").write_bytes(page)
    run("restore", tmp_path / "kept", "--ledger", tmp_path / "back.ledger", code=ExitCode.LEDGER)
    assert not (tmp_path / "back.ledger").exists()
