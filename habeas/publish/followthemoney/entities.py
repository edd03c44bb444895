"""Entities of FollowTheMoney (https://followthemoney.tech), each made of statements that name their source.

Takes nothing of the ledger; gives the forms that the format followthemoney writes. A property of an entity is
what its statements say: there is no value without a source.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha1

from habeas.model.records import Record

DERIVED = "habeas"
"""The dataset of statements that follow from several reports."""

PROPERTY_TYPES = {
    "name": "name",
    "alias": "name",
    "title": "string",
    "publisher": "string",
    "publishedAt": "date",
    "sourceUrl": "url",
    "country": "country",
    "nationality": "country",
    "position": "string",
    "status": "string",
    "summary": "text",
    "keywords": "string",
    "startDate": "date",
    "endDate": "date",
    "organizer": "entity",
    "involved": "entity",
    "proof": "entity",
    "entity": "entity",
    "document": "entity",
    "role": "string",
    "authority": "string",
    "program": "string",
    "provisions": "string",
}
"""The type of every property that is written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One value of one property, as one source has it; `first_seen` is the day of the report."""

    prop: str
    value: str
    dataset: str = DERIVED
    origin: str | None = None
    first_seen: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A person, a document, an event, a body or a sanction."""

    id: str
    schema: str
    statements: tuple[Statement, ...]


def entity_record(entity: Entity) -> Record:
    """Return an entity as FollowTheMoney's JSON has it."""
    properties: dict[str, list[str]] = {}
    for statement in entity.statements:
        values = properties.setdefault(statement.prop, [])
        if statement.value not in values:
            values.append(statement.value)
    datasets = sorted({statement.dataset for statement in entity.statements})
    return {"id": entity.id, "schema": entity.schema, "properties": properties, "datasets": datasets}


def statement_rows(entity: Entity) -> Iterator[Record]:
    """Give an entity's statements as FollowTheMoney's CSV has them, each once."""
    for statement in dict.fromkeys(entity.statements):
        key = f"{statement.dataset}.{entity.id}.{statement.prop}.{statement.value}"
        yield {
            "canonical_id": entity.id,
            "entity_id": entity.id,
            "prop": statement.prop,
            "prop_type": PROPERTY_TYPES[statement.prop],
            "schema": entity.schema,
            "value": statement.value,
            "dataset": statement.dataset,
            "origin": statement.origin,
            "lang": None,
            "original_value": None,
            "external": "f",
            "first_seen": statement.first_seen,
            "last_seen": statement.first_seen,
            "id": sha1(key.encode(), usedforsecurity=False).hexdigest(),
        }
