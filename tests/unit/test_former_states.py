from datetime import date

import pytest

from accounts import account_of
from habeas.words.former_states import state_of_day


@pytest.mark.parametrize(
    ("day", "named", "state"),
    [
        (date(1987, 2, 10), {"SU", "RU"}, "SU"),
        (date(1987, 2, 10), {"RU"}, "RU"),
        (date(1992, 2, 10), {"SU", "RU"}, "RU"),
        (None, {"SU", "RU"}, "RU"),
    ],
)
def test_successor_stands_for_the_state_of_the_day(day: date | None, named: set[str], state: str) -> None:
    assert state_of_day("RU", day, named) == state


def test_capital_of_a_former_state_is_its_own_in_its_time() -> None:
    account = account_of(
        "Moscow freed nine poets. The Soviet leader had promised it.", published="1987-02-10"
    )
    assert {mention.party for found in account.parties.values() for mention in found} == {"SU"}


def test_part_of_a_former_state_is_itself_below_its_dateline() -> None:
    text = "NIS, Yugoslavia -- Serbia freed nine poets on Tuesday. Belgrade had promised it."
    account = account_of(text, published="2002-03-26")
    assert [each.party for index in (0, 1) for each in account.parties[index]] == ["RS", "YU"]


def test_part_that_frees_is_the_authority() -> None:
    text = (
        "Serbia freed nine poets on Tuesday. Yugoslavia's parliament passed an amnesty. Belgrade freed them."
    )
    assert [each.authority for each in account_of(text, published="2002-03-26").mains] == ["RS"]


def test_part_with_a_government_of_its_own_is_itself_beside_the_whole() -> None:
    text = "Serbian officials freed nine poets on Tuesday. The Yugoslav army said nothing of it."
    account = account_of(text, published="2002-03-26")
    assert [each.party for index in (0, 1) for each in account.parties[index]] == ["RS", "YU"]
