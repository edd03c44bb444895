"""Answers about doubtful pairs outlive the ids under which the pairs were asked about."""

import json
from collections.abc import Callable

import pytest
from click.testing import CliRunner

from habeas.cli.app import habeas
from habeas.ledger import Ledger
from habeas.model import Extraction
from habeas.run import derive_ledger, verify_ledger
from habeas.run.standard import standard_stages
from tests.unit.tellings import tell

STAGES = standard_stages()
DATED = tell("Belarus freed 40 people.", outlet="Herald", day="2031-12-13", published="2031-12-14", freed=40)
VAGUE = tell("Belarus swapped 40 people.", outlet="Star", freed=40, main=False, kind="exchange")
EARLIER = tell("Belarus let 40 go.", outlet="Globe", day="2031-12-13", published="2031-12-13", freed=40)

Review = Callable[..., list[str]]


def add(place: str, *extractions: Extraction) -> None:
    with Ledger.open(place, write=True) as ledger:
        ledger.add_extractions(extractions, extractor="invented", author="tester")
        derive_ledger(ledger, STAGES)


def episodes(place: str) -> list[str]:
    with Ledger.open(place) as ledger:
        return sorted(view.episode.id for view in ledger.episodes())


@pytest.fixture
def review(ledger_place: str) -> Review:
    """Return what runs a review command on a ledger with one pair, and gives the pairs that are then open."""
    add(ledger_place, DATED, VAGUE)

    def run(*arguments: str, by: str = "ada", answers: str = "") -> list[str]:
        environment = {"HABEAS_LEDGER": ledger_place, "HABEAS_BY": by}
        result = CliRunner().invoke(habeas, ["review", *arguments], input=answers, env=environment)
        assert result.exit_code == 0, result.output
        queue = CliRunner().invoke(habeas, ["review", "queue", "--format", "json"], env=environment)
        return [one["subject"] for one in json.loads(queue.stdout) if one["kind"] == "pair"]

    return run


def test_pair_that_is_one_stays_one(ledger_place: str, review: Review) -> None:
    (pair,) = review("queue")
    assert review("accept", pair) == []
    (before,) = episodes(ledger_place)
    add(ledger_place, EARLIER)
    (after,) = episodes(ledger_place)
    assert before != after


def test_pair_that_is_two_stays_two(ledger_place: str, review: Review) -> None:
    (pair,) = review("queue")
    assert review("reject", pair) == []
    before = episodes(ledger_place)
    add(ledger_place, EARLIER)
    assert len(episodes(ledger_place)) == 2
    assert before != episodes(ledger_place)
    assert review("queue") == []


def test_pair_is_answered_in_a_session(ledger_place: str, review: Review) -> None:
    assert review(answers="one because both name the gate\nquit\n") == []
    with Ledger.open(ledger_place) as ledger:
        (judgement,) = ledger.judgements()
        assert list(verify_ledger(ledger, STAGES)) == []
    assert (judgement.verdict, judgement.reason) == ("merge", "both name the gate")


def test_answer_is_taken_back(ledger_place: str, review: Review) -> None:
    (pair,) = review("queue")
    review("accept", pair)
    with Ledger.open(ledger_place) as ledger:
        (judgement,) = ledger.judgements()
    assert review("undo", judgement.id) == [pair]


def test_reviewers_who_answer_otherwise_disagree(ledger_place: str, review: Review) -> None:
    (pair,) = review("queue")
    review("accept", pair, by="ada")
    review("split", DATED.claims[0].id, VAGUE.claims[0].id, by="ben")
    queue = CliRunner().invoke(habeas, ["review", "queue", "--ledger", ledger_place])
    assert "disagree" in queue.stdout
    assert len(episodes(ledger_place)) == 2
