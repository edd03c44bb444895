import sqlite3
from pathlib import Path

import pytest

from habeas.ledger import Ledger
from habeas.run import verify_ledger
from invented_stages import INVENTED_STAGES


def tamper(path: Path, *statements: str) -> None:
    """Change a ledger as somebody would who means to deceive: the guards are removed first."""
    with sqlite3.connect(path) as connection:
        names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for statement in (*(f"DROP TRIGGER {name}" for (name,) in names), *statements):
            connection.execute(statement)
    connection.close()


def damage_of(path: Path) -> str:
    with Ledger.open(path) as ledger:
        return "\n".join(map(str, verify_ledger(ledger, INVENTED_STAGES)))


def test_whole_ledger_has_no_damage(filled_ledger: Ledger, ledger_path: Path) -> None:
    assert damage_of(ledger_path) == ""


@pytest.mark.parametrize(
    ("statement", "problem"),
    [
        (
            "UPDATE readings SET text = replace(text, '40', '50')",
            "its content is not what the journal entered",
        ),
        (
            "UPDATE readings SET text = replace(text, '40', '50')",
            "does not have the content that its id names",
        ),
        ("UPDATE claims SET record = replace(record, '40', '50')", "its content is not what the journal"),
        ("DELETE FROM claims", "its content is not what the journal entered"),
        ("UPDATE journal SET author = 'somebody' WHERE entry = 2", "its hash is not that of its content"),
        ("DELETE FROM journal WHERE entry = 3", "entry 3 is missing before it"),
        ("DELETE FROM journal WHERE entry = 3", "the journal has no entry for it"),
        ("UPDATE figures SET record = replace(record, '40', '41')", "table figures: it is not what follows"),
        ("DELETE FROM episode_findings", "table episode_findings: it is not what follows"),
    ],
)
def test_every_change_is_named(
    filled_ledger: Ledger, ledger_path: Path, statement: str, problem: str
) -> None:
    tamper(ledger_path, statement)
    assert problem in damage_of(ledger_path)


def test_vanished_fact_is_named(filled_ledger: Ledger, ledger_path: Path) -> None:
    tamper(ledger_path, "DELETE FROM claims", "DELETE FROM extractions")
    assert "the journal entered it, but it is gone" in damage_of(ledger_path)
