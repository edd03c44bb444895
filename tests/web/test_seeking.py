"""The search field of every page, and what it finds."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from habeas.ledger import Ledger
from web.desk_readers import open_app


@pytest.fixture
def client(named: Path) -> Iterator[TestClient]:
    with open_app(named) as client:
        yield client


def seek(client: TestClient, typed: str) -> str:
    page = client.get("/search", params={"q": typed}).text
    return page[page.index("<main") :]


@pytest.mark.parametrize("typed", ["ostren", "Йорун"])
def test_people_are_found_in_any_script(client: TestClient, typed: str) -> None:
    assert "Jorun Østren" in seek(client, typed)


@pytest.mark.parametrize("typed", ["Iceland", "icel", "Исланд", "Icelandic", "icelandic", "IS"])
def test_authority_is_found_by_any_of_its_names(client: TestClient, typed: str) -> None:
    found = seek(client, typed)
    assert 'href="/authority/IS"' in found
    assert 'href="/authority/IE"' not in found


def test_ids_are_found_by_their_beginning(client: TestClient, named: Path) -> None:
    with Ledger.open(named) as ledger:
        view = ledger.episodes()[0]
    for kind, ident in (
        ("episode", view.episode.id),
        ("figure", view.figures[0].id),
        ("report", next(iter(view.reports))),
    ):
        assert f'href="/{kind}/{ident}"' in seek(client, ident[:8].upper())


def test_report_is_found_by_its_name(client: TestClient) -> None:
    assert "A swap at sea" in seek(client, "fjord-2")


@pytest.mark.parametrize("typed", ["nobody at all", "%", "_", "<script>x</script>"])
def test_nothing_found_is_said(client: TestClient, typed: str) -> None:
    found = seek(client, typed)
    assert "Nothing in the ledger is called so." in found
    assert "<script>x" not in found


def test_blank_finds_nothing(client: TestClient) -> None:
    assert "found in any spelling" in seek(client, "  ")


@pytest.mark.parametrize("path", ["/", "/people", "/review", "/episode/zzzz", "/search"])
def test_every_page_has_the_field(client: TestClient, path: str) -> None:
    assert 'aria-keyshortcuts="/"' in client.get(path).text


def test_search_keeps_the_day(client: TestClient) -> None:
    page = client.get("/search", params={"q": "ostren", "as_of": "2020-01-01"}).text
    assert '<input type="hidden" name="as_of" value="2020-01-01">' in page
    assert "Nothing in the ledger is called so." in page
