import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import NORLAND, NORLAND_AGAIN
from habeas.cli.app import habeas
from habeas.cli.exits import run_command
from habeas.ledger import Ledger
from habeas.run import Inputs, Listener, run_reports, verify_ledger
from storage.test_review import STAGES

Cells = dict[str, str]
Run = Callable[..., str]


@pytest.fixture
def command(
    ledger_place: str,
    write_reports: Callable[..., Path],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Run:
    """Return what runs a command on a ledger of two reports: 12 and, "13 of 20", 13 prisoners freed."""
    other = NORLAND_AGAIN | {"published": NORLAND["published"]}
    with Ledger.open(ledger_place, write=True) as ledger:
        inputs = Inputs(paths=[write_reports(NORLAND, other)])
        run_reports(inputs, ledger, STAGES, Listener(refuse=pytest.fail), author="t")

    monkeypatch.setenv("HABEAS_LEDGER", ledger_place)
    monkeypatch.setenv("HABEAS_BY", "ada")

    def run(*arguments: str | Path, code: int = 0) -> str:
        assert run_command(habeas, list(map(str, arguments))) == code
        printed = capsys.readouterr()
        return printed.out + printed.err

    return run


@pytest.fixture
def correct_sheet(command: Run, tmp_path: Path) -> Callable[..., Path]:
    """Return what exports a table, changes its rows, and gives the file."""

    def correct(name: str, change: Callable[[Cells], Cells], form: str = "csv") -> Path:
        command("export", form, "--out", tmp_path / form)
        path = tmp_path / form / f"{name}.csv"
        with path.open(encoding="utf-8-sig", newline="") as sheet:
            rows = [change(row) for row in csv.DictReader(sheet)]
        with path.open("w", encoding="utf-8", newline="") as sheet:
            writer = csv.DictWriter(sheet, list(rows[0]), delimiter=";")
            writer.writeheader()
            writer.writerows(rows)
        return path

    return correct


def change_value(old: str, **new: str) -> Callable[[Cells], Cells]:
    """Return what changes the cells of the claim with this value."""
    return lambda row: {**row, **new} if row["value"] == old else row


def best(place: str) -> list[int | None]:
    with Ledger.open(place) as ledger:
        return [figure.best for view in ledger.episodes() for figure in view.figures]


@pytest.mark.parametrize(("name", "form"), [("claims", "csv"), ("figures", "csv"), ("figures", "facts")])
def test_unchanged_sheet_means_nothing(
    command: Run, correct_sheet: Callable[..., Path], name: str, form: str
) -> None:
    path = correct_sheet(name, lambda row: row, form)
    assert command("review", "import-sheet", path) == "0 judgements made; 0 rows refused.\n"


def test_corrected_claim_is_judged(
    command: Run, correct_sheet: Callable[..., Path], ledger_place: str
) -> None:
    path = correct_sheet("claims", change_value("13", scope="part", population_kind="soldier"))
    command("review", "import-sheet", path, "--reason", "seen the list")
    with Ledger.open(ledger_place) as ledger:
        (judgement,) = ledger.judgements()
        assert (judgement.verdict, judgement.reviewer, judgement.reason) == (
            "correct",
            "ada",
            "seen the list",
        )
        assert judgement.changes == {"scope": "part", "population.kind": "soldier"}
        assert list(verify_ledger(ledger, STAGES)) == []


def test_number_outside_quote_is_refused_alone(
    command: Run, correct_sheet: Callable[..., Path], ledger_place: str
) -> None:
    path = correct_sheet(
        "claims", lambda row: {**row, **({"value": "14"} if row["value"] == "13" else {"scope": "part"})}
    )
    result = command("review", "import-sheet", path, "--reason", "x", code=1)
    (line,) = (line for line in result.splitlines() if line.startswith(f"habeas: {path}:"))
    assert "14 cannot be read in the claim's quotes" in line
    with Ledger.open(ledger_place) as ledger:
        assert len(ledger.judgements()) == 1


def test_change_without_reason_is_refused(command: Run, correct_sheet: Callable[..., Path]) -> None:
    path = correct_sheet("claims", change_value("13", scope="part"))
    assert "gives no reason" in command("review", "import-sheet", path, code=1)


def test_reason_and_reviewer_stand_in_row(
    command: Run, correct_sheet: Callable[..., Path], ledger_place: str
) -> None:
    path = correct_sheet(
        "claims",
        lambda row: {**row, "decision": "reject", "reason": f"not {row['value']}", "reviewer": "ben"},
    )
    command("review", "import-sheet", path)
    with Ledger.open(ledger_place) as ledger:
        told = {(one.verdict, one.reason, one.reviewer) for one in ledger.judgements()}
    assert told == {("reject", "not 12", "ben"), ("reject", "not 13", "ben")}


@pytest.mark.parametrize("form", ["facts", "csv"])
def test_corrected_figure_settles_claims(
    command: Run, correct_sheet: Callable[..., Path], ledger_place: str, form: str
) -> None:
    assert best(ledger_place) == [None]
    path = correct_sheet("figures", lambda row: {**row, "best_in_episode": "13"}, form)
    command("review", "import-sheet", path, "--reason", "seen the list")
    assert best(ledger_place) == [13]


def test_figure_outside_every_quote_is_refused(
    command: Run, correct_sheet: Callable[..., Path], ledger_place: str
) -> None:
    path = correct_sheet("figures", lambda row: {**row, "best_in_episode": "15"}, "facts")
    result = command("review", "import-sheet", path, "--reason", "x", code=1)
    assert "15 stands in no quote behind the figure" in result
    assert best(ledger_place) == [None]


def test_bounds_of_figure_are_not_corrected(command: Run, correct_sheet: Callable[..., Path]) -> None:
    path = correct_sheet("figures", lambda row: {**row, "high": "15"}, "facts")
    assert "low and high follow" in command("review", "import-sheet", path, "--reason", "x", code=1)


def test_status_of_figure_corrects_its_claims(
    command: Run, correct_sheet: Callable[..., Path], ledger_place: str
) -> None:
    path = correct_sheet("figures", lambda row: {**row, "status": "to_be_freed"}, "facts")
    command("review", "import-sheet", path, "--reason", "it is only planned")
    with Ledger.open(ledger_place) as ledger:
        assert {claim.status for claim in ledger.resolution().claims.values()} == {"to_be_freed"}


def test_dry_run_decides_nothing(command: Run, correct_sheet: Callable[..., Path], ledger_place: str) -> None:
    path = correct_sheet("claims", change_value("13", scope="part"))
    result = command("review", "import-sheet", path, "--reason", "x", "--dry-run")
    assert "scope=part" in result
    assert "1 judgement would be made" in result
    with Ledger.open(ledger_place) as ledger:
        assert ledger.judgements() == ()


def test_other_table_is_refused(command: Run, tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text("name,day\nsomebody,2024-05-02\n")
    assert "names no column `id`" in command("review", "import-sheet", tmp_path / "list.csv", code=2)


def test_verdict_waits_for_its_claim(
    command: Run, correct_sheet: Callable[..., Path], ledger_place: str
) -> None:
    path = correct_sheet("claims", lambda row: {**row, "id": f"f{row['id'][1:]}", "decision": "reject"})
    assert "kept until the claim comes into this ledger" in command(
        "review", "import-sheet", path, "--reason", "seen the list"
    )
    with Ledger.open(ledger_place) as ledger:
        assert len(ledger.judgements()) == 2


def test_correction_of_unknown_claim_says_why(command: Run, correct_sheet: Callable[..., Path]) -> None:
    path = correct_sheet("claims", lambda row: {**row, "id": f"f{row['id'][1:]}", "scope": "part"})
    result = command("review", "import-sheet", path, "--reason", "x", code=1)
    assert "run its report first" in result
