"""What somebody does who works with a ledger: find a person, decide by keys, drop a file, log in."""

from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import copyfile

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from browser.conftest import serve_ledger
from habeas.ledger import Ledger
from habeas.review import list_matters
from habeas.run import derive_ledger
from habeas.run.standard import standard_stages
from habeas.web.accounts import AccountStore
from tests.unit.tellings import tell

PASSWORD = "four plain words here"
HOSTILE = """<script>document.title = "taken"</script>
Freedonia released 7 prisoners on Monday, said "><img src=x onerror="document.title='taken'"> officials.
"""


@pytest.fixture
def ledger(sample_ledger: Path, tmp_path: Path) -> Path:
    """Return a ledger of the samples that a test may change."""
    return Path(copyfile(sample_ledger, tmp_path / "own.ledger"))


@pytest.fixture
def desk(ledger: Path) -> Iterator[str]:
    """Give the address at which that ledger is served."""
    with serve_ledger(ledger) as address:
        yield address


def test_person_is_found_across_scripts_as_one_types(page: Page, site: str) -> None:
    page.goto(f"{site}/people")
    page.get_by_role("searchbox", name="Find a person").press_sequentially("Лос", delay=40)
    expect(page.locator("#found-list a")).to_have_text(["Ihar Losik"])
    expect(page.get_by_role("status")).to_have_text("1 person found")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Ihar Losik")


def test_search_answers_without_script(browser: Browser, site: str) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(f"{site}/people")
    page.get_by_role("searchbox", name="Find a person").fill("losik")
    page.get_by_role("button", name="Find").click()
    expect(page.locator("#found-list a")).to_have_text(["Ihar Losik"])
    page.context.close()


def test_queue_is_worked_by_keys_alone(page: Page, desk: str, ledger: Path) -> None:
    page.goto(f"{desk}/review")
    first = page.locator("#matter").inner_text()
    page.keyboard.press("j")
    expect(page.locator("#matter")).not_to_have_text(first)
    page.keyboard.press("k")
    expect(page.locator("#matter")).to_have_text(first)
    page.keyboard.press("1")
    page.keyboard.press("r")
    expect(page.locator("[data-armed]")).to_contain_text("Reject: write why")
    page.keyboard.type("a misprint, they say")
    page.keyboard.press("Enter")
    expect(page.locator("#said")).to_contain_text("a misprint, they say")
    with Ledger.open(ledger) as opened:
        (kept,) = opened.judgements()
        assert (kept.verdict, kept.reason) == ("reject", "a misprint, they say")
        assert opened.claim(kept.subjects[0])


def test_decision_is_taken_back_by_a_key(page: Page, desk: str, ledger: Path) -> None:
    page.goto(f"{desk}/review")
    first = page.locator("#matter").inner_text()
    page.keyboard.press("a")
    page.keyboard.press("Enter")
    expect(page.locator("#matter")).not_to_have_text(first)
    page.keyboard.press("u")
    expect(page.locator("#said")).to_contain_text("taken back")
    expect(page.locator("#matter")).to_have_text(first)
    with Ledger.open(ledger) as opened:
        assert len(opened.judgements()) == 2


def test_pair_is_merged_by_a_key(page: Page, tmp_path: Path) -> None:
    unsure = fill_unsure_ledger(tmp_path / "unsure.ledger")
    with serve_ledger(unsure) as address, Ledger.open(unsure) as opened:
        (pair,) = (one.subject for one in list_matters(opened) if one.kind == "pair")
        page.goto(f"{address}/review?at={pair}")
        page.keyboard.press("m")
        page.keyboard.press("Enter")
        expect(page.locator("#said")).to_contain_text("said to be one")
        assert opened.judgements()[0].subjects[0] == pair


def fill_unsure_ledger(path: Path) -> Path:
    """Keep two tellings of which nobody can say whether they are of one release."""
    dated = tell("Belarus freed 40 people.", outlet="Herald", day="2031-12-13", freed=40)
    undated = tell("Belarus swapped 40 people earlier.", outlet="Star", freed=40, main=False, kind="exchange")
    with Ledger.open(path, write=True) as ledger:
        ledger.add_extractions([dated, undated], extractor="invented", author="tester")
        derive_ledger(ledger, standard_stages())
    return path


def test_escape_leaves_everything_undecided(page: Page, desk: str, ledger: Path) -> None:
    page.goto(f"{desk}/review")
    page.keyboard.press("r")
    expect(page.locator("[data-reason]")).to_be_focused()
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    expect(page.locator(".queue-list .current")).to_have_count(1)
    with Ledger.open(ledger) as opened:
        assert opened.judgements() == ()


def test_claim_is_corrected_from_the_queue(page: Page, desk: str, ledger: Path) -> None:
    page.goto(f"{desk}/review")
    page.keyboard.press("1")
    page.keyboard.press("e")
    page.get_by_label("Whose number").select_option("earlier")
    page.locator("#correct").get_by_label("Why").fill("it says so")
    page.locator("#correct").get_by_role("button", name="Correct").click()
    expect(page.locator("#said")).to_contain_text("corrected")
    with Ledger.open(ledger) as opened:
        assert dict(opened.judgements()[0].changes) == {"scope": "earlier"}


