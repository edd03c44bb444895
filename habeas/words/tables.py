"""Read the word lists that ship with habeas.

Takes a table's file name; gives its rows as dictionaries, read once. `.tsv` files have a
header line; `.txt` files are one entry a line under the column "entry". Lines that start
with # are comments. Never guesses: a malformed row stops the reading.
"""

from functools import cache
from importlib.resources import files

__all__ = ["TableError", "read_table", "read_words", "split_variants"]


class TableError(ValueError):
    """A table's row does not fit its header; the message names the file and the line."""


@cache
def read_table(name: str) -> tuple[dict[str, str], ...]:
    """The rows of the table `name`, such as "countries.tsv" or "offices.txt".

    Raises TableError for a row with another number of fields than the header, and
    FileNotFoundError for an unknown table.
    """
    return parse_table(name, files("habeas.words").joinpath("tables", name).read_text("utf-8"))


def parse_table(name: str, content: str) -> tuple[dict[str, str], ...]:
    """The rows of a table's `content`; `name` tells the form and stands in error messages."""
    lines = [(n, line) for n, line in enumerate(content.split("\n"), 1) if line.strip() and line[0] != "#"]
    if not name.endswith(".tsv"):
        return tuple({"entry": line.strip()} for _, line in lines)
    if not lines:
        raise TableError(f"{name}: no header line")
    header = lines[0][1].split("\t")
    return tuple(_read_row(name, number, header, line.split("\t")) for number, line in lines[1:])


def split_variants(field: str) -> list[str]:
    """The variants in a field divided by ";"; an empty field has none."""
    return [variant.strip() for variant in field.split(";") if variant.strip()]


def _read_row(name: str, number: int, header: list[str], fields: list[str]) -> dict[str, str]:
    if len(fields) != len(header):
        raise TableError(f"{name}, line {number}: {len(fields)} fields where the header has {len(header)}")
    return {column: field.strip() for column, field in zip(header, fields, strict=True)}


@cache
def read_words(name: str) -> frozenset[str]:
    """The entries of the word list `name`, without its ending."""
    return frozenset(row["entry"] for row in read_table(f"{name}.txt"))
