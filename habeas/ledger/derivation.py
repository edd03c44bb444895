"""A derivation as the rows of its tables.

Takes a resolution and a reconciliation, gives for every derived table its rows; touches no database, so that
storing a derivation and verifying a stored one start from the same rows.
"""

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
    Origin,
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
    yield tables.corrected_claims, [_claim_row(claim) for claim in corrected]
    yield tables.claim_origins, [_origin_row(*pair) for pair in sorted(resolution.origins.items())]
    yield from summarise_episodes(resolution, reconciliation)
    yield from index_names(resolution)
    yield from gather_voices(resolution)
    for kind, nouns in _nouns(resolution, reconciliation):
        yield TABLES[kind], [_noun_row(noun, place) for place, noun in enumerate(nouns)]
        if kind in LINKS:
            yield LINKS[kind], [_link_row(noun, one) for noun in nouns for one in _episodes(noun)]


def _nouns(resolution: Resolution, reconciliation: Reconciliation) -> Iterator[tuple[type, Sequence[Any]]]:
    yield Episode, resolution.episodes
    yield Person, resolution.people
    yield Concession, resolution.concessions
    yield Deal, resolution.deals
    yield Family, resolution.families
    yield Mention, resolution.mentions
    yield Question, resolution.questions
    yield Figure, reconciliation.figures
    yield Finding, reconciliation.findings


def _claim_row(claim: Claim) -> Row:
    return {"id": claim.id, "report": claim.report, "record": write_record(claim_record(claim))}


def _noun_row(noun: Any, place: int) -> Row:
    sought = {name: getattr(noun, name) for name in COLUMNS.get(type(noun), ())}
    return {"id": noun.id, "position": place, "record": write_record(plain(noun)), **sought}


def _link_row(noun: Any, episode: str) -> Row:
    return {"episode": episode, "item": noun.id}


def _origin_row(claim: str, origin: Origin) -> Row:
    return {"claim": claim, "origin": origin.id, "record": write_record(plain(origin))}


def _episodes(noun: Any) -> Iterable[str]:
    if isinstance(noun, Figure):
        return () if noun.episode is None else (noun.episode,)
    return sorted(set(noun.episodes))
