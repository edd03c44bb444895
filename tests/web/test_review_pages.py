import re
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from habeas.ledger import Ledger
from habeas.model import GivenList, Judgement
from habeas.review import decide, list_matters
from habeas.run import derive_ledger
from habeas.run.standard import standard_stages
from tests.unit.tellings import tell
from web.desk_readers import open_app, send_form


@pytest.fixture
def matter(filled_ledger: Ledger) -> str:
    return list_matters(filled_ledger)[0].subject


def read_judgements(path: Path) -> list[Judgement]:
    with Ledger.open(path) as ledger:
        return sorted(ledger.judgements(), key=lambda one: one.at)


def test_queue_is_that_of_the_terminal(client: TestClient, filled_ledger: Ledger) -> None:
    page = client.get("/review").text
    assert all(one.sentence in page for one in list_matters(filled_ledger))


def test_decision_keeps_reviewer_and_reason(client: TestClient, ledger_path: Path, matter: str) -> None:
    send_form(client, f"/review/matter/{matter}", verdict="reject", reason="misprint")
    (kept,) = read_judgements(ledger_path)
    assert (kept.verdict, kept.reviewer, kept.reason) == ("reject", "tester", "misprint")
    assert kept.subjects == (matter,)


def test_claim_of_a_matter_is_judged(client: TestClient, ledger_path: Path, matter: str) -> None:
    claim = re.search(r'name="about" value="(\w{16})"', client.get("/review").text)[1]
    send_form(client, f"/review/matter/{matter}", verdict="reject", about=claim)
    assert read_judgements(ledger_path)[0].subjects == (claim,)


def test_claim_of_another_matter_is_refused(client: TestClient, ledger_path: Path, matter: str) -> None:
    answer = send_form(client, f"/review/matter/{matter}", verdict="reject", about="0" * 16)
    assert answer.status_code == 422
    assert read_judgements(ledger_path) == []


def test_settled_matter_leaves_the_queue(client: TestClient, matter: str) -> None:
    page = send_form(client, f"/review/matter/{matter}", verdict="accept").text
    assert "Nothing is left to decide" in page
    assert "1 decided by you" in page


def test_undo_is_one_more_entry(client: TestClient, ledger_path: Path, matter: str) -> None:
    send_form(client, f"/review/matter/{matter}", verdict="accept")
    page = send_form(client, "/review/undo", ident=read_judgements(ledger_path)[0].id).text
    assert [one.undoes is None for one in read_judgements(ledger_path)] == [True, False]
    assert matter in page


def test_note_without_words_is_refused(client: TestClient, ledger_path: Path, matter: str) -> None:
    answer = send_form(client, f"/review/matter/{matter}", verdict="note")
    assert (answer.status_code, "needs words" in answer.text) == (422, True)
    assert read_judgements(ledger_path) == []


def test_busy_ledger_loses_nothing(
    client: TestClient, ledger_path: Path, matter: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("habeas.web.writing.PATIENCE", 0.0)
    with Ledger.open(ledger_path, write=True):
        answer = send_form(client, f"/review/matter/{matter}", verdict="reject", reason="seen the list")
    assert (answer.status_code, 'value="seen the list"' in answer.text) == (503, True)
    assert "another habeas is writing" in answer.text


def test_decision_without_token_is_refused(client: TestClient, ledger_path: Path, matter: str) -> None:
    client.get("/review")
    assert client.post(f"/review/matter/{matter}", data={"verdict": "reject"}).status_code == 403
    assert read_judgements(ledger_path) == []


def test_reason_is_shown_escaped(client: TestClient, matter: str) -> None:
    send_form(client, f"/review/matter/{matter}", verdict="reject", reason="<script>alert(1)</script>")
    page = client.get("/review/decided").text
    assert "<script>alert" not in page
    assert "&lt;script&gt;" in page


def test_correction_must_stand_in_the_words(client: TestClient, filled_ledger: Ledger) -> None:
    claim = filled_ledger.episodes()[0].episode.claims[0]
    answer = send_form(client, f"/claim/{claim}/correct", value="99")
    assert (answer.status_code, "cannot be read in the claim" in answer.text) == (422, True)
    assert 'value="99"' in answer.text


def test_correction_keeps_what_was_changed(
    client: TestClient, filled_ledger: Ledger, ledger_path: Path
) -> None:
    claim = filled_ledger.episodes()[0].episode.claims[0]
    send_form(client, f"/claim/{claim}/correct", scope="part", status="freed", reason="reads so")
    (kept,) = read_judgements(ledger_path)
    assert (kept.verdict, dict(kept.changes), kept.reason) == ("correct", {"scope": "part"}, "reads so")


def test_unchanged_correction_is_refused(client: TestClient, filled_ledger: Ledger) -> None:
    claim = filled_ledger.episodes()[0].episode.claims[0]
    assert send_form(client, f"/claim/{claim}/correct", status="freed").status_code == 422


def test_decision_of_another_habeas_is_seen(client: TestClient, ledger_path: Path, matter: str) -> None:
    assert matter in client.get("/review").text
    with Ledger.open(ledger_path, write=True) as ledger:
        ledger.add_judgement(decide("accept", [matter], "somebody"))
    assert "Nothing is left to decide" in client.get("/review").text


def test_deciding_is_about_the_present(client: TestClient, matter: str) -> None:
    page = client.get("/review?as_of=2020-01-01").text
    assert matter in page
    assert "as it stood" not in page


def test_undo_on_a_busy_ledger_says_so(
    client: TestClient, ledger_path: Path, matter: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    send_form(client, f"/review/matter/{matter}", verdict="accept")
    assert client.app.state.writer.settle(10)
    monkeypatch.setattr("habeas.web.writing.PATIENCE", 0.0)
    with Ledger.open(ledger_path, write=True):
        answer = send_form(client, "/review/undo", ident=read_judgements(ledger_path)[0].id)
    assert (answer.status_code, "nothing is lost" in answer.text) == (503, True)


def test_person_on_a_list_is_said_to_be_one(ledger_path: Path) -> None:
    told = tell("Pedro Ruiz Jr and 3 others walked out.", people=("Pedro Ruiz Jr",), freed=3)
    listed = GivenList(kind="people", name="register", rows=({"id": "1", "name": "Pedro Ruiz"},))
    with Ledger.open(ledger_path, write=True) as ledger:
        ledger.add_extractions([told], extractor="invented", author="tester")
        ledger.add_list(listed, author="ada", source="file")
        derive_ledger(ledger, standard_stages())
        (matter,) = (one.subject for one in list_matters(ledger) if one.kind == "listed")
    with open_app(ledger_path) as client:
        assert "They are one" in client.get(f"/review?at={matter}").text
        send_form(client, f"/review/matter/{matter}", verdict="accept")
    (kept,) = read_judgements(ledger_path)
    assert (kept.verdict, kept.subjects) == ("accept", (matter,))
