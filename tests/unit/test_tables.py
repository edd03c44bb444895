"""The word lists are well formed, and a malformed one says where."""

from importlib.resources import files

import pytest

from habeas.words.tables import TableError, parse_table, read_table

TABLES = sorted(path.name for path in files("habeas.words").joinpath("tables").iterdir())


@pytest.mark.parametrize("name", TABLES)
def test_every_table_reads_with_distinct_rows(name: str) -> None:
    rows = [tuple(row.values()) for row in read_table(name)]
    assert rows
    assert len(rows) == len(set(rows))


def test_malformed_row_names_file_and_line() -> None:
    with pytest.raises(TableError, match=r"colours\.tsv, line 3: 1 fields"):
        parse_table("colours.tsv", "# colours\nword\tkind\nred\n")
