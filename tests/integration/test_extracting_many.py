"""Extraction of many reports: together as alone, one process as two, one fault as none for the others."""

import gc
from collections.abc import Iterator, Sequence
from itertools import cycle, islice
from typing import get_args
from weakref import ref

import pytest

from habeas import extract_claims
from habeas.extract import extract_together
from habeas.model import Extraction, Refusal, Report
from habeas.run import extract_reports, workers
from habeas.run.extraction import OLD_AFTER, TOGETHER
from habeas.run.workers import Way
from invented_stages import extract_front

TEXTS = (
    "Osska freed 52 prisoners on Monday, among them Tavin Morle, who had been jailed for treason.",
    "The harvest was good this year.",
    "The ministry said 14 people were released and taken to Verrin; nine others are still held.",
)


def reports(number: int) -> list[Report]:
    return [Report(name=f"r{n}", text=f"{text} ({n})") for n, text in enumerate(islice(cycle(TEXTS), number))]


def extract_all_but_third(several: Sequence[Report]) -> Iterator[Extraction]:
    for report in several:
        if report.name == "r2":
            raise RuntimeError("Tavin Morle")
        yield extract_front(report)


def extract_nothing(report: Report) -> Extraction:
    return Extraction(report=report)


def test_reports_together_read_as_each_alone() -> None:
    several = reports(9)
    assert list(extract_together(several)) == [extract_claims(report) for report in several]


def test_garbage_is_collected_again_after_a_fault() -> None:
    assert len(list(extract_reports(reports(4), extract_all_but_third, lambda _: None, workers=1))) == 3
    assert gc.isenabled()


class Ring:
    """Refers to itself: only the collector of garbage finds it."""

    def __init__(self) -> None:
        self.own = self


def run_idly(calls: int) -> None:
    several = reports(TOGETHER * calls)
    taken = extract_reports(several, lambda batch: map(extract_nothing, batch), print, workers=1)
    assert len(list(taken)) == len(several)


def test_old_garbage_is_collected_now_and_then() -> None:
    run_idly(2)  # what is loaded once is collected once
    ring = Ring()
    gc.collect()  # it is among the oldest now
    forgotten = ref(ring)
    del ring
    run_idly(OLD_AFTER)
    assert forgotten() is None


def test_one_fault_refuses_one_report() -> None:
    refusals: list[Refusal] = []
    taken = list(extract_reports(reports(20), extract_all_but_third, refusals.append, workers=1))
    assert (len(taken), [refusal.source for refusal in refusals]) == (19, ["r2"])


def test_a_fault_is_told_without_its_words() -> None:
    refusals: list[Refusal] = []
    list(extract_reports(reports(3), extract_all_but_third, refusals.append))
    assert "RuntimeError at test_extracting_many.py" in refusals[0].reason
    assert "Morle" not in f"{refusals[0]}"


@pytest.mark.parametrize("way", get_args(Way))
def test_two_processes_give_the_order_of_one(way: Way, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "way_to_start", lambda: way)
    several, refusals = reports(workers.WORTH_STARTING_AFTER[way] + 40), list[Refusal]()
    taken = extract_reports(several, extract_all_but_third, refusals.append, workers=2)
    assert [one.report for one in taken] == several[:2] + several[3:]
