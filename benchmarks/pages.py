"""How long pages take and how much they weigh, on a ledger of 10,000 episodes and 100,000 reports.

    python benchmarks/pages.py [LEDGER]

Writes an invented ledger (to LEDGER, and uses it again where it is there), then asks each page of an
application that has just started, once and then ten times more. Charts are counted as pages of their own:
a page loads them afterwards.
"""

import sys
import tempfile
from collections.abc import Iterator
from functools import partial
from itertools import islice
from pathlib import Path
from statistics import median
from time import perf_counter

from anyio.from_thread import BlockingPortal, start_blocking_portal
from fastapi import FastAPI
from page_ledger import EPISODES, PER_EPISODE, invent_derivation, write_reports

from habeas.ledger import EpisodeFilter, Ledger
from habeas.web import WebSettings, create_app
from habeas.web.site.asking import ask_page
from habeas.web.warming import warm_up

BATCH = 1000
REPEATS = 10
NO_LIMIT = 10**9


def fill(path: Path) -> None:
    """Write the invented ledger."""
    with Ledger.open(path, write=True) as ledger:
        extractions = write_reports()
        while batch := list(islice(extractions, BATCH)):
            ledger.add_extractions(batch, extractor="invented", author="benchmark")
        ledger.replace_derived(*invent_derivation())


def list_addresses(path: Path) -> Iterator[tuple[str, str]]:
    """Give what is asked for, by name: path and query."""
    with Ledger.open(path) as ledger:
        (one,) = ledger.summaries(EpisodeFilter(authority="BY"), offset=300, limit=1)
        view = ledger.episode(one.id)
    yield "overview of all", "/"
    yield "its last page", "/?page=250"
    yield "overview of an authority", "/authority/BY"
    yield "filtered by nationality and days", "/?nationality=LT&since=2018-01-01&until=2019-12-31"
    yield "an episode", f"/episode/{one.id}"
    yield "why a figure", f"/figure/{view.figures[0].id}"
    yield "a report", f"/report/{view.episode.reports[0]}"
    yield "people, three letters typed", "/people?q=bam"
    yield "search field, a country", "/search?q=belarus"
    yield "findings", "/findings"
    yield "deals", "/deals"
    yield "API: episodes", "/api/v1/episodes"
    yield "chart: timeline of all", "/charts/timeline.html"
    yield "chart: stock of an authority", "/charts/stock.html?authority=BY"


def measure(portal: BlockingPortal, app: FastAPI, address: str) -> tuple[float, float, float]:
    """Return the milliseconds of the first answer and of the median of more, and its kilobytes."""
    path, _, query = address.partition("?")
    asked = dict(part.split("=") for part in query.split("&") if part)
    ask = partial(portal.call, ask_page, app, path, asked, "")
    taken = []
    for _ in range(REPEATS + 1):
        start = perf_counter()
        body = ask()
        taken.append(1000 * (perf_counter() - start))
    return taken[0], median(taken[1:]), len(body) / 1000


def main() -> None:
    with tempfile.TemporaryDirectory() as folder, start_blocking_portal() as portal:
        path = Path(sys.argv[1] if sys.argv[1:] else Path(folder, "large.ledger"))
        if not path.exists():
            fill(path)
        settings = WebSettings(ledger=path, rate=NO_LIMIT, burst=NO_LIMIT)
        app = create_app(settings)
        start = perf_counter()
        warm_up(app)
        warming = perf_counter() - start
        print(f"Warmed up in {warming:.1f} s.\n")
        size = path.stat().st_size / 1e6
        print(f"{EPISODES:,} episodes, {EPISODES * PER_EPISODE:,} reports, {size:,.0f} MB\n")
        print("| page | first, ms | then, ms | kB |\n|---|---|---|---|")
        for name, address in list_addresses(path):
            first, then, weight = measure(portal, app, address)
            print(f"| {name} | {first:,.0f} | {then:,.0f} | {weight:,.0f} |", flush=True)


if __name__ == "__main__":
    main()
