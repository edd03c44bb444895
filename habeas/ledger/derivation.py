"""A derivation as the rows of its tables.

Takes a resolution and a reconciliation, gives for every derived table its rows; touches no database, so that
storing a derivation and verifying a stored one start from the same rows.
"""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import Table

from habeas.ledger import tables
from habeas.ledger.canonical import write_record
from habeas.ledger.current import CurrentReport
from habeas.ledger.name_index import index_names
from habeas.ledger.summaries import TableRows, summarise_episodes
from habeas.ledger.voices import gather_voices
from habeas.model import (
    Claim,
    Concession,
    Deal,
    Episode,
    Family,
    Figure,
    Finding,
    Mention,
    Neighbour,
    Neighbourhood,
    Person,
    Question,
    Reconciliation,
    Resolution,
)
from habeas.model.records import claim_record, plain

Row = dict[str, Any]

TABLES: dict[type, Table] = {
    Episode: tables.episodes,
    Person: tables.people,
    Concession: tables.concessions,
    Deal: tables.deals,
    Family: tables.families,
    Mention: tables.mentions,
    Question: tables.questions,
    Figure: tables.figures,
    Finding: tables.findings,
}
"""Where each derived noun is kept."""

LINKS: dict[type, Table] = {
    Figure: tables.episode_figures,
    Finding: tables.episode_findings,
    Person: tables.episode_people,
    Concession: tables.episode_concessions,
    Deal: tables.episode_deals,
}
"""Where it is kept to which episodes a noun belongs."""

COLUMNS: dict[type, tuple[str, ...]] = {
    Episode: ("authority",),
    Mention: ("report", "episode"),
    Finding: ("kind",),
    Figure: ("status",),
}
"""The fields by which nouns are looked for, besides their ids."""


def derive_rows(
    chosen: Sequence[CurrentReport],
    corrected: Sequence[Claim],
    resolution: Resolution,
    reconciliation: Reconciliation,
) -> Iterator[TableRows]:
    """Give every derived table with the rows that it must have."""
    yield tables.current_reports, [plain(current) for current in chosen]
    yield tables.corrected_claims, claim_rows(corrected)
    yield tables.claim_origins, origin_rows(resolution)
    yield from summarise_episodes(resolution, reconciliation)
    yield from index_names(resolution)
    yield from gather_voices(resolution)
    for kind, nouns in list_nouns(resolution, reconciliation):
        yield from noun_rows(kind, nouns)
    yield tables.docket_findings, docket_rows(reconciliation)
    yield tables.linked_dockets, linked_rows(reconciliation)
    yield from neighbour_rows(resolution.neighbourhood)


def noun_rows(kind: type, nouns: Sequence[Any]) -> Iterator[TableRows]:
    """Give the rows of nouns of one kind, and of the episodes that they belong to."""
    yield TABLES[kind], [_noun_row(noun, place) for noun, place in zip(nouns, _places(nouns), strict=True)]
    if kind in LINKS:
        yield LINKS[kind], [_link_row(noun, one) for noun in nouns for one in _episodes(noun)]


def neighbour_rows(neighbourhood: Neighbourhood) -> Iterator[TableRows]:
    """Give the rows of what one more report is compared with."""
    yield tables.neighbours, [_neighbour_row(one) for one in neighbourhood.neighbours]
    keys = ({"key": key, "item": one.id} for one in neighbourhood.neighbours for key in sorted(one.keys))
    yield tables.neighbour_keys, list(keys)
    yield tables.copies, [{"left": left, "right": right} for left, right in neighbourhood.copies]
    packed = sorted(neighbourhood.sequences.items())
    yield tables.sequences, [{"bucket": bucket, "entries": entries} for bucket, entries in packed]


def list_nouns(
    resolution: Resolution, reconciliation: Reconciliation
) -> Iterator[tuple[type, Sequence[Any]]]:
    """Give the nouns of each kind."""
    yield Episode, resolution.episodes
    yield Person, resolution.people
    yield Concession, resolution.concessions
    yield Deal, resolution.deals
    yield Family, resolution.families
    yield Mention, resolution.mentions
    yield Question, resolution.questions
    yield Figure, reconciliation.figures
    yield Finding, reconciliation.findings


def docket_rows(reconciliation: Reconciliation) -> list[Row]:
    """Return the rows that say which findings are those of each docket."""
    found = sorted(reconciliation.dockets.items())
    return [{"docket": docket, "item": finding} for docket, own in found for finding in own]


def linked_rows(reconciliation: Reconciliation) -> list[Row]:
    """Return the rows that name the dockets whose episodes bear on each other."""
    return [{"docket": docket} for docket in sorted(reconciliation.linked)]


def _neighbour_row(one: Neighbour) -> Row:
    keys = pack_keys(one.keys)
    row: Row = {"layer": one.layer, "id": one.id, "region": one.region, "keys": keys}
    return row | {"record": write_record(one.record)}


def pack_keys(keys: Iterable[int]) -> bytes:
    """Return keys as eight bytes each."""
    return array("q", sorted(keys)).tobytes()


def unpack_keys(packed: bytes) -> list[int]:
    """Return the keys that `pack_keys` packed."""
    return array("q", packed).tolist()


def _places(nouns: Sequence[Any]) -> Iterator[int]:
    """Give each noun's place: the weightiest first; figures, in the order that they have in their episode."""
    told: dict[str | None, int] = {}
    for noun in nouns:
        if isinstance(noun, Finding):
            yield -round(noun.weight * 10_000)
        elif isinstance(noun, Question):
            yield -round(noun.score * 100)
        elif isinstance(noun, Figure):
            told[noun.episode] = told.get(noun.episode, 0) + 1
            yield told[noun.episode]
        else:
            yield 0


def claim_rows(corrected: Iterable[Claim]) -> list[Row]:
    """Return the rows of claims as reviewers corrected them."""
    records = ((claim, write_record(claim_record(claim))) for claim in corrected)
    return [{"id": claim.id, "report": claim.report, "record": record} for claim, record in records]


def origin_rows(resolution: Resolution) -> list[Row]:
    """Return the rows that say who is behind each claim."""
    return [
        {"claim": claim, "origin": origin.id, "record": write_record(plain(origin))}
        for claim, origin in sorted(resolution.origins.items())
    ]


def _noun_row(noun: Any, place: int) -> Row:
    sought = {name: getattr(noun, name) for name in COLUMNS.get(type(noun), ())}
    return {"id": noun.id, "position": place, "record": write_record(plain(noun)), **sought}


def _link_row(noun: Any, episode: str) -> Row:
    return {"episode": episode, "item": noun.id}


def _episodes(noun: Any) -> Iterable[str]:
    if isinstance(noun, Figure):
        return () if noun.episode is None else (noun.episode,)
    return sorted(set(noun.episodes))
