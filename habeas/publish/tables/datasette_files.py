"""The format datasette: the tables as one SQLite file to ask questions of, and what explains them.

Gives `habeas.db`, read-only, with references between its tables, full-text search and views, and
`metadata.json`; `datasette -i habeas.db -m metadata.json` opens both.
"""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from importlib.resources import files
from pathlib import Path
from typing import Any

from habeas.publish.edition import Edition
from habeas.publish.tables.columns import Column, SheetPlan, list_sheets
from habeas.publish.tables.rows import Row, give_rows

DATABASE = "habeas.db"
METADATA = "metadata.json"
TYPES = {"string": "TEXT", "integer": "INTEGER", "number": "REAL", "boolean": "INTEGER", "date": "TEXT"}
CHUNK = 10_000
"""Rows that are in memory at a time."""

SEARCHED = {
    "claims": ("quote", "speaker"),
    "reports": ("title", "outlet"),
    "people": ("name", "other_names"),
    "concessions": ("object",),
    "findings": ("sentence",),
}
"""The columns whose words can be searched for."""

LABELS = {
    "reports": "title",
    "claims": "quote",
    "people": "name",
    "concessions": "object",
    "findings": "sentence",
}
FACETS = {
    "episodes": ["authority_name", "kind", "state"],
    "claims": ["kind", "status", "origin_kind"],
    "figures": ["authority", "status", "state"],
    "findings": ["kind"],
}
"""What Datasette shows a row by where another table refers to it, and what it counts rows by."""


def write(edition: Edition, folder: Path) -> None:
    """Write the database and its metadata to an empty folder."""
    with closing(sqlite3.connect(folder / DATABASE, isolation_level=None)) as database:
        database.execute("PRAGMA journal_mode = OFF")  # a file that is not whole is thrown away
        database.execute("PRAGMA synchronous = OFF")
        for statement in _create_tables():
            database.execute(statement)
        _insert_rows(database, edition)
        for statement in (*_create_indexes(), *_create_searches(), *_create_views()):
            database.execute(statement)
        database.execute("ANALYZE")
        database.execute("VACUUM")
    (folder / DATABASE).chmod(0o444)
    described = json.dumps(_describe(edition), ensure_ascii=False, indent=2)
    (folder / METADATA).write_text(described + "\n", encoding="utf-8")


def _create_tables() -> Iterator[str]:
    for plan in list_sheets():
        defined = ",\n  ".join([*map(_define, plan.columns), f"PRIMARY KEY ({', '.join(plan.keys)})"])
        yield f"CREATE TABLE {plan.name} (\n  {defined}\n)"


def _define(column: Column) -> str:
    needed = " NOT NULL" if column.needed else ""
    refers = f" REFERENCES {column.refers} (id)" if column.refers else ""
    return f"{column.name} {TYPES[column.type]}{needed}{refers}"


def _insert_rows(database: sqlite3.Connection, edition: Edition) -> None:
    plans = {plan.name: plan for plan in list_sheets()}
    waiting: dict[str, list[Row]] = {name: [] for name in plans}
    database.execute("BEGIN")
    for entry in edition.entries():
        for sheet, row in give_rows(entry):
            waiting[sheet].append(row)
            if len(waiting[sheet]) == CHUNK:
                _insert_chunk(database, plans[sheet], waiting[sheet])
    for name, rows in waiting.items():
        _insert_chunk(database, plans[name], rows)
    database.execute("COMMIT")


def _insert_chunk(database: sqlite3.Connection, plan: SheetPlan, rows: list[Row]) -> None:
    places = ", ".join("?" * len(plan.columns))
    cells = ([_cell(row.get(name)) for name in plan.names] for row in rows)
    database.executemany(f"INSERT INTO {plan.name} VALUES ({places})", cells)
    rows.clear()


def _cell(value: Any) -> Any:
    return value.isoformat() if hasattr(value, "isoformat") else value


def _create_indexes() -> Iterator[str]:
    for plan in list_sheets():
        for column in plan.columns:
            if column.refers and column.name != plan.keys[0]:
                yield f"CREATE INDEX {plan.name}_{column.name} ON {plan.name} ({column.name})"
    yield "CREATE INDEX figures_first_day ON figures (first_day)"


def _create_searches() -> Iterator[str]:
    for sheet, columns in SEARCHED.items():
        search = f"{sheet}_fts"
        yield (
            f"CREATE VIRTUAL TABLE {search} USING fts5 "
            f"({', '.join(columns)}, content=\"{sheet}\", tokenize='unicode61 remove_diacritics 2')"
        )
        yield f"INSERT INTO {search} ({search}) VALUES ('rebuild')"
        yield f"INSERT INTO {search} ({search}) VALUES ('optimize')"


def _create_views() -> Iterator[str]:
    script = files("habeas.publish.tables").joinpath("views.sql").read_text("utf-8")
    for statement in script.split(";\n"):
        if "CREATE" in statement:
            yield statement[statement.index("CREATE") :]


def _describe(edition: Edition) -> dict[str, Any]:
    return {
        "title": "Released detainees",
        "description": "Who was let go, how many, for what, and who says so: every number leads to the words "
        f"of a report. The ledger as of {edition.updated.date().isoformat()}.",
        "databases": {"habeas": {"tables": {plan.name: _describe_sheet(plan) for plan in list_sheets()}}},
    }


def _describe_sheet(plan: SheetPlan) -> dict[str, Any]:
    label = {"label_column": LABELS[plan.name]} if plan.name in LABELS else {}
    facets = {"facets": FACETS[plan.name]} if plan.name in FACETS else {}
    meanings = {column.name: column.meaning for column in plan.columns}
    return {"description": plan.meaning, "columns": meanings, **label, **facets}
