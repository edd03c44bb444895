"""How large a ledger is, and how long it takes to open, to show from and to add to, on both engines.

    python benchmarks/ledger_size.py [REPORTS]

Takes invented reports of twenty claims each, at a tenth of them and at all; what follows from them is derived
as `habeas run` does. PostgreSQL is a server of its own in a temporary folder, with its usual settings; its
ledger is copied from the file.
"""

import os
import random
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path
from statistics import median
from time import perf_counter

import psycopg
from invented_reports import write_report

from habeas.ledger import Ledger, find_store
from habeas.ledger.copying import copy_derived, copy_facts
from habeas.ledger.engines.sqlite import SqliteStore
from habeas.ledger.journal import entry_before
from habeas.model import Episode
from habeas.run import Stages, derive_ledger, update_ledger
from habeas.run.standard import standard_stages
from tests.postgresql_server import find_binaries, run_server

REPORTS = 100_000
BATCH = 500
REPEATS = 20
HEAD = ("engine", "reports", "claims", "MB", "kB a report", "open", "show an episode", "find a claim")


def fill(place: str, stages: Stages, numbers: Iterable[int]) -> None:
    """Add these reports, and derive what follows from all."""
    extractions = map(write_report, numbers)
    with Ledger.open(place, write=True) as ledger:
        while batch := list(islice(extractions, BATCH)):
            ledger.add_extractions(batch, extractor="invented", author="benchmark")
        derive_ledger(ledger, stages)


def copy(source: str, target: str) -> None:
    """Copy a ledger with all that was derived, and prove nothing: that is not what is measured."""
    with (
        Ledger.open(source) as one,
        Ledger.open(target, write=True) as other,
        one._transaction() as origin,
        other._transaction() as goal,
    ):
        copy_facts(origin, goal, until=entry_before(origin, None))
        copy_derived(origin, goal)


def measure_median(act: Callable[[], object]) -> str:
    """Return the median of the milliseconds that something takes, and the most that it took."""
    taken = []
    for _ in range(REPEATS):
        start = perf_counter()
        act()
        taken.append(1000 * (perf_counter() - start))
    return f"{median(taken):,.1f} ({max(taken):,.1f})"


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


def measure(engine: str, place: str, reports: int, stages: Stages) -> str:
    """Return the row of a ledger that has this many reports."""
    size, opening = measure_size(place), measure_median(lambda: open_and_close(place))
    with Ledger.open(place) as ledger:
        with ledger.reader() as reader:
            told = random.Random(1).choices(list(reader.nouns(Episode)), k=REPEATS)
        episodes, claims = iter([one.id for one in told]), iter([one.claims[0] for one in told])
        showing = measure_median(lambda: ledger.episode(next(episodes)[:10]))
        finding = measure_median(lambda: ledger.claim(next(claims)[:10]))
    numbers = iter(range(reports, reports + REPEATS))

    def add_report() -> None:
        extraction = write_report(next(numbers))
        with Ledger.open(place, write=True) as ledger:
            ledger.add_extractions([extraction], extractor="invented", author="benchmark")
            update_ledger(ledger, stages)

    adding = measure_median(add_report)
    cells = (engine, f"{reports:,}", f"{reports * 20:,}", f"{size:,.0f}", f"{1000 * size / reports:.1f}")
    return f"| {' | '.join((*cells, opening, showing, finding, adding))} |"


def measure_both(folder: Path, server_place: Callable[[], str], reports: int) -> Iterator[str]:
    """Give a row an engine at a tenth of the reports, and at all."""
    stages, place, done = standard_stages(), str(folder / "large.ledger"), 0
    for number in (reports // 10, reports):
        fill(place, stages, range(done, number))
        copied = server_place()
        copy(place, copied)
        yield measure("PostgreSQL", copied, number, stages)
        yield measure("SQLite", place, number, stages)
        done = number + REPEATS


def main() -> None:
    reports = int(sys.argv[1]) if sys.argv[1:] else REPORTS
    columns = (*HEAD[:5], *(f"{name}, ms (most)" for name in (*HEAD[5:], "add a report")))
    print(f"| {' | '.join(columns)} |\n|{'---|' * len(columns)}")
    with (
        tempfile.TemporaryDirectory() as folder,
        run_server(find_binaries() or Path(), {"listen_addresses": ""}) as server,
    ):
        for row in measure_both(Path(folder), server.make_schema, reports):
            print(row, flush=True)
    print(f"\nLoad of the machine's {os.cpu_count()} cores meanwhile: {os.getloadavg()[2]:.1f}.")


if __name__ == "__main__":
    main()
