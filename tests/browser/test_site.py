"""The static site in a browser, from a folder and without a server."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from habeas.ledger import Ledger
from habeas.web.site import publish_site


@pytest.fixture(scope="session")
def site_folder(sample_ledger: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("published") / "a site"
    with Ledger.open(sample_ledger) as ledger:
        publish_site(ledger, folder)
    return folder


def test_folder_is_read_without_server(page: Page, site_folder: Path) -> None:
    page.goto((site_folder / "index.html").as_uri())
    page.get_by_role("link", name="Belarus is reported to have released 52").click()
    page.get_by_role("link", name="14 foreign citizens freed").first.click()
    expect(page.locator("mark", has_text="Fourteen of those")).to_be_visible()


def test_chart_leads_on_without_server(page: Page, site_folder: Path) -> None:
    page.goto((site_folder / "authority/BY/index.html").as_uri())
    page.locator("svg a", has=page.locator("[aria-label='Belarus, 11 September 2025: 52']")).click()
    expect(page.locator("h1")).to_contain_text("52 political prisoners")


@pytest.mark.parametrize("name", ["index.html", "methods/index.html", "people/index.html"])
def test_published_page_bars_nobody(page: Page, site_folder: Path, find_barriers, name: str) -> None:
    page.goto((site_folder / name).as_uri())
    assert find_barriers(page) == []
