import json
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from conftest import NORLAND, SUDLAND, RunLedger
from habeas.cli.app import habeas
from habeas.ledger import Ledger
from habeas.model import Extraction, Report
from habeas.run import Listener, compare_extractions, derive_ledger, extract_again, verify_ledger
from invented_stages import INVENTED_STAGES, extract_front

WriteReports = Callable[..., Path]


def miss_sudland(reports: Sequence[Report]) -> Iterator[Extraction]:
    for report in reports:
        yield Extraction(report=report) if "Sudland" in report.text else extract_front(report)


BLIND = replace(INVENTED_STAGES, extract=miss_sudland, extractor="invented-2")


@pytest.fixture
def reread(write_reports: WriteReports, run_invented: RunLedger, ledger_place: str) -> str:
    """Return the place of a ledger whose reports a version has read that misses one claim."""
    run_invented(write_reports(NORLAND, SUDLAND))
    with Ledger.open(ledger_place, write=True) as ledger:
        assert extract_again(ledger, BLIND, Listener(refuse=pytest.fail), author="ada") == 2
    return ledger_place


def test_unaccepted_extraction_changes_nothing(reread: str) -> None:
    with Ledger.open(reread) as ledger:
        assert len(ledger.episodes()) == 2
        assert ledger.is_derived()
        assert list(verify_ledger(ledger, BLIND)) == []


def test_comparison_names_what_is_lost(reread: str) -> None:
    with Ledger.open(reread) as ledger:
        (change,) = compare_extractions(ledger, "invented-2")
    assert (change.report.name, change.gained, len(change.lost)) == (SUDLAND["name"], (), 1)


def test_accepted_extraction_counts(reread: str) -> None:
    with Ledger.open(reread, write=True) as ledger:
        assert ledger.accept_extractor("invented-2", author="ada", reason="read twenty reports")
        derive_ledger(ledger, BLIND)
        assert len(ledger.episodes()) == 1
        assert ledger.journal()[-1].kind == "acceptance"
        assert list(verify_ledger(ledger, BLIND)) == []


def test_run_leaves_known_report_as_it_was_read(
    reread: str, run_invented: RunLedger, write_reports: WriteReports
) -> None:
    assert run_invented(write_reports(NORLAND)).known == 1


def test_command_says_changes_in_sentences(reread: str) -> None:
    compare = ["extractor", "compare", "--version", "invented-2", "--ledger", reread]
    (change,) = json.loads(CliRunner().invoke(habeas, [*compare, "--format", "json"]).output)
    assert change["report"]["name"] == SUDLAND["name"]
    assert re.search(r"loses a count\s+claim", CliRunner().invoke(habeas, compare).output)
