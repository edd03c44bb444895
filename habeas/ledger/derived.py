"""What is derived from the facts: written as a whole, in one transaction, and read back as nouns.

Takes a resolution and a reconciliation, gives their nouns by id or by episode. A reader sees the former
derivation or the new one, never half of each.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TypeVar

from pydantic import TypeAdapter
from sqlalchemy import Connection, Table, delete, insert, select

from habeas import __version__
from habeas.ledger import tables
from habeas.ledger.canonical import write_record
from habeas.ledger.current import CurrentReport
from habeas.ledger.journal import last_entry
from habeas.model import (
    Concession,
    Deal,
    Episode,
    Family,
    Figure,
    Finding,
    Origin,
    Person,
    Question,
    Reconciliation,
    Resolution,
)
from habeas.model.records import plain

Noun = TypeVar("Noun")
Row = dict[str, Any]

TABLES: dict[type, Table] = {
    Episode: tables.episodes,
    Person: tables.people,
    Concession: tables.concessions,
    Deal: tables.deals,
    Family: tables.families,
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

ADAPTERS: dict[type, TypeAdapter[Any]] = {}
"""What reads each kind of noun back; made once, since that takes longer than reading one."""


def replace_derived(
    connection: Connection,
    chosen: Sequence[CurrentReport],
    resolution: Resolution,
    reconciliation: Reconciliation,
) -> None:
    """Put this derivation in the place of the former one."""
    for table in tables.DERIVED.sorted_tables:
        connection.execute(delete(table))
    _insert(connection, tables.current_reports, [plain(current) for current in chosen])
    for nouns in _nouns(resolution, reconciliation):
        _store_nouns(connection, nouns)
    _insert(connection, tables.claim_origins, [_origin_row(*pair) for pair in resolution.origins.items()])
    entry, _ = last_entry(connection)
    connection.execute(insert(tables.derivation).values(entry=entry, version=__version__))


def derived_entry(connection: Connection) -> int:
    """Return the number of the last journal entry that the derived tables take in."""
    return connection.scalar(select(tables.derivation.c.entry)) or 0


def load_nouns(connection: Connection, kind: type[Noun]) -> Iterator[Noun]:
    """Give all nouns of a kind, in their order."""
    table = TABLES[kind]
    yield from _read(connection, kind, select(table.c.record).order_by(table.c.position))


def load_noun(connection: Connection, kind: type[Noun], ident: str) -> Noun:
    """Return the noun with this id."""
    table = TABLES[kind]
    record = connection.execute(select(table.c.record).where(table.c.id == ident)).scalar_one()
    noun: Noun = read_as(kind).validate_json(record)
    return noun


def load_episode_nouns(connection: Connection, kind: type[Noun], episode: str) -> Iterator[Noun]:
    """Give the nouns of a kind that belong to an episode, in their order."""
    table, links = TABLES[kind], LINKS[kind]
    belonging = select(table.c.record).join(links, links.c.item == table.c.id)
    wanted = belonging.where(links.c.episode == episode).order_by(table.c.position)
    yield from _read(connection, kind, wanted)


def _nouns(resolution: Resolution, reconciliation: Reconciliation) -> Iterator[Sequence[Any]]:
    yield resolution.episodes
    yield resolution.people
    yield resolution.concessions
    yield resolution.deals
    yield resolution.families
    yield resolution.questions
    yield reconciliation.figures
    yield reconciliation.findings


def _store_nouns(connection: Connection, nouns: Sequence[Any]) -> None:
    if not nouns:
        return
    kind = type(nouns[0])
    rows = [{"id": noun.id, "position": n, "record": _record(noun)} for n, noun in enumerate(nouns)]
    _insert(connection, TABLES[kind], rows)
    if kind in LINKS:
        links = [{"episode": episode, "item": noun.id} for noun in nouns for episode in _episodes(noun)]
        _insert(connection, LINKS[kind], links)


def _origin_row(claim: str, origin: Origin) -> Row:
    return {"claim": claim, "origin": origin.id, "record": _record(origin)}


def _record(noun: Any) -> str:
    return write_record(plain(noun))


def _episodes(noun: Any) -> Iterable[str]:
    if isinstance(noun, Figure):
        return () if noun.episode is None else (noun.episode,)
    return sorted(set(noun.episodes))


def _insert(connection: Connection, table: Table, rows: list[Row]) -> None:
    if rows:
        connection.execute(insert(table), rows)


def _read(connection: Connection, kind: type[Noun], query: Any) -> Iterator[Noun]:
    adapter = read_as(kind)
    for record in connection.scalars(query):
        yield adapter.validate_json(record)


def read_as(kind: type[Noun]) -> TypeAdapter[Noun]:
    """Return what reads a noun of this kind back from its record, and checks it."""
    if kind not in ADAPTERS:
        ADAPTERS[kind] = TypeAdapter(kind)
    return ADAPTERS[kind]
