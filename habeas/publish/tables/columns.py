"""The tables that csv, parquet and datasette share: their columns, and how they hang together.

Reads `sheets.tsv` and `columns.tsv`; codebook, data packages and schemas are made from these.
"""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from habeas.words.tables import parse_table, split_variants


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column; `type` is string, integer, number, boolean or date.

    `refers` names the table whose `id` it holds, `needed` that it is never empty.
    """

    name: str
    type: str
    refers: str | None
    needed: bool
    meaning: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetPlan:
    """One table: `keys` are the columns that tell its rows apart."""

    name: str
    meaning: str
    columns: tuple[Column, ...]
    keys: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the columns."""
        return tuple(column.name for column in self.columns)


@cache
def list_sheets() -> tuple[SheetPlan, ...]:
    """Return every table that is written, in the order of reading."""
    columns = _read("columns.tsv")
    return tuple(
        SheetPlan(
            name=row["sheet"],
            meaning=row["meaning"],
            columns=tuple(_column(one) for one in columns if one["sheet"] == row["sheet"]),
            keys=tuple(split_variants(row["keys"])),
        )
        for row in _read("sheets.tsv")
    )


def _column(row: dict[str, str]) -> Column:
    return Column(
        name=row["column"],
        type=row["type"],
        refers=row["refers"] or None,
        needed=row["needed"] == "yes",
        meaning=row["meaning"],
    )


def _read(name: str) -> tuple[dict[str, str], ...]:
    return parse_table(name, files("habeas.publish.tables").joinpath(name).read_text("utf-8"))
