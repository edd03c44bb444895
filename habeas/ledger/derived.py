"""What is derived from the facts: written as a whole, in one transaction, and read back as nouns.

Takes the rows of a derivation, gives its nouns by id or by episode. A reader sees the former derivation or
the new one, never half of each.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, TypeVar

from pydantic import TypeAdapter
from sqlalchemy import Connection, delete, insert, select, update

from habeas.ledger.canonical import digest_record
from habeas.ledger.derivation import LINKS, TABLES
from habeas.ledger.journal import last_entry
from habeas.ledger.summaries import TableRows
from habeas.ledger.tables import DERIVED, derivation
from habeas.model.version import name_version

Noun = TypeVar("Noun")

ADAPTERS: dict[type, TypeAdapter[Any]] = {}
"""What reads each kind of noun back; made once, since that takes longer than reading one."""


def replace_derived(connection: Connection, rows: Iterable[TableRows]) -> None:
    """Put this derivation in the place of the former one."""
    for table in DERIVED.sorted_tables:
        connection.execute(delete(table))
    for table, content in rows:
        if content:
            connection.execute(insert(table), content)
    mark_derived(connection, last_entry(connection)[0])


def mark_derived(connection: Connection, entry: int) -> None:
    """Note that what is derived takes in every fact up to an entry of the journal."""
    connection.execute(delete(derivation))
    connection.execute(insert(derivation).values(entry=entry, version=name_derivation()))


@contextmanager
def unaffected(connection: Connection) -> Iterator[None]:
    """Have what is derived stand as it is, where the facts that the block adds change nothing of it."""
    whole = derived_entry(connection) == last_entry(connection)[0]
    yield
    if whole:
        connection.execute(update(derivation).values(entry=last_entry(connection)[0]))


def name_derivation() -> str:
    """Return the version of what derives: nothing is added to what another version has derived."""
    return name_version("words", "model", "resolve", "reconcile", "ledger")


def differing_tables(connection: Connection, rows: Iterable[TableRows]) -> Iterator[str]:
    """Give the names of the derived tables that do not hold exactly these rows."""
    for table, content in rows:
        stored = connection.execute(select(table)).mappings()
        if sorted(map(_digest_row, stored)) != sorted(map(_digest_row, content)):
            yield table.name


def _digest_row(row: Mapping[Any, Any]) -> str:
    return digest_record({name: v.hex() if isinstance(v, bytes) else v for name, v in row.items()})


def derived_entry(connection: Connection) -> int:
    """Return the number of the last journal entry that the derived tables take in."""
    return connection.scalar(select(derivation.c.entry)) or 0


def load_nouns(connection: Connection, kind: type[Noun]) -> Iterator[Noun]:
    """Give all nouns of a kind, in their order."""
    table = TABLES[kind]
    yield from _read(connection, kind, select(table.c.record).order_by(table.c.position, table.c.id))


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
    wanted = belonging.where(links.c.episode == episode).order_by(table.c.position, table.c.id)
    yield from _read(connection, kind, wanted)


def _read(connection: Connection, kind: type[Noun], query: Any) -> Iterator[Noun]:
    adapter = read_as(kind)
    for record in connection.scalars(query):
        yield adapter.validate_json(record)


def read_as(kind: type[Noun]) -> TypeAdapter[Noun]:
    """Return what reads a noun of this kind back from its record, and checks it."""
    if kind not in ADAPTERS:
        ADAPTERS[kind] = TypeAdapter(kind)
    return ADAPTERS[kind]
