"""What is published does not depend on where a ledger is kept."""

from pathlib import Path

import pytest

from habeas.ledger import Ledger
from habeas.publish.edition import open_edition
from habeas.publish.formats import write_format
from published_ledgers import write_ledger


@pytest.fixture
def tables(ledger_place: str, tmp_path: Path) -> Path:
    write_ledger(ledger_place)
    with Ledger.open(ledger_place) as ledger, open_edition(ledger) as edition:
        write_format("csv", edition, tmp_path / "tables")
    return tmp_path / "tables"


def test_tables_are_those_of_a_file(tables: Path, tmp_path: Path) -> None:
    with Ledger.open(write_ledger(tmp_path / "file.ledger")) as ledger, open_edition(ledger) as edition:
        write_format("csv", edition, tmp_path / "of_file")
    for sheet in sorted(tables.glob("*.csv")):
        assert sheet.read_bytes() == (tmp_path / "of_file" / sheet.name).read_bytes()


def test_briefing_is_written_from_either(ledger_place: str, tmp_path: Path) -> None:
    write_ledger(ledger_place)
    with Ledger.open(ledger_place) as ledger, open_edition(ledger) as edition:
        write_format("report", edition, tmp_path / "briefing.html")
    assert "12 to 13 people freed" in (tmp_path / "briefing.html").read_text()
