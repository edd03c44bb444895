"""The format csv: one file a table, with a data package that describes them and a codebook.

UTF-8 with the mark by which spreadsheets recognise it; days as ISO 8601; no cell is a formula.
"""

import csv
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from habeas.publish.cells import disarm_cell
from habeas.publish.edition import Edition
from habeas.publish.tables.codebook import write_codebook
from habeas.publish.tables.columns import SheetPlan, list_sheets
from habeas.publish.tables.data_package import write_package
from habeas.publish.tables.rows import Row, give_rows

ENCODING = "utf-8-sig"


def write(edition: Edition, folder: Path) -> None:
    """Write all tables of an edition to an empty folder."""
    with ExitStack() as files:
        writers = {plan.name: _open_sheet(plan, folder, files) for plan in list_sheets()}
        for entry in edition.entries():
            for sheet, row in give_rows(entry):
                writers[sheet](row)
    write_package(edition, folder, suffix="csv", described={"encoding": "utf-8", "mediatype": "text/csv"})
    write_codebook(edition, folder)


def _open_sheet(plan: SheetPlan, folder: Path, files: ExitStack) -> Callable[[Row], None]:
    file = files.enter_context((folder / f"{plan.name}.csv").open("w", encoding=ENCODING, newline=""))
    writer = csv.writer(file)
    writer.writerow(plan.names)

    def write_row(row: Row) -> None:
        writer.writerow([_cell(row.get(name)) for name in plan.names])

    return write_row


def _cell(value: Any) -> Any:
    if isinstance(value, bool):
        return str(value).lower()
    return disarm_cell(value) if isinstance(value, str) else value
