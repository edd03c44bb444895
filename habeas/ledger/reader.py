"""Reads a whole ledger row by row, from first to last, in bounded memory.

Takes an open connection, gives nouns in an order that depends on their content alone; everything given by one
reader belongs to one state of the ledger. Never holds more than a chunk of rows, however large the ledger.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Any, TypeVar

from sqlalchemy import Connection, Row, Select, func, select

from habeas.ledger.derivation import LINKS, TABLES
from habeas.ledger.derived import read_as
from habeas.ledger.facts import load_judgements, report_from_row
from habeas.ledger.lookup import cut_chunks, load_claims, load_origins, load_reports, view_episode
from habeas.ledger.tables import (
    claim_origins,
    claims,
    corrected_claims,
    current_reports,
    journal,
    readings,
)
from habeas.ledger.views import EpisodeView
from habeas.model import Claim, Judgement, Origin, Report
from habeas.model.records import Record

Noun = TypeVar("Noun")
CHUNK = 250
"""Rows that are in memory at a time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredClaim:
    """A claim as it is stored: a record of `claim_record`, and the id of its report."""

    record: Record
    report: str

    @property
    def id(self) -> str:
        """The claim's id."""
        return str(self.record["id"])

    @property
    def episode(self) -> str | None:
        """The episode that it belongs to, as its report counts them ("e1")."""
        local: str | None = self.record["episode"]
        return local


class LedgerReader:
    """The nouns of a ledger as streams, and those that belong to some of them."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def nouns(self, kind: type[Noun]) -> Iterator[Noun]:
        """Give all derived nouns of a kind, by id."""
        table, adapter = TABLES[kind], read_as(kind)
        for (record,) in self._stream(select(table.c.record).order_by(table.c.id)):
            yield adapter.validate_json(record)

    def linked(self, kind: type[Noun], episodes: Iterable[str]) -> dict[str, list[Noun]]:
        """Return the nouns of a kind that belong to these episodes, by episode, each in their order."""
        table, links = TABLES[kind], LINKS[kind]
        joined = select(links.c.episode, table.c.record).join(table, links.c.item == table.c.id)
        wanted = joined.where(links.c.episode.in_(list(episodes))).order_by(table.c.position, table.c.id)
        found: dict[str, list[Noun]] = {}
        for episode, record in self._connection.execute(wanted):
            found.setdefault(episode, []).append(read_as(kind).validate_json(record))
        return found

    def named(self, kind: type[Noun], idents: Iterable[str]) -> dict[str, Noun]:
        """Return the derived nouns of a kind that have these ids, by id."""
        table, adapter = TABLES[kind], read_as(kind)
        wanted = select(table.c.id, table.c.record).where(table.c.id.in_(sorted(set(idents))))
        return {ident: adapter.validate_json(record) for ident, record in self._connection.execute(wanted)}

    def reports(self) -> Iterator[tuple[Report, int]]:
        """Give every report that counts with the number of its claims, by id."""
        number = select(func.count()).where(claims.c.extraction == current_reports.c.extraction)
        query = select(readings, number.scalar_subquery().label("number")).join(
            current_reports, current_reports.c.reading == readings.c.id
        )
        for row in self._stream(query.order_by(current_reports.c.report)):
            yield report_from_row(row._mapping), row.number

    def stored_claims(self) -> Iterator[StoredClaim]:
        """Give every claim that stands, by report and place, then those that reviewers corrected."""
        joined = current_reports.c.extraction == claims.c.extraction
        query = select(claims.c.record, current_reports.c.report).join(current_reports, joined)
        stands = select(claim_origins.c.claim).where(claim_origins.c.claim == claims.c.id).exists()
        in_order = query.where(stands).order_by(current_reports.c.report, claims.c.position)
        corrected = select(corrected_claims.c.record, corrected_claims.c.report)
        for row in chain(self._stream(in_order), self._stream(corrected.order_by(corrected_claims.c.id))):
            yield StoredClaim(record=json.loads(row.record), report=row.report)

    def claims_of(self, idents: Iterable[str]) -> dict[str, Claim]:
        """Return the claims with these ids that count, by id, built anew."""
        return load_claims(self._connection, idents)

    def stored_claims_of(self, idents: Iterable[str]) -> dict[str, StoredClaim]:
        """Return the claims with these ids that count, by id, sorted."""
        joined = current_reports.c.extraction == claims.c.extraction
        query = select(claims.c.id, claims.c.record, current_reports.c.report).join(current_reports, joined)
        corrected = select(corrected_claims.c.id, corrected_claims.c.record, corrected_claims.c.report)
        found = {}
        for chunk in cut_chunks(idents):
            rows = chain(
                self._connection.execute(query.where(claims.c.id.in_(chunk))),
                self._connection.execute(corrected.where(corrected_claims.c.id.in_(chunk))),
            )
            for row in rows:
                found[row.id] = StoredClaim(record=json.loads(row.record), report=row.report)
        return dict(sorted(found.items()))

    def reports_of(self, idents: Iterable[str]) -> dict[str, Report]:
        """Return the reports with these ids, by id."""
        return load_reports(self._connection, idents)

    def origins_of(self, idents: Iterable[str]) -> dict[str, Origin]:
        """Return who is behind these claims, by the claim's id."""
        return load_origins(self._connection, idents)

    def first_records(self, idents: Iterable[str]) -> Iterator[Record]:
        """Give the records of claims with these ids as they were taken out, whether or not they count."""
        wanted = select(claims.c.record).where(claims.c.id.in_(sorted(set(idents))))
        for (record,) in self._connection.execute(wanted):
            yield json.loads(record)

    def view_episode(self, ident: str) -> EpisodeView:
        """Return the episode with this id, with all that belongs to it."""
        return view_episode(self._connection, ident)

    def judgements(self) -> Iterator[Judgement]:
        """Give every judgement, by id."""
        return load_judgements(self._connection)

    def entered(self, reports: Iterable[str]) -> Mapping[str, str]:
        """Return when each of these reports came into the ledger: UTC, ISO 8601, by the report's id."""
        first = func.min(journal.c.at)
        query = select(readings.c.report, first).join(journal, journal.c.subject == readings.c.id)
        wanted = query.where(readings.c.report.in_(sorted(set(reports)))).group_by(readings.c.report)
        return {row[0]: row[1] for row in self._connection.execute(wanted)}

    def updated(self) -> str | None:
        """Return when the last fact came in: UTC, ISO 8601; None for an empty ledger."""
        latest: str | None = self._connection.scalar(select(func.max(journal.c.at)))
        return latest

    def _stream(self, query: Select[Any]) -> Iterator[Row[Any]]:
        result = self._connection.execute(query, execution_options={"yield_per": CHUNK})
        for chunk in result.partitions():
            yield from chunk
