"""Invented histories with a known truth: who was freed, and what outlets that err and copy say of it.

Takes a seed and how much is wrong; gives a resolution, and the truth by episode and population.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import product
from string import ascii_uppercase

from invented_claims import count_freed

from habeas.model import (
    EVERYBODY,
    Claim,
    CountClaim,
    Episode,
    Evidence,
    Origin,
    Period,
    Population,
    Report,
    Resolution,
)
from habeas.model.vocabulary import Scope

NATIONS = {"LT": "Lithuania", "DE": "Germany", "PL": "Poland", "LV": "Latvia"}
STATES = [f"{a}{b}" for a, b in product(ascii_uppercase, repeat=2) if f"{a}{b}" not in NATIONS]
DOMESTIC, FOREIGN = Population(nationality="domestic"), Population(nationality="foreign")


@dataclass(frozen=True, slots=True, kw_only=True)
class Faults:
    """Shares of first-hand reports that err in one number, or take a part or a sum for the whole; of reports
    that copy another; and whether an erring report is copied more than others."""

    errs: float = 0.1
    confuses: float = 0.1
    copies: float = 0.5
    errors_travel: bool = False


@dataclass(slots=True)
class History:
    """What is filled while inventing."""

    reports: dict[str, Report] = field(default_factory=dict)
    claims: dict[str, Claim] = field(default_factory=dict)
    origins: dict[str, Origin] = field(default_factory=dict)
    episodes: list[Episode] = field(default_factory=list)
    truth: dict[tuple[str, Population], int] = field(default_factory=dict)

    @property
    def resolution(self) -> Resolution:
        """The resolution that an ideal earlier stage would make of the reports."""
        return Resolution(
            reports=self.reports, claims=self.claims, episodes=tuple(self.episodes), origins=self.origins
        )


Line = tuple[Population, int, Scope]


def invent_ledger(*, authorities: int, episodes: int = 10, reports: int = 5, seed: int = 1) -> Resolution:
    """Return a ledger of many authorities."""
    chance, history = random.Random(seed), History()
    for number in range(authorities):
        name = STATES[number] if number < len(STATES) else f"Front {number}"
        invent_authority(history, chance, name, Faults(errs=0.03, confuses=0.02), episodes, reports)
    return history.resolution


def invent_authority(
    history: History, chance: random.Random, authority: str, faults: Faults, episodes: int, reports: int
) -> None:
    """Add one authority's releases, and the reports about them, to a history."""
    day, freed = date(2015, 1, 1), 0
    for number in range(episodes):
        day += timedelta(days=chance.randint(20, 90))
        truth = _invent_truth(chance)
        freed += truth[EVERYBODY]
        place = f"{authority}-{number:03}"
        history.truth.update({(place, people): count for people, count in truth.items()})
        told = [_invent_lines(chance, truth, freed, faults) for _ in range(reports)]
        _add_episode(history, chance, faults, place, authority, day, told)


def _invent_truth(chance: random.Random) -> dict[Population, int]:
    nations = {
        Population(nationality=code): chance.randint(1, 6) for code in chance.sample(sorted(NATIONS), 2)
    }
    foreign, domestic = sum(nations.values()), chance.randint(5, 90)
    return {EVERYBODY: foreign + domestic, DOMESTIC: domestic, FOREIGN: foreign, **nations}


def _invent_lines(
    chance: random.Random, truth: dict[Population, int], freed: int, faults: Faults
) -> list[Line]:
    """Return what one first-hand report says: the whole, and three more of its numbers."""
    others = [people for people in truth if people != EVERYBODY]
    said = [(people, truth[people], "part") for people in chance.sample(others, 3)]
    lines: list[Line] = [(EVERYBODY, truth[EVERYBODY], "episode"), *said]
    if chance.random() < faults.errs:
        wrong = chance.randrange(len(lines))
        people, number, scope = lines[wrong]
        lines[wrong] = (people, max(1, number + chance.choice((-3, -2, -1, 1, 2, 3, 10))), scope)
    if chance.random() < faults.confuses:
        lines[0] = (EVERYBODY, chance.choice((truth[FOREIGN], truth[DOMESTIC], freed)), "episode")
    elif chance.random() < 0.1:
        lines[3] = (EVERYBODY, freed, "cumulative")
    return lines


def _add_episode(
    history: History,
    chance: random.Random,
    faults: Faults,
    place: str,
    authority: str,
    day: date,
    told: list[list[Line]],
) -> None:
    reports, claims = [], []
    for number, source in enumerate(_choose_sources(history, chance, faults, place, told)):
        outlet = f"outlet {chance.randrange(40)}"
        report = _write_report(f"{place}-{number}", outlet, day, told[source])
        history.reports[report.id] = report
        reports.append(report.id)
        for claim in _claims(report, told[source]):
            history.claims[claim.id] = claim
            history.origins[claim.id] = Origin(id=f"{place}-{source}", name=outlet, kind="outlet")
            claims.append(claim.id)
    history.episodes.append(
        Episode(
            id=place,
            authority=authority,
            kind="release",
            date=Period(start=day, end=day),
            claims=tuple(sorted(claims)),
            reports=tuple(sorted(reports)),
            main_reports=tuple(sorted(reports)),
        )
    )


def _choose_sources(
    history: History, chance: random.Random, faults: Faults, place: str, told: list[list[Line]]
) -> list[int]:
    """Return for each report the first-hand report whose lines it prints, often its own."""
    first_hand: list[int] = []
    sources = []
    for number in range(len(told)):
        if first_hand and chance.random() < faults.copies:
            wrong = [n for n in first_hand if _errs(history, place, told[n])]
            sources.append(chance.choice(wrong if wrong and faults.errors_travel else first_hand))
        else:
            first_hand.append(number)
            sources.append(number)
    return sources


def _errs(history: History, place: str, lines: list[Line]) -> bool:
    return any(scope != "cumulative" and history.truth[place, who] != count for who, count, scope in lines)


def _write_report(name: str, outlet: str, day: date, lines: list[Line]) -> Report:
    text = " ".join(f"{_phrase(people, number)}." for people, number, _ in lines)
    return Report(name=name, text=f"{text} {name}", outlet=outlet, published=day)


def _phrase(people: Population, number: int) -> str:
    return f"{number} freed {NATIONS.get(people.nationality or '', people.nationality or 'people')}"


def _claims(report: Report, lines: list[Line]) -> Iterator[CountClaim]:
    start = 0
    for people, number, scope in lines:
        text = _phrase(people, number)
        yield count_freed(
            report, Evidence(start, start + len(text), text), number, people=people, scope=scope
        )
        start += len(text) + 2
