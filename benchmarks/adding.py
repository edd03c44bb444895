"""How long one more report takes beside many: finding its copies, episodes and people.

    python benchmarks/adding.py [REPORTS]

Takes invented extractions, twenty reports an episode, by twenty authorities over eleven years; prints
CPU seconds for bringing all of them together and for each of the reports added afterwards.
"""

import random
import sys
from datetime import date, timedelta
from statistics import median
from time import process_time

from habeas.model import CountClaim, Extraction, Period, PersonClaim, Report, ReportedEpisode
from habeas.resolve import ResolutionIndex

REPORTS = 100_000
ADDED = 50
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
        evidence = (report.cite(len(body) + 2, len(text)),)
        count = CountClaim(
            report=report.id,
            episode="e1",
            evidence=evidence,
            value=freed,
            low=freed,
            high=freed,
            modifier="exact",
            status="freed",
            scope="episode",
            wording=f"{freed} people",
        )
        people = [
            PersonClaim(report=report.id, episode="e1", evidence=evidence, name=name, status="freed")
            for name in named
        ]
        return Extraction(report=report, episodes=(episode,), claims=(count, *people))


def main() -> None:
    size = int(sys.argv[1]) if sys.argv[1:] else REPORTS
    world = World(size)
    extractions = [world.write_report(number) for number in range(size)]
    start = process_time()
    index = ResolutionIndex(extractions)
    together = process_time() - start
    taken = []
    for number in range(size, size + ADDED):
        extraction = world.write_report(number)
        start = process_time()
        index.add(extraction)
        taken.append(process_time() - start)
    print("| reports | all brought together, s | one more, median, s | at most, s |\n|---|---|---|---|")
    print(f"| {size:,} | {together:.1f} | {median(taken):.3f} | {max(taken):.3f} |")


if __name__ == "__main__":
    main()
