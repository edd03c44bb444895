"""Annotated reports (shared/gold/GUIDE.md) as extractions: what a perfect reader would hand on.

Annotations whose words the gate refuses are left out, so that what is measured is the bringing
together alone.
"""

import json
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from habeas.model import (
    UNDATED,
    Claim,
    ConcessionClaim,
    CountClaim,
    DestinationClaim,
    Extraction,
    InvalidValue,
    OffenceClaim,
    Period,
    PersonClaim,
    Population,
    Report,
    ReportedEpisode,
)
from habeas.words.countries import find_countries
from habeas.words.hedges import bounds_of

ROOT = Path(__file__).parents[2]
SHARED = next((p / "shared" for p in ROOT.parents if (p / "shared").is_dir()), ROOT.parent / "shared")
GOLD = SHARED / "gold"
Record = dict[str, Any]


def read_gold(*folders: str) -> list[Record]:
    """Return the annotated reports of these folders of shared/gold."""
    paths = [path for folder in folders for path in sorted((GOLD / folder).glob("*.json"))]
    return [json.loads(path.read_text()) for path in paths]


def as_report(record: Record) -> Report:
    published = record.get("published")
    return Report(
        name=record["id"],
        text=record["text"],
        outlet=record.get("outlet"),
        title=record.get("title"),
        published=date.fromisoformat(published) if published else None,
    )


def as_extraction(record: Record) -> Extraction:
    """Return the extraction that a report's annotation amounts to."""
    report = as_report(record)
    local = {episode["key"]: f"e{place}" for place, episode in enumerate(record["episodes"], 1)}
    sides = [e["key"] for e in record["episodes"] if e["main"] and e["kind"] == "exchange"]
    episodes = tuple(
        ReportedEpisode(
            id=local[episode["key"]],
            main=episode["main"],
            authority=episode["authority"],
            kind=episode["kind"],
            date=as_period(episode["date"]),
            counterpart=next((local[key] for key in sides if key != episode["key"]), None)
            if episode["key"] in sides
            else None,
        )
        for episode in record["episodes"]
    )
    claims = {claim.id: claim for claim in _claims(record, report, local)}
    return Extraction(report=report, episodes=episodes, claims=tuple(claims.values()))


def as_period(day: str | None) -> Period:
    if day is None:
        return UNDATED
    if len(day) == 10:
        return Period(start=date.fromisoformat(day), end=date.fromisoformat(day))
    first = date.fromisoformat(f"{day}-01")
    return Period(start=first, end=(first + timedelta(days=31)).replace(day=1) - timedelta(days=1))


def _claims(record: Record, report: Report, local: dict[str, str]) -> Iterator[Claim]:
    for episode in record["episodes"]:
        place = local[episode["key"]]
        kinds: tuple[tuple[str, Callable[..., Claim]], ...] = (
            ("counts", _count),
            ("people", _person),
            ("concessions", _concession),
            ("offences", _offence),
        )
        for field, build in kinds:
            for item in episode[field]:
                yield from _grounded(build, item, report, place)
        for country in episode.get("destinations") or ():
            yield from _grounded(_destination, {"country": country}, report, place)
    for item in (*record.get("held", ()), *record.get("detained", ())):
        yield from _grounded(_count, item, report, None)
    for item in record.get("people", ()):
        yield from _grounded(_person, item, report, None)


def _grounded(
    build: Callable[..., Claim], item: Record, report: Report, place: str | None
) -> Iterator[Claim]:
    start = report.text.find(item["quote"]) if "quote" in item else 0
    common = {"report": report.id, "episode": place, "speaker": item.get("said_by")}
    try:
        if "quote" in item:
            common["evidence"] = (report.cite(start, start + len(item["quote"])),)
        yield build(item, report, common)
    except InvalidValue:
        return


def _count(item: Record, report: Report, common: Record) -> Claim:
    value, modifier = item.get("value"), item["modifier"]
    low, high = bounds_of(value, modifier) if value is not None else (None, None)
    return CountClaim(
        **common,
        value=value,
        low=low,
        high=high,
        modifier=modifier,
        status=item["status"],
        scope=item["scope"],
        population=Population(
            **{k: v for k, v in item["group"].items() if v}, destination=item.get("destination")
        ),
        wording=item["who"] or item["quote"],
    )


def _person(item: Record, report: Report, common: Record) -> Claim:
    return PersonClaim(
        **common, name=item["name"], status=item["status"], role=item.get("role"), since=item.get("since")
    )


def _concession(item: Record, report: Report, common: Record) -> Claim:
    sides = {side: item.get(side) for side in ("giver", "receiver")}
    beside = [m for m in find_countries(report.text) if m.code in sides.values()]
    evidence = (*common["evidence"], *(report.cite(m.start, m.end) for m in beside[:4]))
    return ConcessionClaim(
        **(common | {"evidence": evidence}),
        **sides,
        type=item["kind"],
        object=item["object"] or item["quote"],
        status=item["status"],
    )


def _offence(item: Record, report: Report, common: Record) -> Claim:
    return OffenceClaim(**common, offence=item["offence"])


def _destination(item: Record, report: Report, common: Record) -> Claim:
    found = next((m for m in find_countries(report.text) if m.code == item["country"]), None)
    if found is None:
        raise InvalidValue("the country is not named in the text")
    evidence = (report.cite(found.start, found.end),)
    return DestinationClaim(**(common | {"evidence": evidence}), country=found.code, place=found.text)
