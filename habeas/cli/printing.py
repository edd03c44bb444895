"""Prints records: as a table for people, as JSON, JSON Lines or CSV for programs.

Data goes to standard output and nothing else does; a table is as wide as the terminal, 100 columns elsewhere.
"""

import csv
import json
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from habeas.publish.cells import disarm_cell

Record = dict[str, Any]
WIDTH = 100
"""Columns where standard output is no terminal."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """Rows for people and for spreadsheets: `cells` follow `columns`; `numeric` columns align right."""

    title: str
    columns: tuple[str, ...]
    cells: Sequence[Sequence[str]]
    numeric: frozenset[str] = field(default=frozenset())


def open_console(*, stderr: bool = False) -> Console:
    """Return a console for people: no colour where NO_COLOR is set or nobody looks."""
    console = Console(stderr=stderr, highlight=False)
    return console if console.is_terminal else Console(stderr=stderr, highlight=False, width=WIDTH)


def print_items(records: Sequence[Record], sheet: Sheet, form: str) -> None:
    """Print the same items as records (json, jsonl) or as rows (table, csv)."""
    if form == "json":
        print_json(records)
    elif form == "jsonl":
        print_lines(records)
    elif form == "csv":
        print_csv(sheet)
    else:
        print_table(sheet)


def print_json(content: Any) -> None:
    """Print one JSON document."""
    sys.stdout.write(json.dumps(content, ensure_ascii=False, indent=2) + "\n")


def print_lines(records: Iterable[Record]) -> None:
    """Print one JSON object a line, each as soon as it is there."""
    for record in records:
        sys.stdout.write(json.dumps(record, ensure_ascii=False) + "\n")
        sys.stdout.flush()


def print_csv(sheet: Sheet) -> None:
    """Print rows for a spreadsheet; a cell that it would take for a formula is marked as text."""
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(sheet.columns)
    writer.writerows(safe_rows(sheet))


def safe_rows(sheet: Sheet) -> list[list[str]]:
    """Return rows in which no cell is a formula to a spreadsheet."""
    return [[disarm_cell(cell) for cell in row] for row in sheet.cells]


def print_table(sheet: Sheet) -> None:
    """Print rows for people."""
    table = Table(title=sheet.title, title_justify="left", box=None, pad_edge=False, padding=(0, 2, 0, 0))
    for column in sheet.columns:
        align = "right" if column in sheet.numeric else "left"
        table.add_column(column, header_style="bold", justify=align, overflow="fold")  # type: ignore[arg-type]
    for row in sheet.cells:
        table.add_row(*[Text(cell) for cell in row])
    open_console().print(table)
