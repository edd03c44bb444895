"""How long one more report takes beside many: from opening the ledger until all that follows is written.

    python benchmarks/adding.py [REPORTS]

Takes invented extractions, twenty reports an episode, by twenty authorities over eleven years, in a ledger's
file; prints seconds by the clock for bringing all of them together and for each one added afterwards.
"""

import random
import sys
from collections.abc import Iterable
from datetime import date, timedelta
from itertools import islice
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from invented_claims import count_freed, name_freed

from habeas.ledger import Ledger
from habeas.model import Extraction, Period, Report, ReportedEpisode
from habeas.run import Stages, derive_ledger, grow_ledger
from habeas.run.standard import standard_stages

REPORTS = 100_000
ADDED = 50
BATCH = 1000
AUTHORITIES = [
    *("BY", "RU", "UA", "CU", "VE", "NI", "IR", "MM", "EG", "SA"),
    *("ET", "AZ", "IL", "PK", "VN", "CN", "TR", "AF", "YE", "SY"),
]
SYLLABLES = [a + b for a in "bdfgklmnprstvz" for b in "aeiou"]


class World:
    """Invented episodes, and the reports that outlets write of them."""

    def __init__(self, reports: int) -> None:
        self.chance = random.Random(reports)
        self.words = [self.word(self.chance.randint(1, 4)) for _ in range(20_000)]
        self.episodes = [self.invent_episode() for _ in range(reports // 20)]

    def word(self, syllables: int) -> str:
        """Return an invented word."""
        return "".join(self.chance.choices(SYLLABLES, k=syllables))

    def invent_episode(self) -> tuple[str, date, int, list[str]]:
        """Return who let how many go on which day, and three of their names."""
        day = date(2015, 1, 1) + timedelta(days=self.chance.randrange(4000))
        names = [f"{self.word(3)} {self.word(4)}".title() for _ in range(3)]
        return self.chance.choice(AUTHORITIES), day, self.chance.randint(2, 400), names

    def write_report(self, number: int) -> Extraction:
        """Return one report of one episode."""
        authority, day, freed, names = self.chance.choice(self.episodes)
        named = self.chance.sample(names, self.chance.randint(0, 2))
        body = " ".join(self.chance.choices(self.words, k=60))
        text = f"{body}. They let {freed} people go, among them {', '.join(named) or 'women'}."
        published = day + timedelta(days=self.chance.randint(0, 3))
        report = Report(name=str(number), text=text, outlet=f"Outlet {number % 500}", published=published)
        stated = Period(start=day, end=day) if self.chance.random() < 0.7 else Period()
        episode = ReportedEpisode(id="e1", main=True, authority=authority, kind="release", date=stated)
        evidence = report.cite(len(body) + 2, len(text))
        count = count_freed(report, evidence, freed, wording=f"{freed} people")
        people = [name_freed(report, evidence, name) for name in named]
        return Extraction(report=report, episodes=(episode,), claims=(count, *people))


def fill(ledger: Ledger, extractions: Iterable[Extraction]) -> None:
    """Add extractions to a ledger, in transactions of `BATCH`."""
    rest = iter(extractions)
    while batch := list(islice(rest, BATCH)):
        ledger.add_extractions(batch, extractor="invented", author="benchmark")


def main() -> None:
    size = int(sys.argv[1]) if sys.argv[1:] else REPORTS
    world, stages = World(size), standard_stages()
    with TemporaryDirectory() as folder:
        path = Path(folder, "adding.ledger")
        with Ledger.open(path, write=True) as ledger:
            fill(ledger, (world.write_report(number) for number in range(size)))
            start = perf_counter()
            derive_ledger(ledger, stages)
        together, stored = perf_counter() - start, path.stat().st_size / 1e6
        taken = [
            time_adding(path, world.write_report(number), stages) for number in range(size, size + ADDED)
        ]
    print("| reports | MB | all brought together, s | one more, median, s | at most, s |")
    print("|---|---|---|---|---|")
    print(f"| {size:,} | {stored:,.0f} | {together:.1f} | {median(taken):.3f} | {max(taken):.3f} |")


def time_adding(path: Path, extraction: Extraction, stages: Stages) -> float:
    """Return the seconds from opening the ledger until all that follows from one more report is written."""
    start = perf_counter()
    with Ledger.open(path, write=True) as ledger:
        ledger.add_extractions([extraction], extractor="invented", author="benchmark")
        if not grow_ledger(ledger, stages):
            raise RuntimeError("the report could not be taken in by itself")
    return perf_counter() - start


if __name__ == "__main__":
    main()
