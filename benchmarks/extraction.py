"""Extraction: habeas against spaCy's full pipeline alone, on the same relevant reports in one run.

    python benchmarks/extraction.py corpus [--reports 300] [--stream 0]

Takes files or folders of reports, keeps those that pass the gate, and measures reports a second: the
pipeline alone over the whole texts in batches, which takes nothing out of them, then `extract_claims` on
one core, then on all. `--stream` measures peak memory instead: that many reports, one in fifty relevant
and each with words that no other has, as a stream of news would bring.
"""

import argparse
import os
import resource
import time
from collections.abc import Callable, Iterable, Iterator
from itertools import cycle, islice
from pathlib import Path

from habeas.extract import extract_claims
from habeas.extract.gate import can_matter
from habeas.extract.pipeline import load_pipeline
from habeas.model import Report
from habeas.read import read_reports
from habeas.run import extract_reports

RELEVANT_SHARE = 50
"""One report in so many is relevant in the stream: more than in a day of wire news (0.1 to 1 %)."""
CHECKPOINTS = 5

ORDINARY = "The company released its results for the quarter, and its shares rose by two per cent. " * 20


def seconds_of(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def run_extraction(reports: Iterable[Report], workers: int) -> int:
    return sum(1 for _ in extract_reports(reports, extract_claims, print, workers=workers))


def measure_speed(reports: list[Report]) -> None:
    pipeline = load_pipeline()
    texts = [report.text for report in reports]
    cores = os.cpu_count() or 1
    run_extraction(reports[:1], 1)  # load what is loaded once
    seconds = {
        "spaCy's full pipeline alone": seconds_of(lambda: list(pipeline.pipe(texts))),
        "habeas, one core": seconds_of(lambda: run_extraction(reports, 1)),
        f"habeas, {cores} cores": seconds_of(lambda: run_extraction(reports, cores)),
    }
    alone = next(iter(seconds.values()))
    print("| way | reports/s | times the pipeline's speed |\n|---|---|---|")
    for way, taken in seconds.items():
        print(f"| {way} | {len(reports) / taken:.1f} | {alone / taken:.2f} |")
    print(f"\n{len(reports)} reports, {sum(map(len, texts)) / len(texts):.0f} characters each.")


def stream_of(reports: list[Report], length: int) -> Iterator[Report]:
    relevant = cycle(reports)
    for number in range(length):
        text = next(relevant).text if number % RELEVANT_SHARE == 0 else ORDINARY
        unheard = f"Witness Nym{number:x} of Ville{number:o} told Press{number:x}agency all."
        yield Report(name=f"stream-{number}", text=f"{text}\n{unheard}")


def measure_memory(reports: list[Report], length: int) -> None:
    step = max(1, length // CHECKPOINTS)
    print("| reports | peak memory, MB |\n|---|---|")
    for number, report in enumerate(stream_of(reports, length), 1):
        extract_claims(report)
        if number % step == 0:
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            print(f"| {number} | {peak:.0f} |", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("paths", type=Path, nargs="+")
    parser.add_argument("--reports", type=int, default=300, help="the most reports to measure on")
    parser.add_argument("--stream", type=int, default=0, help="measure memory over so many reports")
    arguments = parser.parse_args()
    relevant = (report for report in read_reports(arguments.paths) if can_matter(report.text))
    reports = list(islice(relevant, arguments.reports))
    if arguments.stream:
        measure_memory(reports, arguments.stream)
    else:
        measure_speed(reports)


if __name__ == "__main__":
    main()
