"""Which reading and which extraction of a report count, and the extractions that follow.

Takes the stored facts, gives one extraction a report, in the order of the reports' ids; the order in which
they were read makes no difference. A withdrawn reading does not count. A reading with a date counts before
one without, an earlier date before a later one; of one reading, the extraction that was made last.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from typing import Any

from sqlalchemy import Connection, select

from habeas.ledger.facts import report_from_row
from habeas.ledger.tables import claims, extractions, journal, readings
from habeas.model import Claim, Extraction, Report
from habeas.model.records import claim_from_record, episode_from_record


@dataclass(frozen=True, slots=True, kw_only=True)
class CurrentReport:
    """The reading and the extraction that count for one report: their ids."""

    report: str
    reading: str
    extraction: str


def choose_current(connection: Connection) -> Iterator[CurrentReport]:
    """Give, for every report, what counts, sorted by the report's id."""
    rows = connection.execute(
        select(
            readings.c.report,
            readings.c.id.label("reading"),
            readings.c.published,
            readings.c.name,
            extractions.c.id.label("extraction"),
            journal.c.entry,
        )
        .join(extractions, extractions.c.reading == readings.c.id)
        .join(journal, journal.c.subject == extractions.c.id)
        .where(readings.c.text != "")
        .order_by(readings.c.report)
    )
    for report, group in groupby(rows, key=attrgetter("report")):
        best = min(group, key=_preference)
        yield CurrentReport(report=report, reading=best.reading, extraction=best.extraction)


def _preference(row: Any) -> tuple[bool, str, str, str, int]:
    return (row.published is None, row.published or "", row.name, row.reading, -row.entry)


def load_extractions(connection: Connection, chosen: Sequence[CurrentReport]) -> Iterator[Extraction]:
    """Give the extraction that counts for each report."""
    for current in chosen:
        yield load_extraction(connection, current)


def load_extraction(connection: Connection, current: CurrentReport) -> Extraction:
    """Return one extraction, built anew: `InvalidValue` where a claim does not bear out its words."""
    reading = select(readings).where(readings.c.id == current.reading)
    report = report_from_row(connection.execute(reading).mappings().one())
    stored = select(extractions.c.episodes).where(extractions.c.id == current.extraction)
    episodes = json.loads(connection.execute(stored).scalar_one())
    return Extraction(
        report=report,
        episodes=tuple(episode_from_record(record) for record in episodes),
        claims=tuple(_load_claims(connection, current.extraction, report)),
    )


def _load_claims(connection: Connection, extraction: str, report: Report) -> Iterator[Claim]:
    stored = select(claims.c.record).where(claims.c.extraction == extraction).order_by(claims.c.position)
    for record in connection.scalars(stored):
        yield claim_from_record(json.loads(record), report.id)
