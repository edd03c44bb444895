import re
from pathlib import Path

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from habeas.web import WebSettings, create_app


def writing_app(ledger_path: Path, **limits: object) -> FastAPI:
    """Return the application with one page that can be written to."""
    app = create_app(WebSettings(ledger=ledger_path, hosts=frozenset({"testserver"}), **limits))
    app.add_api_route("/write", lambda: "written", methods=["POST"])
    return app


def read_token(client: TestClient) -> str:
    return re.search(r'X-Habeas-Token": "(\w+)"', client.get("/").text)[1]


@pytest.mark.parametrize("path", ["/", "/nothing", "/static/habeas.css", "/episode/zz"])
def test_every_answer_forbids_inline_script(reader: TestClient, path: str) -> None:
    policy = reader.get(path).headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy


def test_other_host_names_are_refused(reader: TestClient) -> None:
    assert reader.get("/", headers={"host": "attacker.example"}).status_code == 400


def test_write_without_token_is_refused(filled_ledger, ledger_path: Path) -> None:
    with TestClient(writing_app(ledger_path)) as client:
        client.get("/")
        assert client.post("/write").status_code == 403


@pytest.mark.parametrize("place", ["header", "form"])
def test_write_with_token_passes(filled_ledger, ledger_path: Path, place: str) -> None:
    with TestClient(writing_app(ledger_path)) as client:
        token = read_token(client)
        given = {"headers": {"X-Habeas-Token": token}} if place == "header" else {"data": {"token": token}}
        assert client.post("/write", **given).json() == "written"


def test_write_from_another_site_is_refused(filled_ledger, ledger_path: Path) -> None:
    with TestClient(writing_app(ledger_path)) as client:
        headers = {"X-Habeas-Token": read_token(client), "Sec-Fetch-Site": "cross-site"}
        assert client.post("/write", headers=headers).status_code == 403


def test_token_of_another_reader_is_refused(filled_ledger, ledger_path: Path) -> None:
    app = writing_app(ledger_path)
    with TestClient(app) as one, TestClient(app) as other:
        read_token(other)
        headers = {"X-Habeas-Token": read_token(one)}
        assert other.post("/write", headers=headers).status_code == 403


def test_large_body_is_refused(filled_ledger, ledger_path: Path) -> None:
    with TestClient(writing_app(ledger_path, body_limit=100)) as client:
        assert client.post("/write", content=b"x" * 101).status_code == 413


def test_growing_body_is_refused(filled_ledger, ledger_path: Path) -> None:
    with TestClient(writing_app(ledger_path, body_limit=100)) as client:
        parts = (b"token=" + b"x" * 20 for _ in range(20))
        headers = {"content-type": "application/x-www-form-urlencoded"}
        assert client.post("/write", content=parts, headers=headers).status_code == 413


def test_hasty_reader_is_slowed(filled_ledger, ledger_path: Path) -> None:
    with TestClient(writing_app(ledger_path, burst=3, rate=0.001)) as client:
        assert [client.get("/").status_code for _ in range(4)] == [200, 200, 200, 429]


def test_folder_of_files_is_not_listed(reader: TestClient) -> None:
    assert reader.get("/static/").status_code == 404
    assert reader.get("/static/../app.py").status_code == 404
