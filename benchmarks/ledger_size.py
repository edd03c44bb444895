"""How large a ledger is, and how long it takes to open, to show from and to add to, on both engines.

    python benchmarks/ledger_size.py [REPORTS]

Takes invented reports of twenty claims each; measures at a tenth of them and at all. PostgreSQL is a server of
its own in a temporary folder, with its usual settings.
"""

import random
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path
from statistics import median
from time import perf_counter

import psycopg
from large_ledgers import LargeLedger

from habeas.ledger import Ledger, find_store
from habeas.ledger.engines.sqlite import SqliteStore
from habeas.model.identity import content_id
from tests.postgresql_server import find_binaries, run_server

REPORTS = 100_000
BATCH = 500
REPEATS = 20


def fill(place: str, world: LargeLedger, numbers: Iterable[int]) -> None:
    """Add these reports, and all that follows from the ledger's reports then."""
    extractions = (world.write_report(number) for number in numbers)
    with Ledger.open(place, write=True) as ledger:
        while batch := list(islice(extractions, BATCH)):
            ledger.add_extractions(batch, extractor="invented", author="benchmark")
        ledger.replace_derived(*world.invent_derivation())


def measure_median(act: Callable[[], object]) -> float:
    """Return the median of the milliseconds that something takes."""
    taken = []
    for _ in range(REPEATS):
        start = perf_counter()
        act()
        taken.append(perf_counter() - start)
    return 1000 * median(taken)


def measure_size(place: str) -> float:
    """Return the megabytes that a ledger takes on disk, its indexes included."""
    store = find_store(place)
    if isinstance(store, SqliteStore):
        return store.path.stat().st_size / 1e6
    query = (
        "SELECT sum(pg_total_relation_size(oid)) FROM pg_class"
        " WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace"
    )
    with psycopg.connect(place, autocommit=True) as connection:
        connection.execute("VACUUM ANALYZE")
        (size,) = connection.execute(query).fetchone() or (0,)
    return float(size) / 1e6


def open_and_close(place: str) -> None:
    with Ledger.open(place):
        pass


def measure(engine: str, place: str, reports: int, world: LargeLedger) -> str:
    """Return the row of a ledger that has this many reports."""
    size, opening = measure_size(place), measure_median(lambda: open_and_close(place))
    chance, extra = random.Random(1), iter(range(reports, reports + REPEATS))
    with Ledger.open(place) as ledger:
        episodes = [content_id("e", chance.randrange(reports // 20)) for _ in range(REPEATS)]
        shown = iter(episodes)
        showing = measure_median(lambda: ledger.episode(next(shown)[:10]))
        claims = iter([next(iter(ledger.episode(one).claims)) for one in episodes])
        finding = measure_median(lambda: ledger.claim(next(claims)[:10]))
    with Ledger.open(place, write=True) as ledger:
        adding = measure_median(
            lambda: ledger.add_extractions(
                [LargeLedger().write_report(next(extra))], extractor="more", author="x"
            )
        )
    cells = (engine, f"{reports:,}", f"{reports * 20:,}", f"{size:,.0f}", f"{1000 * size / reports:.1f}")
    times = (f"{taken:,.1f}" for taken in (opening, showing, finding, adding))
    return f"| {' | '.join((*cells, *times))} |"


def measure_engine(engine: str, place: str, reports: int) -> Iterator[str]:
    """Give the rows of one engine: at a tenth of the reports, and at all."""
    world, done = LargeLedger(), 0
    for number in (reports // 10, reports):
        fill(place, world, range(done, number))
        yield measure(engine, place, number, world)
        done = number


def main() -> None:
    reports = int(sys.argv[1]) if sys.argv[1:] else REPORTS
    print(
        "| engine | reports | claims | MB | kB a report | open, ms | show an episode, ms | find a claim, ms |",
        end="",
    )
    print(" add a report, ms |\n|---|---|---|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        for row in measure_engine("SQLite", str(Path(folder, "large.ledger")), reports):
            print(row, flush=True)
    with run_server(find_binaries() or Path(), {"listen_addresses": "''"}) as server:
        for row in measure_engine("PostgreSQL", server.make_schema(), reports):
            print(row, flush=True)


if __name__ == "__main__":
    main()
