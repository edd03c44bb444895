from collections.abc import Callable
from pathlib import Path

import pytest

from habeas.cli.app import habeas
from habeas.cli.exits import ExitCode, run_command
from habeas.ledger import Ledger, find_store
from habeas.review import decide
from habeas.run import verify_ledger
from invented_stages import INVENTED_STAGES
from storage.conftest import MakePlace

Run = Callable[..., str]


@pytest.fixture
def run(filled_ledger: Ledger, capsys: pytest.CaptureFixture[str]) -> Run:
    """Return what runs a command and gives what it printed."""

    def run(*arguments: str | Path, code: int = ExitCode.DONE) -> str:
        assert run_command(habeas, list(map(str, arguments))) == code
        printed = capsys.readouterr()
        return printed.out + printed.err

    return run


def test_export_comes_back_identical(
    run: Run, ledger_place: str, make_place: MakePlace, tmp_path: Path
) -> None:
    once, again, copy = tmp_path / "once", tmp_path / "again", make_place("copy.ledger")
    run("export", "--ledger", ledger_place, "--out", once)
    run("import", once, "--ledger", copy)
    run("export", "--ledger", copy, "--out", again)
    facts = ("journal", "readings", "extractions", "claims", "judgements")
    for name in facts:
        assert (once / f"{name}.jsonl").read_bytes() == (again / f"{name}.jsonl").read_bytes()


def test_altered_export_is_refused(
    run: Run, ledger_place: str, make_place: MakePlace, tmp_path: Path
) -> None:
    run("export", "--ledger", ledger_place, "--out", tmp_path / "out")
    readings = tmp_path / "out" / "readings.jsonl"
    readings.write_text(readings.read_text().replace("at dawn", "at dusk"))
    copy = make_place("copy.ledger")
    told = run("import", tmp_path / "out", "--ledger", copy, code=ExitCode.LEDGER)
    assert "its content is not what the journal entered" in told
    assert not find_store(copy).is_taken()


def test_cut_export_names_file_and_line(
    run: Run, ledger_place: str, make_place: MakePlace, tmp_path: Path
) -> None:
    run("export", "--ledger", ledger_place, "--out", tmp_path / "out")
    claims = tmp_path / "out" / "claims.jsonl"
    claims.write_text(claims.read_text()[:-20])
    told = run("import", tmp_path / "out", "--ledger", make_place("copy.ledger"), code=ExitCode.LEDGER)
    assert f"{claims}:3: this is no row of claims" in told


def test_full_folder_is_not_written_to(run: Run, ledger_place: str, tmp_path: Path) -> None:
    assert "is not empty" in run("export", "--ledger", ledger_place, "--out", tmp_path, code=ExitCode.USAGE)


def test_backup_is_restored_whole(run: Run, ledger_place: str, make_place: MakePlace, tmp_path: Path) -> None:
    back = make_place("back.ledger")
    run("backup", "--ledger", ledger_place, "--out", tmp_path / "kept")
    run("restore", tmp_path / "kept", "--ledger", back)
    with Ledger.open(ledger_place) as one, Ledger.open(back) as other:
        assert one.journal() == other.journal()
        assert one.episodes() == other.episodes()
        assert list(verify_ledger(other, INVENTED_STAGES)) == []


def test_backup_writes_over_nothing(run: Run, ledger_place: str, tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("something else")
    told = run("backup", "--ledger", ledger_place, "--out", tmp_path / "kept", code=ExitCode.LEDGER)
    assert "something is there already" in told
    assert (tmp_path / "kept").read_text() == "something else"


def test_restoring_writes_over_no_ledger(run: Run, ledger_place: str, tmp_path: Path) -> None:
    run("backup", "--ledger", ledger_place, "--out", tmp_path / "kept")
    told = run("restore", tmp_path / "kept", "--ledger", ledger_place, code=ExitCode.LEDGER)
    assert "something is there already" in told


def test_damaged_backup_is_not_restored(
    run: Run, ledger_place: str, make_place: MakePlace, tmp_path: Path
) -> None:
    back = make_place("back.ledger")
    run("backup", "--ledger", ledger_place, "--out", tmp_path / "kept")
    page = bytearray((tmp_path / "kept").read_bytes())
    place = page.rfind(b"at dawn")
    page[place : place + 7] = b"at dusk"
    (tmp_path / "kept").write_bytes(page)
    run("restore", tmp_path / "kept", "--ledger", back, code=ExitCode.LEDGER)
    assert not find_store(back).is_taken()


def test_killed_derivation_is_made_up_for(run: Run, ledger_place: str) -> None:
    with Ledger.open(ledger_place, write=True) as ledger:
        claim = ledger.episodes()[0].episode.claims[0]
        ledger.add_judgement(decide("note", [claim], "ada", reason="asked"))
    assert "`habeas derive --ledger" in run("show", "episodes", "--ledger", ledger_place)
    run("derive", "--ledger", ledger_place)
    with Ledger.open(ledger_place) as ledger:
        assert ledger.is_derived()
