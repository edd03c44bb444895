from collections.abc import Callable
from pathlib import Path
from shutil import copyfile

import pytest

from habeas.cli.app import habeas
from habeas.cli.exits import ExitCode, run_command
from habeas.ledger import Ledger
from published_ledgers import derive_anew, write_ledger

Run = Callable[..., str]


@pytest.fixture(scope="session")
def written_ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_ledger(tmp_path_factory.mktemp("published") / "whole.ledger")


@pytest.fixture
def path(written_ledger: Path, tmp_path: Path) -> Path:
    """Return a ledger that a test may change."""
    return Path(copyfile(written_ledger, tmp_path / "one.ledger"))


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Return what runs a command and gives what it printed."""
    monkeypatch.setattr("habeas.cli.review_command._update", derive_anew)

    def run(*arguments: str | Path, code: int = ExitCode.DONE) -> str:
        assert run_command(habeas, list(map(str, arguments))) == code
        printed = capsys.readouterr()
        return printed.out + printed.err

    return run


@pytest.fixture
def mark(path: Path, run: Run) -> Callable[[str], str]:
    """Return what marks somebody sensitive by name and gives what was printed."""

    def mark(name: str) -> str:
        with Ledger.open(path) as ledger:
            ident = next(person.id for person in ledger.people() if name in person.names)
        return run("people", "mark-sensitive", ident, "--ledger", path)

    return mark
