import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from conftest import NORLAND, NORLAND_AGAIN, RunLedger
from habeas.cli.app import habeas
from habeas.cli.exits import ExitCode, run_command
from habeas.ledger import Ledger
from habeas.review import decide
from habeas.run import compare_ledgers, ledger_as_of
from invented_stages import INVENTED_STAGES


@pytest.fixture
def between(write_reports: Callable[..., Path], run_invented: RunLedger) -> datetime:
    """Return a moment between two runs, of one report each, into one ledger."""
    run_invented(write_reports(NORLAND))
    moment = datetime.now(UTC)
    run_invented(write_reports(NORLAND_AGAIN, name="later.jsonl"))
    return moment


def test_ledger_stands_as_it_stood(between: datetime, ledger_place: str) -> None:
    with Ledger.open(ledger_place) as now, ledger_as_of(now, between, INVENTED_STAGES) as then:
        assert [view.report.name for view in then.reports()] == ["norland-12"]
        assert then.episodes()[0].figures[0].best == 12
        assert list(then.find_damage()) == []


def test_ledger_before_everything_is_empty(between: datetime, ledger_place: str) -> None:
    with (
        Ledger.open(ledger_place) as now,
        ledger_as_of(now, datetime(2000, 1, 1, tzinfo=UTC), INVENTED_STAGES) as then,
    ):
        assert then.reports() == ()


def test_change_names_report_that_made_it(between: datetime, ledger_place: str) -> None:
    with Ledger.open(ledger_place) as now, ledger_as_of(now, between, INVENTED_STAGES) as then:
        (change,) = compare_ledgers(then, now)
    assert change.before is not None
    assert change.after is not None
    assert (change.before.state, change.after.state) == ("single_origin", "disputed")
    assert [report.name for report in change.reports] == ["norland-13"]


def test_change_names_judgement_on_its_claims(between: datetime, ledger_place: str) -> None:
    with Ledger.open(ledger_place) as now:
        claim = now.episodes()[0].episode.claims[0]
    with Ledger.open(ledger_place, write=True) as now:
        now.add_judgement(decide("note", [claim], "ada", reason="asked"))
        with ledger_as_of(now, between, INVENTED_STAGES) as then:
            (change,) = compare_ledgers(then, now)
    assert [judgement.reason for judgement in change.judgements] == ["asked"]


def test_log_tells_what_was_added(
    between: datetime, ledger_place: str, capsys: pytest.CaptureFixture[str]
) -> None:
    command = ["log", "--format", "jsonl", "--ledger", str(ledger_place)]
    assert run_command(habeas, command) == ExitCode.DONE
    told = [json.loads(line)["sentence"] for line in capsys.readouterr().out.splitlines()]
    assert told == [
        "read the report norland-12 (Fjord Wire)",
        "took 1 claim out of norland-12 (extractor invented-1)",
        "read the report norland-13 (Harbour Post)",
        "took 1 claim out of norland-13 (extractor invented-1)",
    ]


@pytest.mark.parametrize("given", ["yesterday", "2026-13-01"])
def test_wrong_day_is_refused(given: str, ledger_place: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command(habeas, ["show", "people", "--as-of", given]) == ExitCode.USAGE
    assert "is no day or time like 2026-01-31" in capsys.readouterr().err
