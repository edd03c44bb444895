"""Runs the invented stages on a file, slowly: `python killed_run.py LEDGER FILE`, to be killed meanwhile."""

import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from habeas.ledger import Ledger
from habeas.model import Extraction, Report
from habeas.run import Inputs, Listener, Step, run_reports
from invented_stages import INVENTED_STAGES, extract_front


def extract_slowly(reports: Sequence[Report]) -> Iterator[Extraction]:
    for report in reports:
        time.sleep(0.002)
        yield extract_front(report)


def tell_progress(step: Step, done: int) -> None:
    sys.stdout.write(f"{step} {done}\n")
    sys.stdout.flush()


def run_slowly(ledger_place: str, reports: Path) -> None:
    stages = replace(INVENTED_STAGES, extract=extract_slowly)
    with Ledger.open(ledger_place, write=True) as ledger:
        run_reports(
            Inputs(paths=[reports]),
            ledger,
            stages,
            Listener(refuse=print, progress=tell_progress),
            author="tester",
            workers=1,
        )


if __name__ == "__main__":
    run_slowly(sys.argv[1], Path(sys.argv[2]))
