import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from habeas.cli.app import habeas
from habeas.cli.exits import ExitCode, run_command
from habeas.ledger import Ledger


@pytest.fixture
def show(filled_ledger: Ledger, ledger_path: Path, capsys: pytest.CaptureFixture[str]):
    """Return what runs a command on the ledger and gives its standard output."""

    def run(*arguments: str, code: int = ExitCode.DONE) -> str:
        assert run_command(habeas, [*arguments, "--ledger", str(ledger_path)]) == code
        return capsys.readouterr().out

    return run


@pytest.mark.parametrize("kind", ["episodes", "people", "concessions", "findings", "reports"])
def test_json_formats_hold_same_items(show, kind: str) -> None:
    lines = [json.loads(line) for line in show("show", kind, "--format", "jsonl").splitlines()]
    assert json.loads(show("show", kind, "--format", "json")) == lines


@pytest.mark.parametrize("kind", ["episodes", "people", "concessions", "findings", "reports"])
def test_csv_has_row_per_item(show, kind: str) -> None:
    items = json.loads(show("show", kind, "--format", "json"))
    rows = list(csv.reader(io.StringIO(show("show", kind, "--format", "csv"))))
    assert len(rows) == len(items) + 1


def test_episode_reads_as_sentence(show) -> None:
    assert "Norland Front is reported to have released 12 to 13 people" in show("show", "episode")


def test_contradiction_stands_on_card(show) -> None:
    assert "✗ One report says 12, another 13." in show("show", "episode")


def test_explanation_marks_words_in_sentence(show) -> None:
    assert "⟦The Norland Front freed 12 prisoners⟧ on Thursday." in show("explain")


def test_explanation_names_outlet_and_day(show) -> None:
    assert "Harbour Post, 3 May 2024" in show("explain")


def test_episode_id_explains_its_number(show) -> None:
    episodes = json.loads(show("show", "episodes", "--format", "json"))
    for episode in episodes:
        explained = json.loads(show("explain", episode["id"], "--format", "json"))
        assert explained["figure"] == episode["figures"][0]


def test_origins_tell_their_chains(show) -> None:
    episodes = json.loads(show("show", "episodes", "--format", "json"))
    origins = json.loads(show("show", "origins", episodes[0]["id"], "--format", "json"))
    assert {origin["name"]: origin["chains"] for origin in origins} == {
        "Fjord Wire": ["Fjord Wire"],
        "Harbour Post": ["Harbour Post"],
    }


def test_unknown_item_has_own_exit_code(show) -> None:
    assert show("explain", "nothing", code=ExitCode.UNKNOWN_ITEM) == ""


def test_table_fits_hundred_columns(show) -> None:
    printed = show("show", "episodes") + show("show", "episode") + show("explain") + show("show", "reports")
    assert max(map(len, printed.splitlines())) <= 100


def test_closed_pipe_is_silent(filled_ledger: Ledger, ledger_path: Path) -> None:
    command = [sys.executable, "-m", "habeas.cli", "show", "episodes", "--format", "json"]
    shown = subprocess.Popen(
        [*command, "--ledger", str(ledger_path)], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    shown.stdout.close()
    assert shown.stderr.read() == b""
    assert shown.wait() == ExitCode.PIPE_CLOSED


def test_missing_ledger_has_own_exit_code(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = run_command(habeas, ["show", "people", "--ledger", str(tmp_path / "none.ledger")])
    assert code == ExitCode.LEDGER
    assert capsys.readouterr().err.count("\n") == 1
