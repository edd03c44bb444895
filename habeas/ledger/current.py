"""Which reading and which extraction of a report count, and the extractions that follow.

Takes the stored facts, gives one extraction a report, in the order of the reports' ids; the order in which
they were read makes no difference. A withdrawn reading does not count. A reading with a date counts before
one without, an earlier date before a later one; of one reading, the extraction by the version of the
extractor that was accepted last, or, where none was, the extraction that was made first.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from typing import Any

from sqlalchemy import Connection, Select, select

from habeas.ledger.facts import report_from_row
from habeas.ledger.queries import CHUNK, rows_where
from habeas.ledger.tables import acceptances, claims, extractions, journal, readings
from habeas.model import Extraction
from habeas.model.records import claim_from_record, episode_from_record

REPORT = readings.c.report


@dataclass(frozen=True, slots=True, kw_only=True)
class CurrentReport:
    """The reading and the extraction that count for one report: their ids."""

    report: str
    reading: str
    extraction: str


def choose_current(connection: Connection, reports: Iterable[str] | None = None) -> Iterator[CurrentReport]:
    """Give, for every report or for these, what counts, sorted by the report's id."""
    made, accepted = journal.alias("made"), journal.alias("accepted")
    query: Select[Any] = (
        select(
            readings.c.report,
            readings.c.id.label("reading"),
            readings.c.published,
            readings.c.name,
            extractions.c.id.label("extraction"),
            made.c.entry,
            accepted.c.entry.label("accepted"),
        )
        .join(extractions, extractions.c.reading == readings.c.id)
        .join(made, made.c.subject == extractions.c.id)
        .outerjoin(acceptances, acceptances.c.extractor == extractions.c.extractor)
        .outerjoin(accepted, accepted.c.subject == acceptances.c.id)
        .where(readings.c.text != "")
        .order_by(readings.c.report)
    )
    rows: Iterable[Any]
    rows = connection.execute(query) if reports is None else rows_where(connection, query, REPORT, reports)
    for report, group in groupby(rows, key=attrgetter("report")):
        best = min(group, key=_preference)
        yield CurrentReport(report=report, reading=best.reading, extraction=best.extraction)


def _preference(row: Any) -> tuple[object, ...]:
    reading = (row.published is None, row.published or "", row.name, row.reading)
    return (*reading, -(row.accepted or 0), row.entry)


def load_extractions(connection: Connection, chosen: Sequence[CurrentReport]) -> Iterator[Extraction]:
    """Give the extraction that counts for each report."""
    for start in range(0, len(chosen), CHUNK):
        yield from _load_chunk(connection, chosen[start : start + CHUNK])


def load_extraction(connection: Connection, current: CurrentReport) -> Extraction:
    """Return one extraction, built anew: `InvalidValue` where a claim does not bear out its words."""
    return next(_load_chunk(connection, [current]))


def _load_chunk(connection: Connection, chosen: Sequence[CurrentReport]) -> Iterator[Extraction]:
    read = select(readings).where(readings.c.id.in_([one.reading for one in chosen]))
    reports = {row["id"]: report_from_row(row) for row in connection.execute(read).mappings()}
    idents = [one.extraction for one in chosen]
    told = select(extractions.c.id, extractions.c.episodes).where(extractions.c.id.in_(idents))
    episodes = {row.id: json.loads(row.episodes) for row in connection.execute(told)}
    taken: dict[str, list[str]] = {ident: [] for ident in idents}
    order = (claims.c.extraction, claims.c.position)
    stored = select(claims.c.extraction, claims.c.record).where(claims.c.extraction.in_(idents))
    for row in connection.execute(stored.order_by(*order)):
        taken[row.extraction].append(row.record)
    for one in chosen:
        report = reports[one.reading]
        yield Extraction(
            report=report,
            episodes=tuple(episode_from_record(record) for record in episodes[one.extraction]),
            claims=tuple(claim_from_record(json.loads(r), report.id) for r in taken[one.extraction]),
        )
