"""What holds for every page: nothing is refused by the policy, nothing bars a reader, nothing overflows."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

EPISODE, FIGURE = "/episode/0385322b", "/figure/4b9906f2"
PAGES = [
    "/",
    "/authority/BY",
    EPISODE,
    FIGURE,
    "/report/riga-two-latvians",
    "/methods",
    "/search?q=be",
    "/nothing-here",
]


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious(
    page: Page, site: str, find_barriers: Callable[[Page], list[str]], path: str, scheme: str
) -> None:
    page.emulate_media(color_scheme=scheme)
    open_page(page, site + path)
    assert find_barriers(page) == []


@pytest.mark.parametrize("path", PAGES)
def test_phone_needs_no_sideways_scroll(page: Page, site: str, path: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    open_page(page, site + path)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def open_page(page: Page, address: str) -> None:
    page.goto(address, wait_until="networkidle")
