"""The API keeps to its own description, and says the same as the pages."""

from pathlib import Path

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from starlette.testclient import TestClient

from habeas.ledger import Ledger
from habeas.web import WebSettings, create_app


@pytest.fixture
def described(filled_ledger: Ledger, ledger_path: Path):
    """Return the description that the API gives of itself, for a ledger that is there."""
    app = create_app(WebSettings(ledger=ledger_path, hosts=frozenset({"*"}), rate=10_000, burst=10_000))
    return schemathesis.openapi.from_asgi("/api/v1/openapi.json", app)


def test_answers_are_as_described(described) -> None:
    checked = 0
    for operation in described.get_all_operations():
        check_operation(operation.ok().as_strategy())
        checked += 1
    assert checked > 15


def check_operation(cases) -> None:
    """Ask a dozen things that the description allows, and a few that it does not."""

    @settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
    @given(case=cases)
    def check(case) -> None:
        case.call_and_validate()

    check()


def test_every_list_is_described(reader: TestClient) -> None:
    paths = reader.get("/api/v1/openapi.json").json()["paths"]
    assert {"/api/v1/episodes", "/api/v1/people", "/api/v1/reports", "/api/v1/findings"} <= paths.keys()


def test_episode_leads_to_figure_and_words(reader: TestClient) -> None:
    (sudland, _) = reader.get("/api/v1/episodes").json()["items"]
    figure = reader.get(f"/api/v1/figures/{sudland['figure']['id']}").json()
    (claim,) = figure["claims"]
    assert claim["evidence"][0]["quote"] == "The Sudland Front freed 40 prisoners"
    assert claim["report"]["outlet"] == "Fjord Wire"


def test_report_has_text_of_its_offsets(reader: TestClient) -> None:
    report = reader.get("/api/v1/reports/sudland-40").json()
    for claim in report["claims"]:
        for passage in claim["evidence"]:
            assert report["text"][passage["start"] : passage["end"]] == passage["quote"]


def test_page_beyond_end_is_empty(reader: TestClient) -> None:
    page = reader.get("/api/v1/episodes?page=9").json()
    assert (page["items"], page["total"]) == ([], 2)


@pytest.mark.parametrize("query", ["since=yesterday", "kind=party", "page=0", "nationality=xx", "as_of=1"])
def test_what_makes_no_sense_is_refused(reader: TestClient, query: str) -> None:
    assert reader.get(f"/api/v1/episodes?{query}").status_code == 422
