"""What holds for every format."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pyarrow
import pyarrow.parquet
import pytest

from habeas.cli.exits import ExitCode
from habeas.ledger import Ledger
from habeas.publish.formats import FORMATS
from published_ledgers import DERIVING_STAGES, derive_anew

Run = Callable[..., str]
every_format = pytest.mark.parametrize("form", FORMATS)


def target(folder: Path, form: str) -> Path:
    """Return where a format is written to in a folder."""
    folder.mkdir(exist_ok=True)
    return folder / ("out.html" if form == "report" else "out")


def contents(path: Path) -> dict[str, bytes]:
    files = sorted(path.rglob("*")) if path.is_dir() else [path]
    return {file.name: file.read_bytes() for file in files if file.is_file()}


def words_of(path: Path) -> Iterator[str]:
    """Give what can be read in the files of a format, compressed ones opened."""
    for name, content in contents(path).items():
        packed = name.endswith(".parquet")
        table = pyarrow.parquet.read_table(pyarrow.BufferReader(content)) if packed else None
        yield str(table.to_pydict()) if table else content.decode("utf-8", errors="replace")


@every_format
def test_same_ledger_gives_same_bytes(form: str, path: Path, run: Run, tmp_path: Path) -> None:
    for name in ("once", "again"):
        run("export", form, "--ledger", path, "--out", target(tmp_path / name, form))
    assert contents(tmp_path / "once") == contents(tmp_path / "again")


@every_format
def test_failure_leaves_nothing(
    form: str, path: Path, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("habeas.publish.concealing.Concealment.concession", fail)
    run("export", form, "--ledger", path, "--out", target(tmp_path / "to", form), code=ExitCode.LEDGER)
    assert not list((tmp_path / "to").iterdir())


def fail(*arguments: object) -> None:
    raise OSError(28, "No space left on device", "out")


@every_format
def test_sensitive_people_are_not_named(
    form: str, path: Path, run: Run, mark: Callable[[str], str], tmp_path: Path
) -> None:
    mark("Jorun Østren")
    run("export", form, "--ledger", path, "--out", target(tmp_path / "to", form))
    told = "".join(words_of(tmp_path / "to"))
    assert not [word for word in ("Østren", "Ostren", "ostren", "Jorun") if word in told]


@every_format
def test_every_format_is_documented(form: str) -> None:
    page = Path(__file__).parents[2] / "docs" / "FORMATS.md"
    section = page.read_text().partition(f"\n## {form}\n")[2].partition("\n## ")[0]
    assert "**What it cannot hold:**" in section


def test_full_folder_is_not_written_to(path: Path, run: Run, tmp_path: Path) -> None:
    told = run("export", "csv", "--ledger", path, "--out", tmp_path, code=ExitCode.USAGE)
    assert "is not empty" in told


@every_format
def test_ledger_without_reports_is_no_fault(form: str, run: Run, tmp_path: Path) -> None:
    with Ledger.open(tmp_path / "empty.ledger", write=True) as ledger:
        derive_anew(ledger)
    code = ExitCode.LEDGER if form == "report" else ExitCode.DONE  # about nothing there is no briefing
    run("export", form, "--ledger", tmp_path / "empty.ledger", "--out", target(tmp_path, form), code=code)


def test_edition_as_of_day_before_is_empty(
    path: Path, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("habeas.cli.show_command.load_stages", lambda: DERIVING_STAGES)
    options = ("--as-of", "2020-01-01", "--out", tmp_path / "tables")
    run("export", "csv", "--ledger", path, *options)
    assert len((tmp_path / "tables" / "reports.csv").read_text().splitlines()) == 1


def test_later_mark_holds_for_earlier_edition(
    path: Path, run: Run, mark: Callable[[str], str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("habeas.cli.show_command.load_stages", lambda: DERIVING_STAGES)
    before = datetime.now(UTC).isoformat()
    mark("Jorun Østren")
    run("export", "csv", "--ledger", path, "--as-of", before, "--out", tmp_path / "tables")
    told = "".join(words_of(tmp_path / "tables"))
    assert "J. Ø." in told and "Ostren" not in told


def test_failure_leaves_former_file_as_it_was(
    path: Path, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("export", "feed", "--ledger", path, "--out", tmp_path / "feed.xml")
    former = (tmp_path / "feed.xml").read_bytes()
    monkeypatch.setattr("habeas.publish.concealing.Concealment.concession", fail)
    run("export", "feed", "--ledger", path, "--out", tmp_path / "feed.xml", code=ExitCode.LEDGER)
    assert (tmp_path / "feed.xml").read_bytes() == former


def test_folder_is_no_file(path: Path, run: Run, tmp_path: Path) -> None:
    told = run("export", "feed", "--ledger", path, "--out", tmp_path, code=ExitCode.LEDGER)
    assert "is a folder; give a file" in told
