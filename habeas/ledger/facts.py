"""What was read and what was taken out of it: stored once, found by content, never changed.

Takes extractions and judgements, gives them back as they were. The same report read from two files is two
readings of one report; the reading that counts does not depend on which came first.
"""

from collections.abc import Iterator
from dataclasses import fields

from pydantic import TypeAdapter
from sqlalchemy import Connection, RowMapping, insert, select

from habeas.ledger.canonical import write_record
from habeas.ledger.journal import append_entry
from habeas.ledger.tables import claims, extractions, judgements, readings
from habeas.model import Extraction, Judgement, Report
from habeas.model.identity import content_id
from habeas.model.records import (
    Record,
    claim_record,
    plain,
    report_from_record,
)

REPORT_FIELDS = tuple(field.name for field in fields(Report) if field.init)
JUDGEMENTS = TypeAdapter(Judgement)


def reading_id(report: Report) -> str:
    """Return the identifier of a report with all that came with it, its date and name included."""
    return content_id("reading", _reading_record(report))


def extraction_id(reading: str, extractor: str) -> str:
    """Return the identifier of what one version of the extractor took out of one reading."""
    return content_id("extraction", reading, extractor)


def has_extraction(connection: Connection, report: Report, extractor: str) -> bool:
    """Tell whether this reading went through this version of the extractor, or its report was withdrawn."""
    erased = select(readings.c.id).where(readings.c.report == report.id, readings.c.text == "")
    if connection.scalar(erased.limit(1)) is not None:
        return True
    sought = extraction_id(reading_id(report), extractor)
    return connection.scalar(select(extractions.c.id).where(extractions.c.id == sought)) is not None


def has_reading(connection: Connection, report: Report) -> bool:
    """Tell whether anything was taken out of this reading yet, or its report was withdrawn."""
    erased = select(readings.c.id).where(readings.c.report == report.id, readings.c.text == "")
    taken = select(extractions.c.id).where(extractions.c.reading == reading_id(report))
    return any(connection.scalar(query.limit(1)) is not None for query in (erased, taken))


def store_extraction(connection: Connection, extraction: Extraction, extractor: str, author: str) -> bool:
    """Store a report and its claims; return whether anything was new."""
    if has_extraction(connection, extraction.report, extractor):
        return False
    reading = _store_reading(connection, extraction.report, author)
    ident = extraction_id(reading, extractor)
    episodes = [plain(episode) for episode in extraction.episodes]
    records = [claim_record(claim) for claim in extraction.claims]
    values = {"reading": reading, "extractor": extractor, "episodes": write_record(episodes)}
    connection.execute(insert(extractions), {"id": ident} | values)
    rows = [_claim_row(ident, position, record) for position, record in enumerate(records)]
    if rows:
        connection.execute(insert(claims), rows)
    content = {"reading": reading, "extractor": extractor, "episodes": episodes, "claims": records}
    append_entry(connection, "extraction", ident, content, author=author)
    return True


def store_judgement(connection: Connection, judgement: Judgement) -> bool:
    """Store a reviewer's decision; return whether it was new."""
    if connection.scalar(select(judgements.c.id).where(judgements.c.id == judgement.id)):
        return False
    record = plain(judgement)
    connection.execute(insert(judgements).values(id=judgement.id, record=write_record(record)))
    append_entry(connection, "judgement", judgement.id, record, author=judgement.reviewer)
    return True


def load_judgements(connection: Connection) -> Iterator[Judgement]:
    """Give every judgement, in the order of its content: the order of storing has no meaning."""
    for record in connection.scalars(select(judgements.c.record).order_by(judgements.c.id)):
        yield JUDGEMENTS.validate_json(record)


def _store_reading(connection: Connection, report: Report, author: str) -> str:
    ident = reading_id(report)
    if connection.scalar(select(readings.c.id).where(readings.c.id == ident)) is None:
        record = _reading_record(report)
        connection.execute(insert(readings), {"id": ident, "report": report.id} | record)
        append_entry(connection, "reading", ident, record, author=author, source=report.url or report.name)
    return ident


def _reading_record(report: Report) -> Record:
    return {name: plain(getattr(report, name)) for name in REPORT_FIELDS}


def _claim_row(extraction: str, position: int, record: Record) -> Record:
    return {
        "extraction": extraction,
        "position": position,
        "id": record["id"],
        "kind": record["kind"],
        "record": write_record(record),
    }


def report_from_row(row: RowMapping) -> Report:
    """Return the report that a row of readings holds."""
    return report_from_record({name: row[name] for name in REPORT_FIELDS})
