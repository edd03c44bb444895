"""What a ledger knows near a few reports: the answers that taking in one more report needs.

Takes an open connection and ids, gives neighbours, nouns and extractions; reads what is asked for alone, so
that its cost does not grow with the ledger.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TypeVar

from sqlalchemy import Column, Connection, Select, func, select

from habeas.ledger.current import choose_current, load_extractions
from habeas.ledger.derivation import LINKS, TABLES
from habeas.ledger.derived import read_as
from habeas.ledger.lookup import load_reports
from habeas.ledger.queries import Value, rows_where
from habeas.ledger.tables import (
    claims,
    copies,
    corrected_claims,
    current_reports,
    docket_findings,
    linked_dockets,
    neighbour_keys,
    neighbours,
    report_families,
    sequences,
)
from habeas.model import (
    Concession,
    Deal,
    Episode,
    Extraction,
    Family,
    Finding,
    Mention,
    Neighbour,
    Person,
    Report,
)
from habeas.model.neighbour import Layer

Noun = TypeVar("Noun")


class LedgerNeighbourhood:
    """Answers from the derived tables of one ledger, all of one moment."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection

    def shelves(self, keys: Iterable[int]) -> dict[int, list[str]]:
        """Return the neighbours that stand under each key, sorted by id."""
        query = select(neighbour_keys.c.key, neighbour_keys.c.item)
        found: dict[int, list[str]] = defaultdict(list)
        for key, item in self._rows(query, neighbour_keys.c.key, keys):
            found[key].append(item)
        return {key: sorted(items) for key, items in found.items()}

    def crowded(self, keys: Iterable[int], least: int) -> dict[int, list[str]]:
        """Return the shelves on which more than `least` neighbours stand."""
        key = neighbour_keys.c.key
        query = select(key).group_by(key).having(func.count() > least)
        return self.shelves(row.key for row in self._rows(query, key, keys))

    def neighbours(self, layer: Layer, ids: Iterable[str]) -> dict[str, Neighbour]:
        """Return neighbours by id, without their keys."""
        return self._neighbours(layer, neighbours.c.id, ids)

    def members(self, layer: Layer, regions: Iterable[str]) -> dict[str, Neighbour]:
        """Return all neighbours of these regions by id, without their keys."""
        return self._neighbours(layer, neighbours.c.region, regions)

    def _neighbours(self, layer: Layer, column: Column[str], ids: Iterable[str]) -> dict[str, Neighbour]:
        query = select(neighbours.c.id, neighbours.c.region, neighbours.c.record)
        rows = self._rows(query.where(neighbours.c.layer == layer), column, ids)
        return {
            row.id: Neighbour(layer=layer, id=row.id, region=row.region, record=json.loads(row.record))
            for row in rows
        }

    def sequences(self, buckets: Iterable[int]) -> dict[int, bytes]:
        """Return buckets of word sequences."""
        return {row.bucket: row.entries for row in self._rows(select(sequences), sequences.c.bucket, buckets)}

    def copies(self, reports: Iterable[str]) -> frozenset[tuple[str, str]]:
        """Return the pairs of near-copies in which any of these reports is."""
        wanted = set(reports)
        columns = (copies.c.left, copies.c.right)
        rows = (row for column in columns for row in self._rows(select(copies), column, wanted))
        return frozenset((row.left, row.right) for row in rows)

    def reports(self, ids: Iterable[str]) -> dict[str, Report]:
        """Return reports by id."""
        return load_reports(self.connection, ids)

    def extractions(self, reports: Iterable[str]) -> Sequence[Extraction]:
        """Return the extraction that counts for each of these reports, as it was read."""
        return tuple(load_extractions(self.connection, tuple(choose_current(self.connection, reports))))

    def reports_of(self, idents: Iterable[str]) -> dict[str, str]:
        """Return the report of each claim, both by id."""
        wanted = set(idents)
        joined = current_reports.c.extraction == claims.c.extraction
        query = select(claims.c.id, current_reports.c.report).join(current_reports, joined)
        found = {row.id: row.report for row in self._rows(query, claims.c.id, wanted)}
        corrected = select(corrected_claims.c.id, corrected_claims.c.report)
        rows = self._rows(corrected, corrected_claims.c.id, wanted - found.keys())
        return found | {row.id: row.report for row in rows}

    def mentions(self, ids: Iterable[str]) -> Sequence[Mention]:
        """Return mentions by id."""
        return self._nouns(Mention, ids)

    def mentions_in(self, reports: Iterable[str]) -> Sequence[Mention]:
        """Return the mentions that these reports make."""
        return self._mentions(TABLES[Mention].c.report, reports)

    def mentions_of(self, episodes: Iterable[str]) -> Sequence[Mention]:
        """Return the mentions of these episodes."""
        return self._mentions(TABLES[Mention].c.episode, episodes)

    def _mentions(self, column: Column[Any], wanted: Iterable[str]) -> Sequence[Mention]:
        rows = self._rows(select(TABLES[Mention].c.record), column, wanted)
        return [read_as(Mention).validate_json(row.record) for row in rows]

    def episodes(self, ids: Iterable[str]) -> Sequence[Episode]:
        """Return episodes by id."""
        return self._nouns(Episode, ids)

    def _by_authority(self, authorities: Iterable[str]) -> Sequence[Episode]:
        table = TABLES[Episode]
        rows = self._rows(select(table.c.record), table.c.authority, authorities)
        return [read_as(Episode).validate_json(row.record) for row in rows]

    def episodes_in(self, dockets: Iterable[str]) -> Sequence[Episode]:
        """Return the episodes of these dockets, each named by its authority, or "?" and its only episode."""
        names = set(dockets)
        return [*self._by_authority(names), *self.episodes(n[1:] for n in names if n.startswith("?"))]

    def linked(self, dockets: Iterable[str]) -> set[str]:
        """Return which of these dockets have episodes that bear on each other."""
        column = linked_dockets.c.docket
        return {row.docket for row in self._rows(select(column), column, dockets)}

    def found_in(self, findings: Iterable[str]) -> set[str]:
        """Return the episodes that these findings are about."""
        links = LINKS[Finding]
        return {row.episode for row in self._rows(select(links.c.episode), links.c.item, findings)}

    def dockets_of(self, findings: Iterable[str]) -> set[str]:
        """Return the dockets of which these findings are."""
        return {row.docket for row in self._rows(select(docket_findings), docket_findings.c.item, findings)}

    def family_of(self, reports: Iterable[str]) -> dict[str, str]:
        """Return the family of each of these reports that is in one, by id."""
        rows = self._rows(select(report_families), report_families.c.report, reports)
        return {row.report: row.family for row in rows}

    def family_members(self, families: Iterable[str]) -> dict[str, str]:
        """Return the family of every report in these families, by id."""
        rows = self._rows(select(report_families), report_families.c.family, families)
        return {row.report: row.family for row in rows}

    def families(self, ids: Iterable[str]) -> Sequence[Family]:
        """Return families by id."""
        return self._nouns(Family, ids)

    def people_of(self, episodes: Iterable[str]) -> Sequence[Person]:
        """Return the people of whom reports of these episodes tell."""
        return self._linked(Person, episodes)

    def people_under(self, keys: Iterable[int]) -> Sequence[Person]:
        """Return the people whose names stand under any of these keys."""
        names = {name for shelf in self.shelves(keys).values() for name in shelf}
        return self._nouns(Person, {one.record["person"] for one in self.neighbours("name", names).values()})

    def concessions(self, ids: Iterable[str]) -> Sequence[Concession]:
        """Return concessions by id."""
        return self._nouns(Concession, ids)

    def concessions_of(self, episodes: Iterable[str]) -> Sequence[Concession]:
        """Return the concessions that were told with these episodes."""
        return self._linked(Concession, episodes)

    def deals_of(self, episodes: Iterable[str]) -> Sequence[Deal]:
        """Return the deals that these episodes are part of."""
        return self._linked(Deal, episodes)

    def _nouns(self, kind: type[Noun], ids: Iterable[str]) -> list[Noun]:
        table, adapter = TABLES[kind], read_as(kind)
        rows = self._rows(select(table.c.record), table.c.id, ids)
        return [adapter.validate_json(row.record) for row in rows]

    def _linked(self, kind: type[Noun], episodes: Iterable[str]) -> list[Noun]:
        links = LINKS[kind]
        rows = self._rows(select(links.c.item), links.c.episode, episodes)
        return self._nouns(kind, (row.item for row in rows))

    def _rows(self, query: Select[Any], column: Column[Any], wanted: Iterable[Value]) -> Iterator[Any]:
        return rows_where(self.connection, query, column, wanted)
