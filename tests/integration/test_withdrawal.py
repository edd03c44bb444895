from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import NORLAND, NORLAND_AGAIN, RunLedger
from habeas.ledger import Ledger, UnknownItem
from habeas.run import derive_ledger, verify_ledger
from invented_stages import INVENTED_STAGES


@pytest.fixture
def withdrawn(write_reports: Callable[..., Path], run_invented: RunLedger, ledger_path: Path) -> Path:
    """Return a ledger of two reports, one of them withdrawn."""
    run_invented(write_reports(NORLAND, NORLAND_AGAIN))
    with Ledger.open(ledger_path, write=True) as ledger:
        ledger.withdraw_report("norland-13", author="ada", reason="asked to")
        derive_ledger(ledger, INVENTED_STAGES, lambda step, done: None)
    return ledger_path


def test_figures_are_computed_without_it(withdrawn: Path) -> None:
    with Ledger.open(withdrawn) as ledger:
        assert [view.report.name for view in ledger.reports()] == ["norland-12"]
        assert ledger.episodes()[0].figures[0].best == 12


def test_no_word_of_it_is_left_in_file(withdrawn: Path) -> None:
    content = withdrawn.read_bytes()
    assert b"a spokesman said" not in content
    assert b"Harbour Post" not in content


def test_ledger_stays_whole(withdrawn: Path) -> None:
    with Ledger.open(withdrawn) as ledger:
        assert list(verify_ledger(ledger, INVENTED_STAGES)) == []


def test_journal_keeps_who_and_why(withdrawn: Path) -> None:
    with Ledger.open(withdrawn) as ledger:
        last = ledger.journal()[-1]
    assert (last.kind, last.author, last.source) == ("withdrawal", "ada", "asked to")


def test_reading_it_again_brings_nothing_back(
    withdrawn: Path, write_reports: Callable[..., Path], run_invented: RunLedger
) -> None:
    from_elsewhere = NORLAND_AGAIN | {"name": "reprint", "published": "2024-05-09"}
    assert run_invented(write_reports(NORLAND_AGAIN, from_elsewhere)).added == 0
    with Ledger.open(withdrawn) as ledger:
        assert len(ledger.reports()) == 1


def test_unknown_report_is_refused(withdrawn: Path) -> None:
    with Ledger.open(withdrawn, write=True) as ledger, pytest.raises(UnknownItem, match="no reports"):
        ledger.withdraw_report("norland-99", author="ada", reason="asked to")
