"""An invented ledger for pages: 10,000 dated episodes of 16 authorities, ten reports each.

Gives the same extractions every time, and what follows from them, invented with them and not computed: only
the pages are measured.
"""

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

from invented_claims import count_freed
from invented_words import AUTHORITIES, invent_name

from habeas.model import (
    Claim,
    Concession,
    Deal,
    Episode,
    Extraction,
    Figure,
    Finding,
    Mention,
    Origin,
    Period,
    Person,
    PersonClaim,
    Population,
    Reconciliation,
    Report,
    ReportedEpisode,
    Resolution,
)
from habeas.model.identity import content_id
from habeas.resolve.mentions import mention_id

EPISODES = 10_000
PER_EPISODE = 10
NATIONALITIES = ("LT", "PL", "DE", "LV", "UA", "US")
FILLER = "The families waited outside while lawyers read the lists aloud. " * 12


@cache
def write_report(number: int) -> Extraction:
    """Return the report of this number: how many were freed, how many are held, and one name."""
    told, chance = number // PER_EPISODE, random.Random(number)
    day, freed, name = day_of(told), freed_by(told), name_in(told, number % 2)
    sentences = (f"{freed} prisoners walked free.", "1,200 people are held.", f"{name} was let go.")
    report = Report(
        name=f"report-{number}",
        text=" ".join([*sentences, FILLER, str(chance.random())]),
        title=f"{freed} walk free",
        outlet=f"Outlet {number % 500}",
        published=day,
    )
    start = (0, len(sentences[0]) + 1, len(sentences[0]) + len(sentences[1]) + 2)
    claims = (
        _count(report, start[0], f"{freed} prisoners", freed, "freed", "episode"),
        _count(report, start[1], "1,200 people", 1200, "held", "standing"),
        PersonClaim(
            report=report.id,
            episode="e1",
            evidence=(report.cite(start[2], start[2] + len(name)),),
            name=name,
            status="freed",
        ),
    )
    authority = AUTHORITIES[told % len(AUTHORITIES)]
    period = Period(start=day, end=day)
    episode = ReportedEpisode(id="e1", main=True, authority=authority, kind="release", date=period)
    return Extraction(report=report, episodes=(episode,), claims=claims)


def write_reports() -> Iterator[Extraction]:
    """Give every report with its claims."""
    for number in range(EPISODES * PER_EPISODE):
        yield write_report(number)


def invent_derivation() -> tuple[Resolution, Reconciliation]:
    """Return what follows from the reports."""
    told = range(EPISODES)
    origins = [Origin(id=content_id("o", n), name=f"Outlet {n}", kind="outlet") for n in range(500)]
    resolution = Resolution(
        reports={},
        claims={},
        episodes=tuple(map(_episode, told)),
        origins={claim: origins[n % 500] for n in range(EPISODES * PER_EPISODE) for claim in _ids(n)},
        people=tuple(_person(one, place) for one in told for place in (0, 1)),
        mentions=tuple(mention for one in told for mention in _mentions(one)),
        concessions=tuple(_concession(one) for one in told[::5]),
        deals=tuple(_deal(one) for one in told[::5]),
    )
    figures = tuple(figure for one in told for figure in _figures(one))
    return resolution, Reconciliation(figures=figures, findings=tuple(map(_finding, told)))


def day_of(told: int) -> date:
    return date(2012, 1, 1) + timedelta(days=told * 5000 // EPISODES)


def freed_by(told: int) -> int:
    return random.Random(told).randint(2, 400)


def name_in(told: int, place: int) -> str:
    return invent_name(random.Random(told * 2 + place))


def _count(report: Report, start: int, words: str, value: int, status: str, scope: str) -> Claim:
    evidence = report.cite(start, start + len(words))
    return count_freed(report, evidence, value, status=status, scope=scope)


def _numbers(told: int) -> range:
    return range(told * PER_EPISODE, (told + 1) * PER_EPISODE)


def _ids(number: int) -> tuple[str, ...]:
    return tuple(claim.id for claim in write_report(number).claims)


def _reports(told: int) -> tuple[str, ...]:
    return tuple(sorted(write_report(number).report.id for number in _numbers(told)))


def _episode(told: int) -> Episode:
    day = day_of(told)
    return Episode(
        id=content_id("e", told),
        authority=AUTHORITIES[told % len(AUTHORITIES)],
        kind="release",
        date=Period(start=day, end=day),
        claims=tuple(sorted(claim for number in _numbers(told) for claim in _ids(number))),
        reports=_reports(told),
        main_reports=_reports(told),
    )


def _mentions(told: int) -> Iterator[Mention]:
    for report in _reports(told):
        ident = mention_id(report, "e1")
        day = Period(start=day_of(told), end=day_of(told))
        yield Mention(id=ident, report=report, local="e1", episode=content_id("e", told), main=True, date=day)


def _person(told: int, place: int) -> Person:
    name = name_in(told, place)
    return Person(
        id=content_id("p", told, place),
        name=name,
        names=(name,),
        nationality=None,
        statuses=("freed",),
        claims=tuple(sorted(_ids(number)[2] for number in _numbers(told) if number % 2 == place)),
        episodes=(content_id("e", told),),
    )


def _figures(told: int) -> Iterator[Figure]:
    freed = freed_by(told)
    whole = Figure(
        id=content_id("f", told, "all"),
        episode=content_id("e", told),
        population=Population(),
        status="freed",
        low=freed,
        high=freed,
        best=freed,
        state="confirmed",
        origins=PER_EPISODE,
        claims=tuple(sorted(_ids(number)[0] for number in _numbers(told))),
    )
    nationality = NATIONALITIES[told % len(NATIONALITIES)]
    yield whole
    yield replace(
        whole, id=content_id("f", told, nationality), population=Population(nationality=nationality), low=1
    )
    held = tuple(sorted(_ids(number)[1] for number in _numbers(told)))
    yield replace(
        whole, id=content_id("f", told, "held"), status="held", low=1080, high=1200, best=1200, claims=held
    )


def _concession(told: int) -> Concession:
    return Concession(
        id=content_id("c", told),
        type="sanctions_eased",
        object="fish trade",
        giver="CA",
        receiver=None,
        status="announced",
        claims=(),
        episodes=(content_id("e", told),),
    )


def _deal(told: int) -> Deal:
    return Deal(
        id=content_id("d", told),
        episodes=(content_id("e", told),),
        concessions=(content_id("c", told),),
    )


def _finding(told: int) -> Finding:
    return Finding(
        id=content_id("n", told),
        kind="contradict",
        sentence=f"Reports cannot all be right about the {freed_by(told)} people.",
        arithmetic=f"{freed_by(told)} ≠ {freed_by(told) + 1}",
        claims=tuple(sorted(_ids(number)[0] for number in _numbers(told))),
        episodes=(content_id("e", told),),
    )
