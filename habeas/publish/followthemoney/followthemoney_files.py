"""The format followthemoney: entities as JSON Lines, and every statement with its source as CSV."""

import csv
import json
from collections.abc import Iterator
from pathlib import Path

from habeas.publish.batches import cut_batches
from habeas.publish.edition import Edition
from habeas.publish.followthemoney.entities import Entity, entity_record, statement_rows
from habeas.publish.followthemoney.mapping import (
    body_entity,
    document_entity,
    event_entity,
    person_entities,
    sanction_entity,
)

ENTITIES = "entities.ftm.json"
STATEMENTS = "statements.csv"
COLUMNS = (
    *("canonical_id", "entity_id", "prop", "prop_type", "schema", "value", "dataset", "origin"),
    *("lang", "original_value", "external", "first_seen", "last_seen", "id"),
)


def write(edition: Edition, folder: Path) -> None:
    """Write the entities and the statements of an edition to an empty folder."""
    with (
        (folder / ENTITIES).open("w", encoding="utf-8") as entities,
        (folder / STATEMENTS).open("w", encoding="utf-8", newline="") as statements,
    ):
        rows = csv.DictWriter(statements, COLUMNS, dialect=csv.unix_dialect)
        rows.writeheader()
        for entity in list_entities(edition):
            entities.write(json.dumps(entity_record(entity), ensure_ascii=False) + "\n")
            rows.writerows(statement_rows(entity))


def list_entities(edition: Edition) -> Iterator[Entity]:
    """Give documents, people, events, sanctions, and the states and groups that these name."""
    yield from map(document_entity, edition.reports())
    yield from _people(edition)
    parties: set[str] = set()
    for told in edition.episodes():
        yield event_entity(told, (one.id for one in told.people if not edition.conceals(one.id)))
        parties.add(told.episode.authority or "")
    for batch in cut_batches(edition.concessions()):
        reports = edition.reports_of(claim.report for public in batch for claim in public.claims)
        for public in batch:
            if entity := sanction_entity(public, reports):
                yield entity
                parties.add(public.concession.receiver or "")
    yield from map(body_entity, sorted(parties - {""}))


def _people(edition: Edition) -> Iterator[Entity]:
    for batch in cut_batches(edition.people()):
        named = [public for public in batch if not public.sensitive]
        reports = edition.reports_of(claim.report for public in named for claim in public.claims)
        for public in named:
            yield from person_entities(public, reports)
