"""The pages of one episode, one figure and one report."""

from pathlib import Path

from starlette.testclient import TestClient

from habeas.ledger import Ledger
from habeas.reconcile import explain_figure, say_explanation
from habeas.run.explaining import tell_steps
from published_ledgers import write_ledger

HOSTILE = {
    "name": "hostile",
    "outlet": "<script>alert('outlet')</script>",
    "title": "<img src=x onerror=alert('title')>",
    "url": "javascript:alert('address')",
    "published": "2024-06-03",
    "text": "\"><script>alert('text')</script> The Norland Front freed 7 prisoners. <b onclick=x>Really</b>",
}


def test_episode_shows_bounds_and_state(reader: TestClient, filled_ledger: Ledger) -> None:
    norland = next(v for v in filled_ledger.episodes() if v.episode.authority == "Norland Front")
    page = reader.get(f"/episode/{norland.episode.id}").text
    assert "12 to 13 people freed" in page
    assert "state-disputed" in page
    assert "One report says 12, another 13." in page


def test_figure_quotes_every_claim_in_its_sentence(reader: TestClient, filled_ledger: Ledger) -> None:
    view = next(v for v in filled_ledger.episodes() if v.episode.authority == "Norland Front")
    page = reader.get(f"/figure/{view.figures[0].id}").text
    assert "<mark>The Norland Front freed 12 prisoners</mark> on Thursday." in page
    assert "<mark>The Norland Front freed 13 prisoners</mark>, a spokesman said." in page


def test_report_marks_words_of_claim(reader: TestClient) -> None:
    page = reader.get("/report/sudland-40").text
    assert '<mark class="kind-count"' in page
    assert "The Sudland Front freed 40 prisoners<span" in page


def test_claim_is_found_in_its_report(reader: TestClient, filled_ledger: Ledger) -> None:
    (claim,) = filled_ledger.report_page("sudland-40").claims
    assert f'id="claim-{claim.id}"' in reader.get("/report/sudland-40").text


def test_hostile_report_stays_text(run_invented, write_reports, reader: TestClient) -> None:
    run_invented(write_reports(HOSTILE, name="hostile.jsonl"))
    pages = [reader.get(path).text for path in ("/", "/report/hostile")]
    for page in pages:
        assert "<script>alert" not in page
        assert "<img src=x" not in page
        assert 'href="javascript' not in page


def test_unknown_is_never_zero(reader: TestClient) -> None:
    page = reader.get("/authority/Nowhere").text
    assert '<span class="unknown">unknown</span>' in page


def test_docket_alone_explains_as_whole_ledger(tmp_path: Path) -> None:
    with Ledger.open(write_ledger(tmp_path / "whole.ledger")) as ledger:
        figures = [figure for view in ledger.episodes() for figure in view.figures]
        for figure in figures:
            whole = explain_figure(ledger.resolution(), figure, ledger.judgements())
            assert tell_steps(ledger, figure) == (say_explanation(whole) if whole else [])
        assert figures
