"""Entries as rows of the tables that `columns` describes.

Takes one entry, gives its rows, each with the name of its table; lists within a cell are divided by "; ".
"""

import json
from collections.abc import Iterable, Iterator
from functools import singledispatch
from typing import Any

from habeas.model import Finding, Population
from habeas.publish.entries import (
    PublicClaim,
    PublicConcession,
    PublicEpisode,
    PublicFigure,
    PublicPerson,
    PublicReport,
    Span,
)
from habeas.words.countries import country_name

Row = dict[str, Any]
Rows = Iterator[tuple[str, Row]]
HEADLINE = ("status", "low", "best", "high", "state", "origins")
UNKNOWN = Span(low=None, best=None, high=None)


@singledispatch
def give_rows(entry: object) -> Rows:
    """Give the rows of an entry, with the tables that they belong to."""
    raise NotImplementedError(f"no table holds a {type(entry).__name__}")


@give_rows.register
def _(entry: PublicReport) -> Rows:
    yield "reports", {name: getattr(entry, name) for name in entry.__slots__}


@give_rows.register
def _(entry: PublicClaim) -> Rows:
    first, origin, said = entry.passages[0], entry.origin, entry.said
    population = said.get("population") or {}
    yield (
        "claims",
        {
            "id": entry.id,
            "report": entry.report,
            "episode": entry.episode,
            "kind": entry.kind,
            "quote": first.quote,
            "quote_start": first.start,
            "quote_end": first.end,
            "speaker": entry.speaker,
            "modality": entry.modality,
            "confidence": entry.confidence,
            "origin": origin and origin.name,
            "origin_kind": origin and origin.kind,
            "of_authority": origin and origin.of_authority,
            **{name: said.get(name) for name in ("value", "low", "high", "modifier", "scope")},
            "status": said.get("status"),
            "nationality": population.get("nationality") or said.get("nationality"),
            **{name: population.get(name) for name in ("gender", "age", "destination")},
            "population_kind": population.get("kind"),
            "said": json.dumps(said, ensure_ascii=False, sort_keys=True),
        },
    )


@give_rows.register
def _(entry: PublicEpisode) -> Rows:
    episode = entry.episode
    figure = entry.headline
    yield (
        "episodes",
        {
            "id": episode.id,
            "authority": episode.authority,
            "authority_name": episode.authority and country_name(episode.authority),
            "kind": episode.kind,
            "first_day": episode.date.start,
            "last_day": episode.date.end,
            "precision": episode.date.precision,
            **{name: figure and getattr(figure, name) for name in HEADLINE},
            "reports": len(episode.reports),
        },
    )
    for other in episode.counterparts:
        yield "episode_counterparts", {"episode": episode.id, "counterpart": other}
    for shown in entry.figures:
        yield from _figure_rows(shown, entry)
    yield from _pairs("episode_people", "episode", episode.id, "person", (one.id for one in entry.people))
    given = (one.id for one in entry.concessions)
    yield from _pairs("episode_concessions", "episode", episode.id, "concession", given)


@give_rows.register
def _(entry: PublicPerson) -> Rows:
    person, said = entry.person, [claim.said for claim in entry.claims]
    offences = (offence for one in said for offence in one.get("offences", ()))
    yield (
        "people",
        {
            "id": person.id,
            "name": person.name,
            "other_names": _list(name for name in person.names if name != person.name),
            "nationality": person.nationality,
            "statuses": _list(person.statuses),
            "roles": _list(one.get("role") for one in said),
            "since": _list(one.get("since") for one in said),
            "sentences": _list(one.get("sentence") for one in said),
            "offences": _list(offences),
            "sensitive": entry.sensitive,
        },
    )
    yield from _pairs("person_claims", "person", person.id, "claim", person.claims)


@give_rows.register
def _(entry: PublicConcession) -> Rows:
    given = entry.concession
    names = ("id", "type", "object", "giver", "receiver", "status")
    yield "concessions", {name: getattr(given, name) for name in names}
    yield from _pairs("concession_claims", "concession", given.id, "claim", given.claims)


@give_rows.register
def _(entry: Finding) -> Rows:
    names = ("id", "kind", "sentence", "arithmetic", "weight")
    yield "findings", {name: getattr(entry, name) for name in names}
    yield from _pairs("finding_claims", "finding", entry.id, "claim", entry.claims)
    for episode in sorted(set(entry.episodes)):
        yield "episode_findings", {"episode": episode, "finding": entry.id}


def _figure_rows(shown: PublicFigure, entry: PublicEpisode) -> Rows:
    figure, total = shown.figure, shown.cumulative or UNKNOWN
    yield (
        "figures",
        {
            "id": figure.id,
            "episode": entry.episode.id,
            "authority": entry.episode.authority,
            "first_day": entry.episode.date.start,
            "status": figure.status,
            **_population_cells(figure.population),
            **{f"{name}_in_episode": getattr(figure, name) for name in ("low", "best", "high")},
            **{f"{name}_cumulative": getattr(total, name) for name in ("low", "best", "high")},
            "state": figure.state,
            "origins": figure.origins,
        },
    )
    for aside, claims in ((False, figure.claims), (True, figure.set_aside)):
        for claim in dict.fromkeys(claims):
            yield "figure_claims", {"figure": figure.id, "claim": claim, "set_aside": aside}


def _population_cells(population: Population) -> Row:
    cells = {name: getattr(population, name) for name in ("nationality", "gender", "age", "destination")}
    return cells | {"population_kind": population.kind}


def _pairs(table: str, one: str, ident: str, other: str, others: Iterable[str]) -> Rows:
    for item in dict.fromkeys(others):
        yield table, {one: ident, other: item}


def _list(items: Iterable[str | None]) -> str | None:
    return "; ".join(dict.fromkeys(item for item in items if item)) or None
