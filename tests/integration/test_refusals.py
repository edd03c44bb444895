import json
from collections.abc import Callable
from pathlib import Path

import pytest

from habeas.cli.app import habeas
from habeas.cli.exits import ExitCode, run_command

WHOLE = "The Norland Front freed 12 prisoners on Thursday, a spokesman said."
RunCommand = Callable[..., tuple[int, str, list[str]]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> RunCommand:
    """Return what runs a command and gives its exit code, its output and its messages."""

    def run(*arguments: str | Path) -> tuple[int, str, list[str]]:
        code = run_command(habeas, list(map(str, arguments)))
        printed = capsys.readouterr()
        return code, printed.out, printed.err.splitlines()

    return run


def line(name: str, text: str = WHOLE) -> str:
    return json.dumps({"id": name, "text": text})


CASES: dict[str, tuple[str, bytes, str]] = {
    "empty file": ("empty.txt", b"", "empty"),
    "binary file": ("photo.txt", bytes(range(256)) * 8, "binary"),
    "page without a body": ("page.html", b"<html><head><title>x</title></head><body></body></html>", "body"),
    "broken line": ("desk.jsonl", "\n".join([line(str(n)) for n in range(6)] + ["{"]).encode(), ":7: "),
    "huge line": ("huge.jsonl", line("huge", "x" * 50_000_000).encode(), ":1: "),
}


@pytest.mark.parametrize(("name", "content", "said"), CASES.values(), ids=CASES)
def test_bad_input_is_refused_alone(
    tmp_path: Path, run: RunCommand, name: str, content: bytes, said: str
) -> None:
    (tmp_path / name).write_bytes(content)
    (tmp_path / "whole.txt").write_text(WHOLE)
    code, out, messages = run("extract", tmp_path)
    assert code == ExitCode.SOME_REFUSED
    assert "whole" in {json.loads(one)["report"]["name"] for one in out.splitlines()}
    assert len(messages) == 1
    assert messages[0].startswith(f"habeas: {tmp_path / name}")
    assert said in messages[0]


def test_missing_path_is_refused_alone(tmp_path: Path, run: RunCommand) -> None:
    (tmp_path / "whole.txt").write_text(WHOLE)
    code, out, messages = run("extract", tmp_path / "none.txt", tmp_path / "whole.txt")
    assert (code, len(messages), len(out.splitlines())) == (ExitCode.SOME_REFUSED, 1, 1)


def test_run_keeps_what_can_be_read(tmp_path: Path, run: RunCommand) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "whole.txt").write_text(WHOLE)
    ledger = tmp_path / "test.ledger"
    code, _, messages = run("run", tmp_path / "empty.txt", tmp_path / "whole.txt", "--ledger", ledger)
    assert (code, len(messages)) == (ExitCode.SOME_REFUSED, 1)
    _, shown, _ = run("show", "reports", "--format", "json", "--ledger", ledger)
    assert [report["name"] for report in json.loads(shown)] == ["whole"]
