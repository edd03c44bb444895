"""Extracts many reports on all cores and gives the results in the order of the reports.

Takes reports as they are read, gives extractions; holds only a window of them in memory. A report whose
claims cannot be had is refused by name; the others are unaffected.
"""

import gc
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future
from contextlib import contextmanager
from functools import cache
from itertools import chain, count, islice
from pathlib import Path
from traceback import extract_tb

from habeas.model import Extraction, Refusal, Report
from habeas.run.workers import start_workers, worth_starting_after

TOGETHER = 32
"""Reports extracted in one call: parsed together they take little more than half the time of one by one, and
with more than these no less (parsing 600 reports: 3.58 s with 16, 3.47 with 32, 3.49 with 50)."""

OLD_AFTER = 32
"""Calls after which old garbage is collected too: what a cache lets go stays until then, some 2 MB."""
_calls = count(1)
"""The calls of this process."""

AHEAD = 2
"""Calls waiting for each worker: enough to keep it busy while the results before are stored."""

Extract = Callable[[Sequence[Report]], Iterable[Extraction]]
Refuse = Callable[[Refusal], None]
Result = Extraction | str
"""What was taken out of a report, or what went wrong."""
Outcome = tuple[Report, Result]


def extract_reports(
    reports: Iterable[Report], extract: Extract, refuse: Refuse, *, workers: int | None = None
) -> Iterator[Extraction]:
    """Give the extraction of each report, in their order; `workers` processes, all cores by default."""
    rest = iter(reports)
    processes = workers or os.cpu_count() or 1
    first = rest if processes == 1 else islice(rest, worth_starting_after())
    results = chain(_extract_here(first, extract), _extract_apart(rest, extract, processes))
    for report, result in results:
        if isinstance(result, Extraction):
            yield result
        else:
            refuse(_refusal(report, result))


def _batches(reports: Iterator[Report]) -> Iterator[list[Report]]:
    while batch := list(islice(reports, TOGETHER)):
        yield batch


def _extract_here(reports: Iterator[Report], extract: Extract) -> Iterator[Outcome]:
    for place, batch in enumerate(_batches(reports)):
        if place:  # the first has loaded all that is loaded once
            _keep_loaded()
        yield from zip(batch, _attempt(extract, batch), strict=True)


@contextmanager
def _collecting_after() -> Iterator[None]:
    """Collect garbage at the end alone: until then nearly all is in use, and looked through in vain.

    What the work left is young then, so that nothing older need be looked through; but what was still
    remembered of it grows old, and is looked through now and then.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
            gc.collect(0 if next(_calls) % OLD_AFTER else 2)


@cache
def _keep_loaded() -> None:
    """Keep the collector of garbage from looking through what stays: a sixth of the time went there."""
    gc.collect()
    gc.freeze()


def _extract_apart(reports: Iterator[Report], extract: Extract, workers: int) -> Iterator[Outcome]:
    """Extract in processes of their own, which are started only where reports are left."""
    batches = _batches(reports)
    opening = list(islice(batches, 1))
    if not opening:
        return
    waiting: deque[tuple[list[Report], Future[list[Result]]]] = deque()
    with start_workers(workers) as pool:
        for batch in chain(opening, batches):
            waiting.append((batch, pool.submit(_attempt, extract, batch)))
            if len(waiting) >= workers * AHEAD:
                yield from _finish(*waiting.popleft())
        while waiting:
            yield from _finish(*waiting.popleft())


def _finish(batch: list[Report], future: Future[list[Result]]) -> Iterator[Outcome]:
    yield from zip(batch, future.result(), strict=True)


def _attempt(extract: Extract, reports: Sequence[Report]) -> list[Result]:
    """Extract, or say where that failed: one report's fault must not end the run of all others.

    Where a few together fail, each is tried alone. The only place that catches everything: it is the edge
    of a worker process. The exception's message stays out of what is said, since it may quote the report.
    """
    try:
        with _collecting_after():
            return list(extract(reports))
    except Exception as error:
        if len(reports) > 1:
            return [result for report in reports for result in _attempt(extract, [report])]
        place = extract_tb(error.__traceback__)[-1]
        return [f"{type(error).__name__} at {Path(place.filename).name}:{place.lineno}"]


def _refusal(report: Report, fault: str) -> Refusal:
    return Refusal(
        source=report.name,
        reason=f"its claims could not be extracted ({fault})",
        mend="please report this as a fault of habeas",
    )
