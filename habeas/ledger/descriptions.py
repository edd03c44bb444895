"""Says each fact in a phrase, for the log; never with the name of a detainee."""

import json
from collections.abc import Iterator

from sqlalchemy import Connection, func, select

from habeas.ledger.tables import acceptances, claims, extractions, judgements, lists, readings
from habeas.model.records import Record


def describe_facts(connection: Connection) -> Iterator[tuple[str, str]]:
    """Give the id of every fact with its phrase."""
    for row in connection.execute(select(readings.c.id, readings.c.name, readings.c.outlet)):
        yield row.id, f"{row.name} ({row.outlet})" if row.outlet else row.name
    number = func.count(claims.c.id).label("number")
    told = select(extractions.c.id, extractions.c.extractor, readings.c.name, number)
    joined = told.join(readings).outerjoin(claims, claims.c.extraction == extractions.c.id)
    for row in connection.execute(joined.group_by(extractions.c.id, readings.c.name)):
        noun = "claim" if row.number == 1 else "claims"
        yield row.id, f"{row.number} {noun} out of {row.name} (extractor {row.extractor})"
    for ident, record in connection.execute(select(judgements.c.id, judgements.c.record)):
        yield ident, _say_judgement(json.loads(record))
    for row in connection.execute(select(lists)):
        rows = len(json.loads(row.record)["rows"])
        yield row.id, f"list {row.name} of {row.kind}, {rows} {'row' if rows == 1 else 'rows'}"
    for row in connection.execute(select(acceptances)):
        yield row.id, f"accept extractor {row.extractor}" + (f" ({row.reason})" if row.reason else "")


def _say_judgement(record: Record) -> str:
    verb = "undo" if record["undoes"] else record["verdict"]
    about = record["undoes"] or ", ".join(record["subjects"])
    changes = "".join(f" {name}={value}" for name, value in sorted(record["changes"].items()))
    return f"{verb} {about}{changes}" + (f" ({record['reason']})" if record["reason"] else "")
