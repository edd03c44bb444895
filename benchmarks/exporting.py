"""How long each format takes to write, and how much memory, as a ledger grows.

    python benchmarks/exporting.py [REPORTS [FORMAT...]]

Takes invented reports of twenty claims each; measures at a tenth of them and at all. Every format is written
by a process of its own, whose greatest memory is shown. `report` is left out: it takes 500 episodes at most.
"""

import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from time import perf_counter

from large_ledgers import LargeLedger

from habeas.ledger import Ledger
from habeas.publish.formats import FORMATS

REPORTS = 50_000
BATCH = 500
RUN = """
import sys
from pathlib import Path
from habeas.cli.app import habeas
from habeas.cli.exits import run_command
code = run_command(habeas, sys.argv[1:])
print(next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM")))
sys.exit(code)
"""
"""A process that runs a command and says its greatest memory: what its parent's was does not count."""


def fill(path: Path, world: LargeLedger, numbers: Iterable[int]) -> None:
    """Add these reports, and all that follows from the ledger's reports then."""
    extractions = (world.write_report(number) for number in numbers)
    with Ledger.open(path, write=True) as ledger:
        while batch := list(islice(extractions, BATCH)):
            ledger.add_extractions(batch, extractor="invented", author="benchmark")
        ledger.replace_derived(*world.invent_derivation())


def run_habeas(arguments: Sequence[str | Path]) -> tuple[float, float]:
    """Run a command; return the seconds that it took and the megabytes of its greatest memory."""
    start = perf_counter()
    child = subprocess.run(
        [sys.executable, "-c", RUN, *arguments], capture_output=True, check=True, text=True
    )
    return perf_counter() - start, int(child.stdout.split()[-2]) / 1000


def measure_size(written: Path) -> float:
    """Return the megabytes of a file, or of the files of a folder."""
    files = written.rglob("*") if written.is_dir() else [written]
    return sum(file.stat().st_size for file in files) / 1e6


def measure(ledger: Path, reports: int, formats: Sequence[str]) -> Iterator[str]:
    """Give one row a format."""
    with tempfile.TemporaryDirectory(dir=ledger.parent) as folder:
        for name in formats:
            target = Path(folder, name)
            seconds, memory = run_habeas(["export", name, "--ledger", ledger, "--out", target])
            yield _row(name, reports, seconds, memory, measure_size(target))


def _row(name: str, reports: int, seconds: float, memory: float, size: float) -> str:
    claims = reports * 20
    return f"| {name} | {claims:,} | {seconds:,.1f} | {claims / seconds:,.0f} | {memory:,.0f} | {size:,.0f} |"


def main() -> None:
    reports = int(sys.argv[1]) if sys.argv[1:] else REPORTS
    formats = sys.argv[2:] or sorted(FORMATS.keys() - {"report"})
    print("| format | claims | seconds | claims a second | greatest memory, MB | written, MB |")
    print("|---|---|---|---|---|---|")
    world, done = LargeLedger(), 0
    with tempfile.TemporaryDirectory() as folder:
        ledger = Path(folder, "large.ledger")
        for number in (reports // 10, reports):
            fill(ledger, world, range(done, number))
            done = number
            for row in measure(ledger, number, formats):
                print(row, flush=True)


if __name__ == "__main__":
    main()
