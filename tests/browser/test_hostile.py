"""A report that attacks whoever reads it: its words are shown, and nothing of it runs."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from browser.conftest import serve_ledger
from habeas.ledger import Ledger
from habeas.model import CountClaim, Extraction, Period, Report, ReportedEpisode
from published_ledgers import derive_anew

ATTACK = "<script>document.title='taken'</script><img src=x onerror=\"document.title='taken'\">"


@pytest.fixture(scope="module")
def attacked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Give the address of a ledger whose one report attacks in title, outlet, words and address."""
    path = tmp_path_factory.mktemp("hostile") / "hostile.ledger"
    text = f"{ATTACK} Iceland freed 12 prisoners {ATTACK} on Thursday."
    report = Report(
        name="hostile", text=text, outlet=ATTACK, title=ATTACK, url="javascript:document.title='taken'"
    )
    words = f"12 prisoners {ATTACK}"
    claim = CountClaim(
        report=report.id,
        episode="e1",
        evidence=(report.cite(text.index(words), text.index(words) + len(words)),),
        value=12,
        low=12,
        high=12,
        modifier="exact",
        status="freed",
        scope="episode",
        wording=words,
        speaker=ATTACK,
    )
    told = ReportedEpisode(id="e1", main=True, authority="IS", kind="release", date=Period())
    with Ledger.open(path, write=True) as ledger:
        ledger.add_extractions(
            [Extraction(report=report, episodes=(told,), claims=(claim,))], extractor="hand", author="tester"
        )
        derive_anew(ledger)
    with serve_ledger(path) as address:
        yield address


@pytest.mark.parametrize("link", ["overview", "episode", "figure", "report"])
def test_hostile_words_are_only_shown(page: Page, attacked: str, link: str) -> None:
    page.goto(attacked, wait_until="networkidle")
    if link in {"episode", "figure", "report"}:
        page.locator("a[href*='/episode/']").first.click()
    if link in {"figure", "report"}:
        page.locator(f"main a[href*='/{link}/']").first.click()
    page.wait_for_load_state("networkidle")
    expect(page.locator("h1")).to_be_visible()
    assert "taken" not in page.title().removesuffix("habeas").replace("document.title='taken'", "")
    assert page.locator("img[src='x']").count() == 0
    assert page.locator("a[href^='javascript']").count() == 0
