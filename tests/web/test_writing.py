"""What is written for readers: at once, and derived behind them."""

from dataclasses import replace
from pathlib import Path

from conftest import NORLAND
from habeas.ledger import Ledger
from habeas.model import Report
from habeas.review import decide
from habeas.run import derive_apart
from habeas.web.writing import LedgerWriter
from invented_stages import INVENTED_STAGES, extract_front
from web.desk_readers import open_app

REPORT = Report(name="late", outlet="Dune Post", text="The Westland Front freed 7 prisoners on Monday.")


def write_late_report(path: Path) -> None:
    with Ledger.open(path, write=True) as ledger:
        ledger.add_extractions([extract_front(REPORT)], extractor="invented-1", author="somebody")


def test_decision_is_kept_before_figures_follow(filled_ledger: Ledger, ledger_path: Path) -> None:
    writer = LedgerWriter(ledger_path, lambda: INVENTED_STAGES)
    claim = filled_ledger.episodes()[0].episode.claims[0]
    assert writer.add_judgements([decide("accept", [claim], "tester")]) == 1
    assert len(filled_ledger.judgements()) == 1
    assert writer.settle(10)
    assert filled_ledger.is_derived()
    writer.close()


def test_ledger_derived_already_is_left_alone(filled_ledger: Ledger, ledger_path: Path) -> None:
    assert derive_apart(ledger_path, INVENTED_STAGES)


def test_report_of_another_process_is_taken_in(filled_ledger: Ledger, ledger_path: Path) -> None:
    write_late_report(ledger_path)
    assert derive_apart(ledger_path, INVENTED_STAGES)
    assert "Westland Front" in {view.episode.authority for view in filled_ledger.episodes()}


def test_application_catches_up_at_its_start(filled_ledger: Ledger, ledger_path: Path) -> None:
    write_late_report(ledger_path)
    with open_app(ledger_path) as client:
        assert client.app.state.writer.settle(10)
    assert filled_ledger.is_derived()


def test_fact_that_comes_meanwhile_is_not_lost(filled_ledger: Ledger, ledger_path: Path) -> None:
    def resolve_slowly(extractions, *others):
        if REPORT.id not in {one.report.id for one in extractions}:
            write_late_report(ledger_path)
        return INVENTED_STAGES.resolve(extractions, *others)

    stages = replace(INVENTED_STAGES, resolve=resolve_slowly)
    with Ledger.open(ledger_path, write=True) as ledger:
        ledger.add_judgement(decide("note", ["x"], "tester", reason=NORLAND["name"]))
    assert not derive_apart(ledger_path, stages)
    assert derive_apart(ledger_path, stages)
    assert filled_ledger.is_derived()
