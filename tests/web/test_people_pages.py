from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from habeas.ledger import Ledger
from habeas.model import Population
from habeas.web.desk_wording import DeskWording
from habeas.web.languages import load_language
from published_ledgers import write_ledger
from web.desk_readers import open_app, send_form


@pytest.fixture
def client(named: Path) -> Iterator[TestClient]:
    with open_app(named) as client:
        yield client


def find_id(path: Path, name: str) -> str:
    with Ledger.open(path) as ledger:
        return next(person.id for person in ledger.people() if name in person.names)


def test_search_answers_across_scripts(client: TestClient) -> None:
    page = client.get("/people", params={"q": "Йорун Эст"}).text
    assert "Jorun Østren" in page
    assert "Pal Vik" not in page


def test_htmx_gets_the_list_alone(client: TestClient) -> None:
    part = client.get("/people", params={"q": "vik"}, headers={"HX-Target": "found"}).text
    assert "Pal Vik" in part
    assert "<html" not in part


def test_typed_words_are_escaped(client: TestClient) -> None:
    page = client.get("/people", params={"q": '"><script>x</script>'}).text
    assert "<script>x" not in page


def test_person_has_steps_with_their_words(client: TestClient, named: Path) -> None:
    page = client.get(f"/person/{find_id(named, 'Jorun Østren')}").text
    steps = page[page.index("Step by step") :]
    assert steps.index("since 2021") < steps.index("2 May 2024")
    assert "<mark>the printer Jorun Østren</mark>" in page


def test_status_line_runs_from_arrest_to_release(client: TestClient, named: Path) -> None:
    page = client.get(f"/person/{find_id(named, 'Jorun Østren')}").text
    assert 'class="span span-held"' in page


def test_person_without_days_has_no_line(client: TestClient, named: Path) -> None:
    assert "<svg" not in client.get(f"/person/{find_id(named, 'Pal Vik')}").text


def test_person_is_concealed_by_a_reviewer(tmp_path: Path) -> None:
    path = write_ledger(tmp_path / "one.ledger")
    with open_app(path, real=True) as client:  # the invented stages would find nobody in it anew
        ident = find_id(path, "Pal Vik")
        page = send_form(client, f"/person/{ident}", reason="in hiding").text
    assert "Not to be named" in page


def test_people_are_said_to_be_one(tmp_path: Path) -> None:
    path = write_ledger(tmp_path / "one.ledger")
    with Ledger.open(path) as ledger:
        made_of = {claim for person in ledger.people() for claim in person.claims}
    with open_app(path) as client:
        idents = [find_id(path, name) for name in ("Pal Vik", "Jorun Østren")]
        assert send_form(client, "/review/together", idents=idents[0]).status_code == 422
        send_form(client, "/review/together", idents=idents, reason="one lawyer's list")
    with Ledger.open(path) as ledger:
        (kept,) = ledger.judgements()
    assert (kept.verdict, kept.reason) == ("merge", "one lawyer's list")
    assert set(kept.subjects) == made_of


def test_deals_show_what_was_given_for_what(client: TestClient) -> None:
    page = client.get("/deals").text
    assert "Canada: Easing sanctions" in page
    assert "fish trade" in page
    assert 'class="stage stage-announced"' in page


def test_deals_of_another_authority_are_left_out(client: TestClient) -> None:
    assert "fish trade" not in client.get("/deals?authority=NO").text


def test_findings_are_chosen_by_kind(client: TestClient) -> None:
    assert "Nothing of this kind" in client.get("/findings?kind=corrupted_copy").text
    assert 'class="finding finding-' in client.get("/findings").text


def test_two_voices_stand_side_by_side(client: TestClient) -> None:
    page = client.get("/compare", params={"a": "Fjord Wire", "b": "Harbour Post"}).text
    assert [">12</a>" in page, ">13</a>" in page, "differ" in page] == [True, True, True]


def test_only_shared_episodes_are_compared(client: TestClient) -> None:
    asked = {"a": "fjord wire", "b": "Harbour Post"}
    assert "prisoners of war" in client.get("/compare", params=asked).text
    assert "prisoners of war" not in client.get("/compare", params=asked | {"both": "1"}).text


def test_unknown_voice_is_said(client: TestClient) -> None:
    page = client.get("/compare", params={"a": "Nobody", "b": "Fjord Wire"}).text
    assert "Nobody in the ledger is called Nobody" in page


@pytest.mark.parametrize("path", ["/people", "/deals", "/findings", "/compare"])
def test_earlier_day_is_kept_by_links(client: TestClient, path: str) -> None:
    page = client.get(path, params={"as_of": "2020-01-01"}).text
    assert "as it stood at the end of" in page
    assert "/people?as_of=2020-01-01" in page


def test_destination_is_told_once() -> None:
    say = DeskWording(load_language("en"))
    assert say.counted(Population(destination="LT"), "moved") == "people taken to Lithuania"
