"""People on a ledger's lists whom reports name doubtfully, or not at all, stand in the queue of review."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from click.testing import CliRunner

from habeas.cli.app import habeas
from habeas.ledger import Ledger
from habeas.model import GivenList
from habeas.run import derive_ledger
from habeas.run.standard import standard_stages
from tests.unit.tellings import tell

STAGES = standard_stages()
TOLD = tell("Pedro Ruiz Jr and Anna Sokol walked out.", people=("Pedro Ruiz Jr", "Anna Sokol"))
LATER = tell("Again of Pedro Ruiz Jr.", outlet="Star", people=("Pedro Ruiz Jr",))
LISTED = ("Pedro Ruiz", "Anna Sokol", "Samir Haddad")

Command = Callable[..., Any]


def derive(ledger: Ledger) -> None:
    derive_ledger(ledger, STAGES)


@pytest.fixture
def command(ledger_place: str) -> Command:
    """Return what runs a command on a ledger of one report and a list of three people."""
    rows = tuple({"id": str(number), "name": name} for number, name in enumerate(LISTED))
    with Ledger.open(ledger_place, write=True) as ledger:
        ledger.add_extractions([TOLD], extractor="invented", author="tester")
        ledger.add_list(GivenList(kind="people", name="register", rows=rows), author="ada", source="file")
        derive(ledger)

    def run(*arguments: str, answers: str = "") -> str:
        environment = {"HABEAS_LEDGER": ledger_place, "HABEAS_BY": "ada"}
        result = CliRunner().invoke(habeas, arguments, input=answers, env=environment)
        assert result.exit_code == 0, result.output
        return result.stdout

    return run


def queue(command: Command) -> dict[str, str]:
    every = json.loads(command("review", "queue", "--format", "json"))
    return {one["kind"]: one["subject"] for one in every if one["kind"] in {"listed", "unmatched"}}


def verdicts(command: Command) -> list[str]:
    return [one["verdict"] for one in json.loads(command("people", "match", "--format", "json"))]


def test_doubtful_and_missing_people_are_queued(command: Command) -> None:
    assert queue(command).keys() == {"listed", "unmatched"}
    assert verdicts(command) == ["named as freed", "unsure", "nowhere freed"]


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("accept", ["named as freed", "named as freed", "nowhere freed"]),
        ("reject", ["named as freed", "nowhere freed", "nowhere freed"]),
    ],
)
def test_answer_about_listed_person_holds(
    command: Command, ledger_place: str, answer: str, expected: list[str]
) -> None:
    command("review", answer, queue(command)["listed"][:12])
    with Ledger.open(ledger_place, write=True) as ledger:
        ledger.add_extractions([LATER], extractor="invented", author="tester")
        derive(ledger)
    assert verdicts(command) == expected
    assert queue(command).keys() == {"unmatched"}


def test_listed_people_are_settled_in_a_session(command: Command) -> None:
    command("review", answers="one\ndismiss\ndismiss\nquit\n")
    assert queue(command) == {}
