"""What several versions of the extractor took out of the same reports.

Takes an open connection and the name of a version; gives the reports that it has not read, and what counts
beside what it took out.
"""

from collections.abc import Iterator

from sqlalchemy import Connection, select

from habeas.ledger.current import CurrentReport, choose_current, load_extraction
from habeas.ledger.facts import extraction_id, report_from_row
from habeas.ledger.queries import CHUNK, rows_where
from habeas.ledger.tables import extractions, readings
from habeas.model import Extraction, Report


def find_unread(connection: Connection, extractor: str) -> Iterator[Report]:
    """Give the reports out of whose reading that counts this version has taken nothing yet."""
    chosen = {one.reading for one in choose_current(connection)}
    done = select(extractions.c.reading).where(extractions.c.extractor == extractor)
    missing = sorted(chosen - set(connection.scalars(done)))
    for start in range(0, len(missing), CHUNK):
        rows = rows_where(connection, select(readings), readings.c.id, missing[start : start + CHUNK])
        yield from (report_from_row(row._mapping) for row in rows)


def pair_extractions(connection: Connection, extractor: str) -> Iterator[tuple[Extraction, Extraction]]:
    """Give what counts for a report and what this version took out of it, where these are two."""
    made = select(extractions.c.id).where(extractions.c.extractor == extractor)
    known = set(connection.scalars(made))
    for current in choose_current(connection):
        other = extraction_id(current.reading, extractor)
        if other in known and other != current.extraction:
            beside = CurrentReport(report=current.report, reading=current.reading, extraction=other)
            yield load_extraction(connection, current), load_extraction(connection, beside)
