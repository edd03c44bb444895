"""What a reader does: follow a number to its words, point at them, ask the charts, read without script."""

from collections.abc import Callable

from playwright.sync_api import Browser, Page, expect


def test_number_leads_to_its_words(page: Page, site: str) -> None:
    page.goto(f"{site}/authority/BY")
    page.get_by_role("link", name="Belarus is reported to have released 52").click()
    page.get_by_role("link", name="14 foreign citizens freed").first.click()
    expect(page.locator("mark", has_text="Fourteen of those")).to_be_visible()
    page.get_by_role("link", name="Sample Riga TV").first.click()
    expect(page.locator("h1")).to_have_text("Two Latvians among prisoners freed by Belarus")


def test_marked_words_tell_their_claim_to_keyboard(page: Page, site: str) -> None:
    page.goto(f"{site}/report/riga-two-latvians")
    words = page.locator("mark", has_text="Fourteen of those")
    expect(words.locator(".note")).to_be_hidden()
    words.focus()
    expect(words.locator(".note")).to_contain_text("14 foreign citizens freed")


def test_mark_of_timeline_leads_to_episode(page: Page, site: str) -> None:
    page.goto(f"{site}/authority/BY")
    page.locator("svg a", has=page.locator("[aria-label='Belarus, 11 September 2025: 52']")).click()
    expect(page.locator("h1")).to_contain_text("52 political prisoners")


def test_first_tab_skips_to_content(page: Page, site: str) -> None:
    page.goto(site)
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


def test_filter_narrows_overview(page: Page, site: str) -> None:
    page.goto(site)
    page.get_by_label("Nationality of the freed").select_option("LT")
    page.get_by_role("button", name="Choose").click()
    expect(page.locator("table").first.locator("tbody tr")).to_have_count(1)


def test_pages_hold_without_script(browser: Browser, site: str) -> None:
    context = browser.new_context(java_script_enabled=False, locale="en-GB")
    page = context.new_page()
    page.goto(f"{site}/authority/BY")
    expect(page.locator("noscript img, img").first).to_be_visible()
    expect(page.locator("h1")).to_have_text("Belarus")
    context.close()


def test_dark_page_has_dark_charts(page: Page, site: str) -> None:
    page.emulate_media(color_scheme="dark")
    page.goto(f"{site}/authority/BY", wait_until="networkidle")
    label = "[aria-label='Belarus, 11 September 2025: 52']"
    assert page.eval_on_selector(label, "mark => getComputedStyle(mark).fill") == "rgb(98, 197, 203)"


def test_policy_violation_is_noticed(browser: Browser, site: str) -> None:
    heard: list[str] = []
    page = browser.new_page()
    watch: Callable[..., None] = lambda message: heard.append(message.text)  # noqa: E731
    page.on("console", watch)
    page.goto(site)
    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<p style=\"color: red\">x</p>')")
    page.wait_for_timeout(100)
    page.close()
    assert any("Content Security Policy" in text for text in heard)


def test_slash_leads_to_the_search_field(page: Page, site: str) -> None:
    page.goto(f"{site}/methods")
    page.keyboard.press("/")
    page.keyboard.type("belarusian")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{site}/search?q=belarusian")
    page.get_by_role("link", name="Belarus").first.click()
    expect(page.locator("h1")).to_have_text("Belarus")


def test_slash_is_typed_where_one_types(page: Page, site: str) -> None:
    page.goto(f"{site}/people")
    page.get_by_role("searchbox", name="Find a person").press("/")
    expect(page.get_by_role("searchbox", name="Find a person")).to_have_value("/")


def test_whoever_turned_keys_off_has_no_slash(page: Page, site: str) -> None:
    page.goto(site)
    page.evaluate("localStorage.setItem('habeas-keys', 'off')")
    page.keyboard.press("/")
    expect(page.locator("#seek")).not_to_be_focused()
