import re
from pathlib import Path

import pytest

from habeas.cli.reference import list_helps

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text()
COMMANDS = {path for path, _ in list_helps()}


@pytest.mark.parametrize("link", sorted(set(re.findall(r"\]\(([^)]+)\)", README))))
def test_every_link_leads_somewhere(link: str) -> None:
    assert (ROOT / link).exists()


@pytest.mark.parametrize(
    "command", sorted(set(re.findall(r"`(habeas [a-z ]+?)(?= [A-Z-]|`| [a-z]+/)", README)))
)
def test_every_command_exists(command: str) -> None:
    assert command in COMMANDS
