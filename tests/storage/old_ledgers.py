"""A ledger of version 0001 on either engine, and what tells whether two ledgers have the same tables."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Inspector, inspect, text

from habeas.ledger import find_store
from habeas.ledger.backup import back_up_older
from habeas.ledger.engines.sqlite import SqliteStore
from storage.tampering import open_database

OF_SERVER = """
    SELECT relname, pg_get_triggerdef(trigger.oid)
    FROM pg_trigger AS trigger JOIN pg_class ON pg_class.oid = tgrelid
    WHERE relnamespace = current_schema()::regnamespace AND NOT tgisinternal
"""
FIRST = Path(__file__).parent / "first_ledger.sql"


def write_first_ledger(place: str, folder: Path) -> None:
    """Make a ledger of version 0001, with three reports and a judgement, at an empty place."""
    store = find_store(place)
    path = store.path if isinstance(store, SqliteStore) else folder / "first.ledger"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(FIRST.read_text())
    if not isinstance(store, SqliteStore):
        back_up_older(SqliteStore(path), store, "0001")


def shape_of(place: str) -> dict[str, Any]:
    """Return every table with its columns, keys, indexes and triggers."""
    with open_database(place) as connection:
        found, triggers = inspect(connection), _triggers(connection)
        return {
            name: _table_shape(found, name) | {"triggers": sorted(triggers.get(name, []))}
            for name in sorted(found.get_table_names())
        }


def _table_shape(found: Inspector, name: str) -> dict[str, Any]:
    return {
        "columns": [str(column) for column in found.get_columns(name)],
        "key": found.get_pk_constraint(name)["constrained_columns"],
        "foreign": [str(key["constrained_columns"]) for key in found.get_foreign_keys(name)],
        "indexes": sorted(f"{one['name']} {one['column_names']}" for one in found.get_indexes(name)),
    }


def _triggers(connection: Connection) -> dict[str, list[str]]:
    """Return the definitions of each table's triggers, without the name of the schema."""
    if connection.dialect.name == "sqlite":
        query, schema = "SELECT tbl_name, sql FROM sqlite_master WHERE type = 'trigger'", ""
    else:
        query, schema = OF_SERVER, f"{connection.scalar(text('SELECT current_schema()'))}."
    found: dict[str, list[str]] = {}
    for table, sql in connection.execute(text(query)):
        found.setdefault(table, []).append(sql.replace(schema, "") if schema else sql)
    return found
