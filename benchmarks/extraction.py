"""Extraction: habeas against spaCy's full pipeline alone, on the same relevant reports in one run.

    python benchmarks/extraction.py [PATH...] [--reports 600]
    python benchmarks/extraction.py [PATH...] --stream 100000 [--share 50]

Takes files or folders of reports (by default the annotated corpus), keeps those that pass the gate, and
measures reports a second: the pipeline alone over the whole texts in batches, which takes nothing out of
them; `extract_reports` on one core; the same on all cores, the start of their processes included.
`--stream` measures peak memory instead: over so many reports, one in fifty relevant, or one in `--share`, and
each with words that no other has, as a stream of news brings them.
"""

import argparse
import os
import resource
import time
from collections.abc import Callable, Iterable, Iterator
from itertools import cycle, islice
from pathlib import Path
from typing import NamedTuple

import spacy

from habeas.extract import extract_together
from habeas.extract.gate import can_matter
from habeas.extract.parse.pipeline import chosen_pipeline
from habeas.model import Report
from habeas.read import read_reports
from habeas.run import extract_reports

CORPUS = Path(__file__).parents[1] / "corpus"
RELEVANT_SHARE = 50
"""One report in so many is relevant in the stream; of the 8,000 Reuters stories of 1987 some six are."""
CHECKPOINTS = 5
WARMING = 40
"""Reports read before anything is measured: by then all is loaded that is loaded once."""

ORDINARY = "The company released its results for the quarter, and its shares rose by two per cent. " * 20


class Spent(NamedTuple):
    """What one way took: seconds on the clock, and seconds of this process on a core."""

    clock: float
    core: float


def seconds_of(work: Callable[[], object]) -> Spent:
    clock, core = time.perf_counter(), time.process_time()
    work()
    return Spent(time.perf_counter() - clock, time.process_time() - core)


def run_extraction(reports: Iterable[Report], workers: int) -> int:
    return sum(1 for _ in extract_reports(reports, extract_together, print, workers=workers))


def measure_speed(reports: list[Report]) -> None:
    load = os.getloadavg()[0]  # what the machine did besides: the clock's figures want it near 0
    pipeline = spacy.load(chosen_pipeline())  # as it comes, without what habeas makes faster in it
    texts = [report.text for report in reports]
    cores = os.cpu_count() or 1
    run_extraction(reports[:WARMING], 1)  # load what is loaded once
    alone = seconds_of(lambda: list(pipeline.pipe(texts)))
    one = seconds_of(lambda: run_extraction(reports, 1))
    count = len(reports)
    print("| way | reports a second of one core | times the pipeline's |\n|---|---|---|")
    print(f"| spaCy's full pipeline alone | {count / alone.core:.1f} | 1.00 |")
    print(f"| habeas | {count / one.core:.1f} | {alone.core / one.core:.2f} |\n")
    every = seconds_of(lambda: run_extraction(reports, cores))
    print("| cores | reports a second on the clock | times one core's |\n|---|---|---|")
    print(f"| 1 | {count / one.clock:.1f} | 1.00 |")
    print(f"| {cores} | {count / every.clock:.1f} | {one.clock / every.clock:.2f} |")
    print(f"\n{count} reports of {sum(map(len, texts)) / count:.0f} characters; load before: {load:.1f}.")


def stream_of(reports: list[Report], length: int, share: int) -> Iterator[Report]:
    relevant = cycle(reports)
    for number in range(length):
        text = next(relevant).text if number % share == 0 else ORDINARY
        unheard = f"Witness Nym{number:x} of Ville{number:o} told Press{number:x}agency all."
        yield Report(name=f"stream-{number}", text=f"{text}\n{unheard}")


def measure_memory(reports: list[Report], length: int, share: int) -> None:
    step = max(1, length // CHECKPOINTS)
    print("| reports | peak memory, MB |\n|---|---|")
    stream = stream_of(reports, length, share)
    for number, _ in enumerate(extract_reports(stream, extract_together, print, workers=1), 1):
        if number % step == 0:
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            print(f"| {number} | {peak:.0f} |", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("paths", type=Path, nargs="*", default=[CORPUS])
    parser.add_argument("--reports", type=int, default=600, help="the most reports to measure on")
    parser.add_argument("--stream", type=int, default=0, help="measure memory over so many reports")
    parser.add_argument("--share", type=int, default=RELEVANT_SHARE, help="one in so many is relevant there")
    arguments = parser.parse_args()
    relevant = (report for report in read_reports(arguments.paths) if can_matter(report.text))
    reports = list(islice(relevant, arguments.reports))
    if arguments.stream:
        measure_memory(reports, arguments.stream, arguments.share)
    else:
        measure_speed(reports)


if __name__ == "__main__":
    main()
