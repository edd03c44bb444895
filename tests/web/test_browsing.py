"""What lists and charts ask of a ledger."""

from datetime import date

import pytest

from habeas.ledger import EpisodeFilter, Ledger
from habeas.web.memory import LedgerMemory


def list_authorities(ledger: Ledger, **wanted: object) -> list[str | None]:
    return [one.authority for one in ledger.summaries(EpisodeFilter(**wanted))]


def test_latest_episode_comes_first(filled_ledger: Ledger) -> None:
    assert list_authorities(filled_ledger) == ["Sudland Front", "Norland Front"]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({"authority": "Norland Front"}, ["Norland Front"]),
        ({"kind": "pardon"}, []),
        ({"nationality": "LT"}, []),
        ({"since": date(2024, 5, 15)}, ["Sudland Front"]),
        ({"until": date(2024, 5, 2)}, ["Norland Front"]),
    ],
)
def test_filter_narrows_list(filled_ledger: Ledger, wanted: dict[str, object], found: list[str]) -> None:
    assert list_authorities(filled_ledger, **wanted) == found


def test_page_begins_where_last_ended(filled_ledger: Ledger) -> None:
    (second,) = filled_ledger.summaries(EpisodeFilter(), offset=1, limit=5)
    assert second.authority == "Norland Front"


def test_counters_keep_bounds_apart(filled_ledger: Ledger) -> None:
    counted = filled_ledger.counters(EpisodeFilter())
    assert (counted.low, counted.high) == (52, 53)
    assert (counted.episodes, counted.origins) == (2, 2)


def test_counters_of_nothing_know_no_number(filled_ledger: Ledger) -> None:
    counted = filled_ledger.counters(EpisodeFilter(authority="Nowhere"))
    assert (counted.episodes, counted.high) == (0, None)


def test_marks_follow_time(filled_ledger: Ledger) -> None:
    marks = filled_ledger.marks(EpisodeFilter())
    assert [(mark.start, mark.low, mark.high) for mark in marks] == [
        (date(2024, 5, 2), 12, 13),
        (date(2024, 6, 1), 40, 40),
    ]


def test_report_page_holds_its_claims(filled_ledger: Ledger) -> None:
    shown = filled_ledger.report_page("sudland-40")
    assert [claim.words for claim in shown.claims] == ["The Sudland Front freed 40 prisoners"]
    assert shown.family is None


def test_numbers_are_forgotten_when_ledger_grows(run_invented, write_reports, filled_ledger: Ledger) -> None:
    memory, asked = LedgerMemory(), EpisodeFilter()

    def count_episodes() -> int:
        return memory.recall(filled_ledger, "episodes", lambda: filled_ledger.counters(asked).episodes)

    assert (count_episodes(), count_episodes()) == (2, 2)
    westland = {"name": "w", "published": "2024-06-02", "text": "The Westland Front freed 3 prisoners."}
    run_invented(write_reports(westland, name="more.jsonl"))
    assert count_episodes() == 3


def test_numbers_are_computed_once(filled_ledger: Ledger) -> None:
    memory, computed = LedgerMemory(), []
    for _ in range(3):
        memory.recall(filled_ledger, "x", lambda: computed.append(1))
    assert len(computed) == 1
