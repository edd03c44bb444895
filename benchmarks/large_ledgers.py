"""Invented ledgers of any size: reports of twenty claims each, twenty reports an episode, and what follows.

Takes a number, gives the same extractions every time; what follows from them is invented with them, not
computed, since only its storing is measured.
"""

import random
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from invented_claims import count_freed, name_freed
from invented_words import AUTHORITIES, WORDS, invent_name

from habeas.model import (
    Claim,
    Episode,
    Extraction,
    Figure,
    Finding,
    Mention,
    Origin,
    Period,
    Person,
    Population,
    Reconciliation,
    Report,
    ReportedEpisode,
    Resolution,
)
from habeas.model.identity import content_id
from habeas.resolve.mentions import mention_id

COUNTS = 10
"""Numbers that a report states; it names as many people."""


@dataclass(slots=True)
class LargeLedger:
    """What is known of a growing ledger without its claims: their ids, by episode."""

    claims: dict[int, list[str]] = field(default_factory=lambda: defaultdict(list))
    reports: dict[int, list[str]] = field(default_factory=lambda: defaultdict(list))

    def write_report(self, number: int) -> Extraction:
        """Return the report of this number, of one episode, with its claims."""
        chance, told = random.Random(number), number // 20
        sentences = [_count_sentence(chance) for _ in range(COUNTS)]
        names = [invent_name(random.Random(told * 100 + place)) for place in range(COUNTS)]
        people = [f"{name} was let go, {' '.join(chance.choices(WORDS, k=8))}." for name in names]
        text = " ".join([*sentences, *people])
        day = date(2015, 1, 1) + timedelta(days=told % 4000)
        report = Report(name=f"report-{number}", text=text, outlet=f"Outlet {number % 500}", published=day)
        claims = tuple(_claims_of(report, sentences, people, names))
        self.claims[told] += [claim.id for claim in claims]
        self.reports[told].append(report.id)
        return Extraction(report=report, episodes=(_told_episode(told, day),), claims=claims)

    def invent_derivation(self) -> tuple[Resolution, Reconciliation]:
        """Return episodes, people, figures and findings as many as reports like these give."""
        origins = [Origin(id=content_id("o", n), name=f"Outlet {n}", kind="outlet") for n in range(500)]
        every = [claim for told in self.claims for claim in self.claims[told]]
        resolution = Resolution(
            reports={},
            claims={},
            episodes=tuple(self._episode(told) for told in self.claims),
            origins={claim: origins[place // 20 % 500] for place, claim in enumerate(every)},
            people=tuple(person for told in self.claims for person in self._people(told)),
            mentions=tuple(mention for told in self.claims for mention in self._mentions(told)),
        )
        figures = tuple(figure for told in self.claims for figure in self._figures(told))
        findings = tuple(finding for told in self.claims for finding in self._findings(told))
        return resolution, Reconciliation(figures=figures, findings=findings)

    def _episode(self, told: int) -> Episode:
        reports = tuple(sorted(self.reports[told]))
        return Episode(
            id=content_id("e", told),
            authority=AUTHORITIES[told % len(AUTHORITIES)],
            kind="release",
            date=Period(),
            claims=tuple(sorted(self.claims[told])),
            reports=reports,
            main_reports=reports,
        )

    def _people(self, told: int) -> Iterator[Person]:
        for place in range(COUNTS):
            yield Person(
                id=content_id("p", told, place),
                name=invent_name(random.Random(told * 100 + place)),
                names=(),
                nationality=None,
                statuses=("freed",),
                claims=tuple(sorted(self.claims[told][COUNTS + place :: 2 * COUNTS])),
                episodes=(content_id("e", told),),
            )

    def _mentions(self, told: int) -> Iterator[Mention]:
        for report in self.reports[told]:
            ident, episode = mention_id(report, "e1"), content_id("e", told)
            yield Mention(id=ident, report=report, local="e1", episode=episode, main=True, date=Period())

    def _figures(self, told: int) -> Iterator[Figure]:
        for place, nationality in enumerate((None, "DE", "PL", "LT", "foreign")):
            yield Figure(
                id=content_id("f", told, place),
                episode=content_id("e", told),
                population=Population(nationality=nationality),
                status="freed",
                low=place,
                high=place + 10,
                best=None,
                state="disputed",
                origins=len(self.reports[told]),
                claims=tuple(self.claims[told][place :: 2 * COUNTS]),
            )

    def _findings(self, told: int) -> Iterator[Finding]:
        for place in range(5):
            yield Finding(
                id=content_id("n", told, place),
                kind="contradict",
                sentence=f"Reports cannot all be right about the {place + 10} people.",
                arithmetic=f"{place} ≠ {place + 10}",
                claims=tuple(self.claims[told][place :: 2 * COUNTS]),
                episodes=(content_id("e", told),),
            )


def _count_sentence(chance: random.Random) -> str:
    return f"{chance.randint(2, 400)} prisoners walked free, {' '.join(chance.choices(WORDS, k=8))}."


def _told_episode(told: int, day: date) -> ReportedEpisode:
    authority = AUTHORITIES[told % len(AUTHORITIES)]
    return ReportedEpisode(
        id="e1", main=True, authority=authority, kind="release", date=Period(start=day, end=day)
    )


def _claims_of(report: Report, sentences: list[str], people: list[str], names: list[str]) -> Iterator[Claim]:
    start = 0
    for sentence in sentences:
        words = " ".join(sentence.split()[:2])
        number = int(words.split()[0])
        yield count_freed(report, report.cite(start, start + len(words)), number)
        start += len(sentence) + 1
    for sentence, name in zip(people, names, strict=True):
        yield name_freed(report, report.cite(start, start + len(sentence)), name)
        start += len(sentence) + 1