def test_keys_are_explained_and_can_be_turned_off(page: Page, desk: str) -> None:
    page.goto(f"{desk}/review")
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.get_by_label("use these keys").uncheck()
    page.keyboard.press("Escape")
    first = page.locator("#matter").inner_text()
    page.keyboard.press("j")
    expect(page.locator("#matter")).to_have_text(first)


def test_queue_is_worked_without_script(browser: Browser, desk: str, ledger: Path) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(f"{desk}/review")
    page.get_by_label("Why").fill("seen the list")
    page.get_by_role("button", name="Accept").click()
    expect(page.locator("#said")).to_contain_text("seen the list")
    page.context.close()
    with Ledger.open(ledger) as opened:
        assert opened.judgements()[0].verdict == "accept"


def test_dropped_file_is_shown_then_stored(
    page: Page, desk: str, find_barriers: Callable[[Page], list[str]]
) -> None:
    page.goto(f"{desk}/add")
    drop_file(page, "hostile.txt", HOSTILE)
    expect(page.locator("[data-dropped]")).to_have_text("hostile.txt")
    page.get_by_role("button", name="Read").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("What was read")
    expect(page.locator(".read-text")).to_contain_text('<script>document.title = "taken"</script>')
    assert find_barriers(page) == []
    page.get_by_role("button", name="Store 1 report").click()
    expect(page).to_have_url(f"{desk}/report/{page.url.rpartition('/')[2]}")
    assert page.title() != "taken"


def drop_file(page: Page, name: str, text: str) -> None:
    dropped = page.evaluate_handle(
        """([name, text]) => {
            const dropped = new DataTransfer();
            dropped.items.add(new File([text], name, {type: "text/plain"}));
            return dropped;
        }""",
        [name, text],
    )
    page.dispatch_event("[data-drop]", "drop", {"dataTransfer": dropped})


def test_admin_page_bars_nobody(
    page: Page, ledger: Path, tmp_path: Path, find_barriers: Callable[[Page], list[str]]
) -> None:
    accounts = AccountStore(tmp_path / "team.accounts", create=True)
    for name in ("anna", "petra"):
        accounts.add(name, "admin", PASSWORD, by="tester")
    with serve_ledger(ledger, accounts=accounts.path) as address:
        page.goto(f"{address}/accounts")
        page.get_by_label("Name").fill("anna")
        page.get_by_label("Password").fill(PASSWORD)
        page.keyboard.press("Enter")
        expect(page.get_by_role("heading", level=1)).to_have_text("Accounts")
        page.get_by_role("button", name="New token").first.click()
        expect(page.locator("code")).to_contain_text("habeas_")
        assert find_barriers(page) == []
    accounts.close()


def test_team_member_logs_in_decides_and_leaves(
    context: BrowserContext,
    page: Page,
    ledger: Path,
    tmp_path: Path,
    find_barriers: Callable[[Page], list[str]],
) -> None:
    accounts = AccountStore(tmp_path / "team.accounts", create=True)
    accounts.add("anna", "reviewer", PASSWORD, by="tester")
    with serve_ledger(ledger, accounts=accounts.path) as address:
        page.goto(f"{address}/review")
        assert find_barriers(page) == []
        page.get_by_label("Name").fill("anna")
        page.get_by_label("Password").fill(PASSWORD)
        page.keyboard.press("Enter")
        expect(page.get_by_role("button", name="Keys")).to_be_visible()
        page.keyboard.press("a")
        page.keyboard.press("Enter")
        expect(page.locator("#said")).to_contain_text("by anna")
        page.get_by_role("button", name="Log out").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Log in")
        assert "habeas-session" not in {cookie["name"] for cookie in context.cookies()}
    assert [one.kind for one in accounts.events()] == ["added", "login", "logout"]
    accounts.close()


DESK_PAGES = ["/people", "/deals", "/findings", "/compare", "/review", "/review/decided", "/add"]


@pytest.mark.parametrize("path", DESK_PAGES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_desk_bars_nobody(
    page: Page, site: str, find_barriers: Callable[[Page], list[str]], path: str, scheme: str
) -> None:
    page.emulate_media(color_scheme=scheme)
    page.goto(site + path, wait_until="networkidle")
    assert find_barriers(page) == []


@pytest.mark.parametrize("path", DESK_PAGES)
def test_desk_fits_a_phone(page: Page, site: str, path: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(site + path, wait_until="networkidle")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


@pytest.mark.parametrize("link", ["#found-list a", ".finding a[href*=claim]"])
def test_single_items_bar_nobody(
    page: Page, site: str, find_barriers: Callable[[Page], list[str]], link: str
) -> None:
    page.goto(f"{site}/people" if "found" in link else f"{site}/findings")
    page.locator(link).first.click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert find_barriers(page) == []
