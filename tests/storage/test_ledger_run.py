import itertools
import json
from collections.abc import Callable
from pathlib import Path

from conftest import NORLAND, NORLAND_AGAIN, SUDLAND, RunLedger
from habeas.ledger import Ledger
from habeas.ledger.view_records import episode_record
from storage.conftest import MakePlace

WriteReports = Callable[..., Path]


def shown(place: str) -> str:
    with Ledger.open(place) as ledger:
        return json.dumps([episode_record(view) for view in ledger.episodes()])


def test_run_counts_what_it_added(write_reports: WriteReports, run_invented: RunLedger) -> None:
    summary = run_invented(write_reports(NORLAND, SUDLAND))
    assert (summary.added, summary.known, summary.refused) == (2, 0, 0)


def test_refused_line_leaves_others_alone(write_reports: WriteReports, run_invented: RunLedger) -> None:
    path = write_reports(NORLAND)
    path.write_text("\n" + path.read_text())
    summary = run_invented(path)
    assert (summary.added, summary.refused) == (1, 1)


def test_reading_twice_changes_nothing(
    write_reports: WriteReports, run_invented: RunLedger, ledger_place: str
) -> None:
    path = write_reports(NORLAND, NORLAND_AGAIN)
    run_invented(path)
    before = shown(ledger_place)
    assert run_invented(path).known == 2
    assert shown(ledger_place) == before


def test_any_order_gives_same_ledger(
    write_reports: WriteReports, run_invented: RunLedger, make_place: MakePlace
) -> None:
    renamed = NORLAND | {"name": "the-same-again", "published": ""}
    ledgers = []
    for number, order in enumerate(itertools.permutations((NORLAND, NORLAND_AGAIN, SUDLAND, renamed))):
        ledgers.append(make_place(f"{number}.ledger"))
        run_invented(write_reports(*order), to=ledgers[-1])
    assert len({shown(place) for place in ledgers}) == 1


def test_one_by_one_gives_same_ledger(
    write_reports: WriteReports, run_invented: RunLedger, make_place: MakePlace
) -> None:
    together, apart = make_place("together.ledger"), make_place("apart.ledger")
    run_invented(write_reports(NORLAND, NORLAND_AGAIN, SUDLAND), to=together)
    for record in (SUDLAND, NORLAND_AGAIN, NORLAND):
        run_invented(write_reports(record), to=apart)
    assert shown(together) == shown(apart)


def test_processes_give_same_ledger(
    write_reports: WriteReports, run_invented: RunLedger, make_place: MakePlace
) -> None:
    records = [
        {**NORLAND, "name": f"r{n}", "text": f"The Norland Front freed {n} prisoners."} for n in range(1, 60)
    ]
    path = write_reports(*records)
    one, two = make_place("one.ledger"), make_place("two.ledger")
    run_invented(path, to=one, workers=1)
    run_invented(path, to=two, workers=2)
    assert shown(one) == shown(two)
