"""Extracts many reports on all cores and gives the results in the order of the reports.

Takes reports as they are read, gives extractions; holds only a window of them in memory. A report whose
claims cannot be had is refused by name; the others are unaffected.
"""

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import chain, islice
from multiprocessing import get_context
from pathlib import Path
from traceback import extract_tb

from habeas.model import Extraction, Refusal, Report

ALONE = 50
"""Up to this many reports are extracted faster in this process than others take to start: a worker spends
about 2.2 seconds on loading the language pipeline, a report about 0.09 (measured on the samples)."""

AHEAD = 8
"""Reports waiting for each worker: enough to keep it busy while the results before are stored."""

Extract = Callable[[Report], Extraction]
Refuse = Callable[[Refusal], None]
Outcome = tuple[Report, Extraction | str]
"""A report with what was taken out of it, or with what went wrong."""


def extract_reports(
    reports: Iterable[Report], extract: Extract, refuse: Refuse, *, workers: int | None = None
) -> Iterator[Extraction]:
    """Give the extraction of each report, in their order; `workers` processes, all cores by default."""
    rest = iter(reports)
    first = list(islice(rest, ALONE + 1))
    count = workers or os.cpu_count() or 1
    every = chain(first, rest)
    alone = count == 1 or len(first) <= ALONE
    results = _extract_here(every, extract) if alone else _extract_apart(every, extract, count)
    for report, result in results:
        if isinstance(result, Extraction):
            yield result
        else:
            refuse(_refusal(report, result))


def _extract_here(reports: Iterable[Report], extract: Extract) -> Iterator[Outcome]:
    for report in reports:
        yield report, _attempt(extract, report)


def _extract_apart(reports: Iterable[Report], extract: Extract, workers: int) -> Iterator[Outcome]:
    waiting: deque[tuple[Report, Future[Extraction | str]]] = deque()
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        for report in reports:
            waiting.append((report, pool.submit(_attempt, extract, report)))
            if len(waiting) >= workers * AHEAD:
                yield _finish(*waiting.popleft())
        while waiting:
            yield _finish(*waiting.popleft())


def _finish(report: Report, future: Future[Extraction | str]) -> Outcome:
    return report, future.result()


def _attempt(extract: Extract, report: Report) -> Extraction | str:
    """Extract, or say where that failed: one report's fault must not end the run of all others.

    The only place that catches everything: it is the edge of a worker process. The message of the
    exception stays out of what is said, since it may quote the report.
    """
    try:
        return extract(report)
    except Exception as error:
        place = extract_tb(error.__traceback__)[-1]
        return f"{type(error).__name__} at {Path(place.filename).name}:{place.lineno}"


def _refusal(report: Report, fault: str) -> Refusal:
    return Refusal(
        source=report.name,
        reason=f"its claims could not be extracted ({fault})",
        mend="please report this as a fault of habeas",
    )
