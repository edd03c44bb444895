"""What the overview says of what changed lately, and why."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from habeas.ledger import EpisodeFilter, Ledger
from habeas.model import Extraction, Population, Report
from habeas.publish.sensitive import NOBODY
from habeas.review import decide
from habeas.web.lately import list_changes
from published_ledgers import count, derive_anew, exchange, write_ledger
from web.desk_readers import open_app


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return write_ledger(tmp_path / "told.ledger")


@pytest.fixture
def client(path: Path) -> Iterator[TestClient]:
    with open_app(path) as client:
        yield client


def read_changes(client: TestClient, address: str = "/") -> list[str]:
    """Return the changes that a page tells, as plain words."""
    page = client.get(address).text
    found = re.findall(r'<li class="change-\w+">(.*?)</li>', page, re.DOTALL)
    return [" ".join(re.sub(r"<[^>]+>", " ", one).split()) for one in found]


def judge(path: Path, verdict: str, subject: str) -> None:
    with Ledger.open(path, write=True) as ledger:
        ledger.add_judgement(decide(verdict, [subject], "anna", reason="a misprint"))
        derive_anew(ledger)


def find_claim(path: Path, words: str) -> str:
    with Ledger.open(path) as ledger:
        return next(c.id for view in ledger.episodes() for c in view.claims.values() if words in c.words)


def test_other_number_says_from_what_to_what(client: TestClient) -> None:
    (change,) = [one for one in read_changes(client) if "Another number" in one]
    assert change.startswith("Iceland, 2 May 2024 : 12 to 13 people freed")
    assert "Until then: 12. Another number, 13: Harbour Post" in change


def test_new_episode_names_its_first_report(client: TestClient) -> None:
    assert any(
        "Ireland, 1 June 2024" in one and "first told by: Fjord Wire" in one for one in read_changes(client)
    )


def test_changes_of_another_authority_are_left_out(client: TestClient) -> None:
    changes = read_changes(client, "/authority/IE")
    assert changes and all(one.startswith("Ireland") for one in changes)


def test_decision_says_what_it_is_about(path: Path, client: TestClient) -> None:
    judge(path, "reject", find_claim(path, "13"))
    latest = read_changes(client)[0]
    assert latest.startswith("Iceland, 2 May 2024 : 12 people freed")
    assert "rejected by anna: 13 prisoners ( Harbour Post ) : a misprint" in latest
    assert read_changes(client, "/authority/IE")[0].startswith("Ireland")


def test_note_changes_nothing(path: Path, client: TestClient) -> None:
    before = read_changes(client)
    judge(path, "note", find_claim(path, "13"))
    assert read_changes(client) == before


def test_accepted_version_is_told(path: Path, client: TestClient) -> None:
    with Ledger.open(path, write=True) as ledger:
        ledger.accept_extractor("hand", author="anna", reason="reads better")
        derive_anew(ledger)
    assert "Version hand of what reads reports counts since then" in read_changes(client)[0]


def test_second_origin_is_told(path: Path, client: TestClient) -> None:
    told = exchange()
    text = "At sea Ireland freed 4 prisoners of war, its navy said."
    report = Report(name="late", outlet="Dune Post", published=date(2024, 6, 2), text=text)
    claim = count(report, "4 prisoners of war", 4, population=Population(kind="pow"), episode="e2")
    late = Extraction(report=report, episodes=(replace(told.episodes[1], counterpart=None),), claims=(claim,))
    with Ledger.open(path, write=True) as ledger:
        ledger.add_extractions([late], extractor="hand", author="tester")
        derive_anew(ledger)
    latest = read_changes(client)[0]
    assert latest.startswith("Ireland, 1 June 2024 : 4 prisoners of war freed")
    assert "a second one says so too: Dune Post" in latest


def test_public_is_told_no_decisions(path: Path) -> None:
    judge(path, "accept", find_claim(path, "13"))
    with Ledger.open(path) as ledger:
        asked = (ledger, EpisodeFilter(), ledger.additions(EpisodeFilter()), NOBODY)
        assert "decision" in {one.kind for one in list_changes(*asked, public=False)}
        assert "decision" not in {one.kind for one in list_changes(*asked, public=True)}


def test_decision_about_another_kind_is_left_out(path: Path, client: TestClient) -> None:
    judge(path, "accept", find_claim(path, "13"))
    assert any("accepted by anna" in one for one in read_changes(client, "/?kind=pardon"))
    assert not any("accepted by anna" in one for one in read_changes(client, "/?kind=exchange"))


def test_withdrawn_report_is_told(path: Path, client: TestClient) -> None:
    with Ledger.open(path, write=True) as ledger:
        ledger.withdraw_report("harbour-jorun-ostren", author="anna", reason="asked for")
        derive_anew(ledger)
    latest = read_changes(client)[0]
    assert latest.startswith("A report was withdrawn by anna, its words erased")
