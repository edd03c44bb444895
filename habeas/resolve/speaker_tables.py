"""A user's own table of speakers: text into rows like those of habeas/words/tables/speakers.tsv.

Takes TSV or CSV with the columns identity, type, country, aliases (divided by ;); gives its rows. A type that
habeas does not know, or a row that names nobody, is refused: the message names file and line.
"""

import csv
from functools import cache
from io import StringIO

from habeas.model import InvalidValue
from habeas.words.tables import read_table

COLUMNS = ("identity", "type", "country", "aliases")

Row = dict[str, str]


def read_speaker_table(text: str, source: str) -> tuple[Row, ...]:
    """Return the rows of a table; `source` names it in messages. Raises `InvalidValue`."""
    lines = [line for line in text.lstrip("\ufeff").splitlines() if line.strip() and line[0] != "#"]
    delimiter = "\t" if lines and "\t" in lines[0] else ","
    reader = csv.DictReader(StringIO("\n".join(lines)), delimiter=delimiter)
    try:
        rows = [{name: (row.get(name) or "").strip() for name in COLUMNS} for row in reader]
    except csv.Error as error:
        raise InvalidValue(f"{source}: row {reader.line_num} is no row of a table ({error})") from error
    if not {"identity", "type"} <= set(reader.fieldnames or ()):
        raise InvalidValue(f"{source}: the first line must name the columns {', '.join(COLUMNS)}")
    for number, row in enumerate(rows, 2):
        _check_row(row, f"{source}, row {number}")
    return tuple(rows)


def _check_row(row: Row, place: str) -> None:
    if not row["identity"]:
        raise InvalidValue(f"{place}: the column identity is empty; name the speaker")
    if row["type"] not in known_types():
        raise InvalidValue(f"{place}: no speaker is of type {row['type']!r}: {', '.join(known_types())}")


@cache
def known_types() -> tuple[str, ...]:
    """Return the types of speakers, sorted."""
    return tuple(sorted({row["type"] for row in read_table("speakers.tsv")}))
