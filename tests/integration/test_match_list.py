import json
from pathlib import Path

import pytest

from habeas.cli.app import habeas
from habeas.cli.exits import ExitCode, run_command
from habeas.ledger import Ledger


@pytest.fixture
def listed(tmp_path: Path) -> Path:
    path = tmp_path / "list.csv"
    path.write_text("Ref,Prisoner,Citizenship\n7,Pavel Unheard,Belarus\n", encoding="utf-8")
    return path


def test_import_writes_list_that_match_reads(
    listed: Path, filled_ledger: Ledger, ledger_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = listed.with_suffix(".jsonl")
    assert run_command(habeas, ["people", "import", str(listed), "--out", str(target), "--yes"]) == 0
    capsys.readouterr()
    match = ["people", "match", str(target), "--ledger", str(ledger_path), "--format", "json"]
    assert run_command(habeas, match) == ExitCode.DONE
    (row,) = json.loads(capsys.readouterr().out)
    assert (row["entry"]["id"], row["verdict"]) == ("7", "nowhere freed")


def test_list_is_kept_in_ledger(
    listed: Path, filled_ledger: Ledger, ledger_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    at = ["--ledger", str(ledger_path)]
    assert run_command(habeas, ["people", "import", str(listed), "--yes", "--by", "ada", *at]) == 0
    capsys.readouterr()
    assert run_command(habeas, ["people", "match", "--format", "json", *at]) == ExitCode.DONE
    (row,) = json.loads(capsys.readouterr().out)
    assert (row["entry"]["id"], row["verdict"]) == ("7", "nowhere freed")
    assert filled_ledger.journal()[-1].kind == "list"


def test_ledger_without_list_is_wrong_usage(filled_ledger: Ledger, ledger_path: Path) -> None:
    assert run_command(habeas, ["people", "match", "--ledger", str(ledger_path)]) == ExitCode.USAGE


def test_broken_csv_is_one_line(listed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    listed.write_text('Ref,Prisoner\n6,Osk Vell\n7,"Tavin Morle\n8,Ana Brenn\n', encoding="utf-8")
    given = ["people", "import", str(listed), "--out", str(listed.with_suffix(".jsonl")), "--yes"]
    assert run_command(habeas, given) == ExitCode.USAGE
    told = capsys.readouterr().err
    assert "line 3 is no row of CSV" in told
    assert "Morle" not in told


def test_guessed_columns_are_shown_without_names(listed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = listed.with_suffix(".jsonl")
    run_command(habeas, ["people", "import", str(listed), "--out", str(target), "--yes"])
    told = capsys.readouterr().err
    assert "Prisoner" in told
    assert "Unheard" not in told


def test_column_of_unknown_field_is_wrong_usage(listed: Path, ledger_path: Path) -> None:
    match = ["people", "match", str(listed), "--column", "colour=Ref", "--ledger", str(ledger_path)]
    assert run_command(habeas, match) == ExitCode.USAGE


def test_list_without_names_is_wrong_usage(listed: Path) -> None:
    listed.write_text("Ref,Citizenship\n7,Belarus\n", encoding="utf-8")
    given = ["people", "import", str(listed), "--out", str(listed.with_suffix(".jsonl")), "--yes"]
    assert run_command(habeas, given) == ExitCode.USAGE


def test_list_that_cannot_be_written_is_named(listed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = str(listed.parent / "missing" / "list.jsonl")
    assert run_command(habeas, ["people", "import", str(listed), "--out", target, "--yes"]) == ExitCode.LEDGER
    assert target in capsys.readouterr().err
