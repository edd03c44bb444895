from pathlib import Path

import pytest

from habeas.cli.exits import MEANINGS, ExitCode
from habeas.cli.reference import list_helps, write_reference

DOCS = Path(__file__).parents[2] / "docs"


def test_reference_is_up_to_date() -> None:
    assert (DOCS / "CLI.md").read_text() == write_reference(), "run `make docs`"


@pytest.mark.parametrize(
    ("path", "text"), list(list_helps()), ids=lambda value: value if len(value) < 40 else ""
)
def test_every_help_ends_with_example(path: str, text: str) -> None:
    _, _, example = text.partition("\n  Example:\n")
    assert example.strip().startswith("habeas ")


def test_every_exit_code_has_meaning() -> None:
    assert set(MEANINGS) == set(ExitCode)
