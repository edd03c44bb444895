import json
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from conftest import NORLAND
from habeas.ledger import Ledger
from web.desk_readers import send_form

TEXT = "The Westland Front freed 7 prisoners on Monday. <script>alert(1)</script>"


def count_reports(path: Path) -> int:
    with Ledger.open(path) as ledger:
        return len(ledger.reports())


def paste(client: TestClient, **fields: str):
    given = {"text": TEXT, "outlet": "Dune Post", "published": "2024-07-01"} | fields
    return send_form(client, "/add", **given)


def test_pasted_text_is_shown_before_it_is_stored(client: TestClient, ledger_path: Path) -> None:
    page = paste(client).text
    assert "<mark" in page
    assert "The Westland Front freed 7 prisoners" in page
    assert count_reports(ledger_path) == 3


def test_hostile_text_is_shown_escaped(client: TestClient) -> None:
    page = paste(client, title="<img src=x onerror=alert(1)>").text
    assert "<script>alert" not in page
    assert "<img" not in page


def test_stored_report_is_in_the_figures(client: TestClient, ledger_path: Path) -> None:
    page = send_form(client, paste(client).url.path, act="store")
    assert page.url.path.startswith("/report/")
    assert "Westland Front is reported to have released 7 people" in client.get("/").text
    with Ledger.open(ledger_path) as ledger:
        assert ledger.journal()[-1].author == "tester"


def test_report_let_go_is_not_stored(client: TestClient, ledger_path: Path) -> None:
    shown = paste(client)
    send_form(client, shown.url.path, act="drop")
    assert count_reports(ledger_path) == 3
    assert client.get(shown.url.path).status_code == 404


def test_dropped_files_are_read(client: TestClient) -> None:
    record = {"id": "dune-7", "text": TEXT, "outlet": "Dune Post", "published": "2024-07-01"}
    files = [("files", ("../../dune.jsonl", json.dumps(record).encode()))]
    page = send_form(client, "/add", files=files).text
    assert "dune-7" in page


def test_refused_file_is_named_as_given(client: TestClient) -> None:
    files = [("files", ("broken.jsonl", b"{broken\n"))]
    page = send_form(client, "/add", files=files).text
    assert "broken.jsonl" in page
    assert "/tmp/" not in page


def test_known_report_is_said_to_be_known(client: TestClient) -> None:
    record = {"id": NORLAND["name"]} | {name: NORLAND[name] for name in ("outlet", "published", "text")}
    files = [("files", ("again.jsonl", json.dumps(record).encode()))]
    page = send_form(client, "/add", files=files).text
    assert "already in the ledger" in page
    assert 'value="store"' not in page


def test_other_reader_sees_no_batch(client: TestClient) -> None:
    path = paste(client).url.path
    client.cookies.clear()
    assert client.get(path).status_code == 404


def test_busy_ledger_keeps_the_batch(
    client: TestClient, ledger_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("habeas.web.writing.PATIENCE", 0.0)
    path = paste(client).url.path
    with Ledger.open(ledger_path, write=True):
        answer = send_form(client, path, act="store")
    assert (answer.status_code, "Nothing is lost" in answer.text) == (503, True)
    assert send_form(client, path, act="store").url.path.startswith("/report/")


def test_nothing_given_is_said(client: TestClient) -> None:
    assert "nothing to read" in send_form(client, "/add", text="  ").text


def test_wrong_day_keeps_the_text(client: TestClient) -> None:
    page = paste(client, published="yesterday").text
    assert "the day must be" in page
    assert "Westland Front" in page


def test_address_is_not_fetched_unless_allowed(client: TestClient) -> None:
    answer = send_form(client, "/add", address="https://news.example/story")
    assert (answer.status_code, "--allow-fetch" in answer.text) == (422, True)


def test_adding_without_token_is_refused(client: TestClient) -> None:
    client.get("/add")
    assert client.post("/add", data={"text": TEXT}).status_code == 403
