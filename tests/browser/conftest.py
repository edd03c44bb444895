"""A real browser on a ledger of the samples; what it complains about fails the test that made it complain."""

import os
import socket
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import uvicorn
from axe_core_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from habeas.web import WebSettings, create_app
from standard_ledgers import fill_ledger

CHROMIUM = Path(os.environ.get("HABEAS_CHROMIUM", "/usr/bin/chromium"))
SAMPLES = Path(__file__).parents[2] / "samples"
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


@pytest.fixture(scope="package")  # while it is open an event loop runs, and no other test could start one
def browser() -> Iterator[Browser]:
    if not CHROMIUM.is_file():
        if os.environ.get("CI"):
            pytest.fail(f"{CHROMIUM} is missing; .ci/run installs it")
        pytest.skip(f"no browser at {CHROMIUM}; install Debian's chromium, or set HABEAS_CHROMIUM")
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def sample_ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the path of a ledger of the samples."""
    path = tmp_path_factory.mktemp("served") / "samples.ledger"
    for _ in fill_ledger(SAMPLES, path):
        pass
    return path


@pytest.fixture(scope="session")
def site(sample_ledger: Path) -> Iterator[str]:
    """Give the address at which the samples are served."""
    with serve_ledger(sample_ledger) as address:
        yield address


class serve_ledger:  # noqa: N801  # reads as what it does in a `with` statement
    """Serves a ledger on a free port of this machine for a `with` block; gives the address."""

    def __init__(self, path: Path, **settings: Any) -> None:
        self.socket = socket.socket()
        self.socket.bind(("127.0.0.1", 0))
        self.socket.listen()  # who asks before the server runs waits for it
        app = create_app(WebSettings(ledger=path, rate=1000, burst=1000, **settings))
        self.server = uvicorn.Server(uvicorn.Config(app, log_level="error"))
        self.thread = threading.Thread(target=self.server.run, args=([self.socket],), daemon=True)

    def __enter__(self) -> str:
        self.thread.start()
        return f"http://127.0.0.1:{self.socket.getsockname()[1]}"

    def __exit__(self, *ending: object) -> None:
        self.server.should_exit = True
        self.thread.join(timeout=10)
        self.socket.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """Give a fresh reader: no cookies, an English browser, a desk's screen."""
    opened = browser.new_context(locale="en-GB", viewport={"width": 1280, "height": 900})
    opened.set_default_timeout(15_000)
    yield opened
    opened.close()


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """Give a page that must not complain: no error, no refused script or style, no failed request."""
    opened, complaints = context.new_page(), []
    watch_page(opened, complaints.append)
    yield opened
    assert not complaints


def watch_page(page: Page, complain: Callable[[str], None]) -> None:
    """Tell `complain` of everything that goes wrong in a page."""

    def hear(message) -> None:
        refused = message.location.get("url") == page.url  # the page itself is an error page
        if message.type in {"error", "warning"} and not refused:
            complain(f"{message.type}: {message.text}")

    def hear_failure(request) -> None:
        if request.failure != "net::ERR_ABORTED":  # the reader went on to another page
            complain(f"failed: {request.url} {request.failure}")

    page.on("console", hear)
    page.on("pageerror", lambda error: complain(f"script: {error}"))
    page.on("requestfailed", hear_failure)


@pytest.fixture
def find_barriers() -> Callable[[Page], list[str]]:
    """Return what lists the serious barriers that axe finds in a page."""
    axe = Axe()

    def find(page: Page) -> list[str]:
        found = axe.run(page)["violations"]
        serious = [one for one in found if one["impact"] in {"serious", "critical"}]
        return [f"{one['id']}: {[node['target'] for node in one['nodes']][:5]}" for one in serious]

    return find
