import pytest

from habeas.ledger import Ledger, find_store
from habeas.run import verify_ledger
from invented_stages import INVENTED_STAGES
from storage.tampering import open_database, tamper


def damage_of(place: str) -> str:
    with Ledger.open(place) as ledger:
        return "\n".join(map(str, verify_ledger(ledger, INVENTED_STAGES)))


def test_whole_ledger_has_no_damage(filled_ledger: Ledger, ledger_place: str) -> None:
    assert damage_of(ledger_place) == ""


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
    filled_ledger: Ledger, ledger_place: str, statement: str, problem: str
) -> None:
    tamper(ledger_place, statement)
    assert problem in damage_of(ledger_place)


def test_vanished_fact_is_named(filled_ledger: Ledger, ledger_place: str) -> None:
    tamper(ledger_place, "DELETE FROM claims", "DELETE FROM extractions")
    assert "the journal entered it, but it is gone" in damage_of(ledger_place)


def test_missing_guard_is_named(filled_ledger: Ledger, ledger_place: str) -> None:
    with open_database(ledger_place) as connection:
        find_store(ledger_place).lift_guards(connection)
    assert "nothing keeps claims from being changed" in damage_of(ledger_place)
