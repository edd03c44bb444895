from datetime import date, timedelta

import pytest
from starlette.testclient import TestClient


def test_overview_names_every_authority(reader: TestClient) -> None:
    page = reader.get("/").text
    assert "Norland Front is reported to have released" in page
    assert "Sudland Front is reported to have released 40 people" in page


def test_unknown_item_is_one_clear_line(reader: TestClient) -> None:
    answer = reader.get("/episode/zzzz")
    assert answer.status_code == 404
    assert "the ledger has no episode" in answer.text


def test_error_under_api_is_a_record(reader: TestClient) -> None:
    assert reader.get("/api/v1/nothing").json() == {"detail": "Not Found"}


@pytest.mark.parametrize(
    ("accepted", "language"),
    [("pl,en;q=0.5", "pl"), ("de;q=0.9, uk;q=0.4", "uk"), ("fr", "en"), ("ru;q=x, be;q=0.1", "be")],
)
def test_browser_chooses_language(reader: TestClient, accepted: str, language: str) -> None:
    page = reader.get("/", headers={"accept-language": accepted}).text
    assert f'<html lang="{language}">' in page


def test_chosen_language_is_remembered(reader: TestClient) -> None:
    reader.get("/?lang=be")
    assert '<html lang="be">' in reader.get("/").text


def test_earlier_day_shows_earlier_ledger(reader: TestClient) -> None:
    yesterday = date.today() - timedelta(days=2)
    page = reader.get("/", params={"as_of": yesterday.isoformat()}).text
    assert "Norland Front" not in page
    assert "as it stood at the end of" in page


def test_wrong_day_is_said(reader: TestClient) -> None:
    answer = reader.get("/?as_of=yesterday")
    assert (answer.status_code, "such as 2026-01-31" in answer.text) == (400, True)
