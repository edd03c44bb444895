"""The format parquet: the tables of csv with their types inside the files, for programs."""

from contextlib import ExitStack
from pathlib import Path
from typing import Any

from habeas.publish.edition import Edition
from habeas.publish.errors import require_library
from habeas.publish.tables.codebook import write_codebook
from habeas.publish.tables.columns import Column, SheetPlan, list_sheets
from habeas.publish.tables.data_package import write_package
from habeas.publish.tables.rows import Row, give_rows

CHUNK = 20_000
"""Rows of one table that are in memory, and that make one row group."""


def write(edition: Edition, folder: Path) -> None:
    """Write all tables of an edition to an empty folder."""
    with ExitStack() as files:
        sheets = {plan.name: files.enter_context(_ParquetSheet(plan, folder)) for plan in list_sheets()}
        for entry in edition.entries():
            for sheet, row in give_rows(entry):
                sheets[sheet].add(row)
    described = {"mediatype": "application/vnd.apache.parquet"}
    write_package(edition, folder, suffix="parquet", described=described)
    write_codebook(edition, folder)


class _ParquetSheet:
    """One table's file; rows are written chunk by chunk."""

    def __init__(self, plan: SheetPlan, folder: Path) -> None:
        self._arrow: Any = require_library("pyarrow", "parquet")
        parquet: Any = require_library("pyarrow.parquet", "parquet")
        self._schema = self._arrow.schema([self._field(column) for column in plan.columns])
        self._file = parquet.ParquetWriter(folder / f"{plan.name}.parquet", self._schema)
        self._rows: list[Row] = []

    def __enter__(self) -> "_ParquetSheet":
        return self

    def __exit__(self, *raised: object) -> None:
        self._flush()
        self._file.close()

    def add(self, row: Row) -> None:
        """Keep a row, to be written with others."""
        self._rows.append(row)
        if len(self._rows) == CHUNK:
            self._flush()

    def _flush(self) -> None:
        self._file.write_table(self._arrow.Table.from_pylist(self._rows, self._schema))
        self._rows.clear()

    def _field(self, column: Column) -> Any:
        types = {
            "string": self._arrow.string(),
            "integer": self._arrow.int64(),
            "number": self._arrow.float64(),
            "boolean": self._arrow.bool_(),
            "date": self._arrow.date32(),
        }
        nullable, meaning = not column.needed, {"description": column.meaning}
        return self._arrow.field(column.name, types[column.type], nullable=nullable, metadata=meaning)
