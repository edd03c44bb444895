"""The facts of a ledger as JSON Lines, and back: one file a table, one object a row, nothing left out.

Takes an open connection and a folder. What is read back is the same ledger, with the same journal and the
same hashes; whether it is whole is for `find_damage` to say.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Table, insert, select
from sqlalchemy.exc import IntegrityError

from habeas.ledger.canonical import write_record
from habeas.ledger.copying import CHUNK
from habeas.ledger.errors import LedgerError
from habeas.ledger.tables import APPEND_ONLY

TABLES: tuple[Table, ...] = APPEND_ONLY
"""In the order of reading: a row comes after those that it names."""


def write_facts(connection: Connection, folder: Path) -> None:
    """Write every table of facts to a file of its name in `folder`, rows in the order of their keys."""
    for table in TABLES:
        with _file_of(folder, table).open("w", encoding="utf-8") as lines:
            query = select(table).order_by(*table.primary_key).execution_options(yield_per=CHUNK)
            for chunk in connection.execute(query).mappings().partitions():
                lines.writelines(write_record(dict(row)) + "\n" for row in chunk)


def read_facts(connection: Connection, folder: Path) -> None:
    """Bring in what `write_facts` wrote; `LedgerError` names the file and the line that cannot be."""
    for table in TABLES:
        path, chunk = _file_of(folder, table), []
        for row in _read_rows(path, table):
            chunk.append(row)
            if len(chunk) == CHUNK:
                _insert(connection, table, chunk, path)
                chunk = []
        _insert(connection, table, chunk, path)


def _file_of(folder: Path, table: Table) -> Path:
    return folder / f"{table.name}.jsonl"


def _read_rows(path: Path, table: Table) -> Iterator[dict[str, Any]]:
    columns = {column.name for column in table.columns}
    try:
        with path.open(encoding="utf-8") as lines:
            for number, line in enumerate(lines, start=1):
                row = _read_row(line)
                if row is None or set(row) != columns:
                    raise LedgerError(f"{path}:{number}: this is no row of {table.name}; export it anew")
                yield row
    except (OSError, UnicodeDecodeError) as error:
        raise LedgerError(f"{path}: cannot be read ({error}); export it anew") from error


def _read_row(line: str) -> dict[str, Any] | None:
    try:
        row = json.loads(line)
    except ValueError:
        return None
    return row if isinstance(row, dict) else None


def _insert(connection: Connection, table: Table, rows: list[dict[str, Any]], path: Path) -> None:
    if not rows:
        return
    try:
        connection.execute(insert(table), rows)
    except IntegrityError as error:
        raise LedgerError(
            f"{path}: a row is there twice, or names one that is not; export it anew"
        ) from error
