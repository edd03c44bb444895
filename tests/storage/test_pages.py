"""What pages ask of a ledger, and what they write, on each engine."""

from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from habeas.ledger import Ledger
from habeas.review import list_matters
from published_ledgers import DERIVING_STAGES, write_ledger
from web.desk_readers import open_app, send_form


@pytest.fixture
def told(ledger_place: str) -> str:
    return write_ledger(ledger_place)


@pytest.fixture
def client(told: str) -> Iterator[TestClient]:
    with open_app(told, load_stages=lambda: DERIVING_STAGES) as client:
        yield client


def read_page(client: TestClient, path: str, **asked: str) -> str:
    answer = client.get(path, params=asked or None)
    assert answer.status_code == 200, answer.text
    return answer.text


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/", "Until then: 12. Another number, 13:"),
        ("/authority/IE", "Ireland is reported to have released 4 prisoners of war"),
        ("/?nationality=NO", "Iceland is reported to have pardoned"),
        ("/people", "2 people are named"),
        ("/people?q=Йорун", "Jorun Østren"),
        ("/search?q=iceland", 'href="/authority/IS"'),
        ("/deals", "fish trade"),
        ("/findings", 'class="finding finding-'),
        ("/compare?a=Fjord+Wire&b=Harbour+Post", "differ"),
        ("/report/fjord-2", "A swap at sea"),
        ("/review", 'data-key="a"'),
        ("/review/decided", "<main"),
        ("/charts/timeline.json", "vega-lite"),
        ("/api/v1/totals", '"episodes":3'),
    ],
)
def test_page_answers(client: TestClient, path: str, words: str) -> None:
    assert words in read_page(client, path)


def test_nouns_have_their_pages(client: TestClient, told: str) -> None:
    with Ledger.open(told) as ledger:
        (view,) = [one for one in ledger.episodes() if one.people]
    assert "Jorun Østren" in read_page(client, f"/episode/{view.episode.id[:8]}")
    assert "<mark>12 prisoners</mark>" in read_page(client, f"/figure/{view.figures[0].id}")
    assert "Step by step" in read_page(client, f"/person/{view.people[0].id}")
    assert read_page(client, f"/claim/{next(iter(view.claims))}")


def test_earlier_day_is_shown(client: TestClient) -> None:
    assert "The ledger has no such episode." in read_page(client, "/", as_of="2020-01-01")


def test_decision_is_written_and_followed(client: TestClient, told: str) -> None:
    with Ledger.open(told) as ledger:
        claim = next(c.id for v in ledger.episodes() for c in v.claims.values() if c.words == "13 prisoners")
        matter = next(one.subject for one in list_matters(ledger) if one.kind == "contradiction")
    send_form(client, f"/review/matter/{matter}", verdict="reject", about=claim, reason="a misprint")
    assert client.app.state.writer.settle(20)
    page = read_page(client, "/")
    assert "12 people freed" in page
    assert "rejected by tester" in page


def test_decision_waits_for_another_writer(
    client: TestClient, told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("habeas.web.writing.PATIENCE", 0.0)
    with Ledger.open(told) as ledger:
        matter = list_matters(ledger)[0].subject
    with Ledger.open(told, write=True):
        answer = send_form(client, f"/review/matter/{matter}", verdict="accept", reason="seen the list")
    assert (answer.status_code, 'value="seen the list"' in answer.text) == (503, True)
