"""Reads a spreadsheet back that `habeas export` wrote and somebody corrected.

Takes the text of a CSV file, gives its rows by the names of their columns; knows what spreadsheet programs
do to such files (another delimiter, a mark before what looks like a formula, "52.0" for 52). Judges nothing.
"""

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from habeas.model import InvalidValue

DELIMITERS = ",;\t"
WHOLE_WITH_POINT = re.compile(r"(?P<number>\d+)\.0+")


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetRow:
    """One row: the line of the file on which it ends, and its cells by column."""

    line: int
    cells: Mapping[str, str]

    def cell(self, *columns: str) -> str | None:
        """Return the cell of the first of these columns that the sheet has, or None."""
        return next((self.cells[name] for name in columns if name in self.cells), None)


def read_sheet(text: str) -> Iterator[SheetRow]:
    """Give the rows of a CSV file; `InvalidValue` without a column `id`, or with a row of too many cells."""
    head = text.partition("\n")[0]
    lines = csv.reader(text.splitlines(keepends=True), delimiter=max(DELIMITERS, key=head.count))
    columns = [name.strip() for name in next(lines, [])]
    if "id" not in columns:
        raise InvalidValue("its first line names no column `id`; give a table that `habeas export` wrote")
    for cells in lines:
        if len(cells) > len(columns):
            raise InvalidValue(f"line {lines.line_num} has more cells than the sheet has columns")
        if any(cells):
            yield SheetRow(
                line=lines.line_num, cells=dict(zip(columns, map(_plain_cell, cells), strict=False))
            )


def _plain_cell(cell: str) -> str:
    text = cell.strip().removeprefix("'")
    found = WHOLE_WITH_POINT.fullmatch(text)
    return found["number"] if found else text
