import pytest

from accounts import account_of
from habeas.extract.places.goals import group_places
from habeas.extract.places.own_people import find_freed_nationals, find_swapped
from habeas.extract.places.ways import find_way


@pytest.mark.parametrize(
    ("text", "sides", "states"),
    [
        ("Iran freed nine Danish sailors on Monday.", {"IR"}, ["DK"]),
        ("Eritrea sent back 35 Ethiopians in May.", {"ET"}, ["ET"]),
        ("Pirates freed two Danes and a Kenyan on Monday.", {"pirates"}, ["DK", "KE"]),
        ("Iran freed nine Iranian students on Monday.", {"IR"}, []),
        ("Nine Iranian students were freed on Monday.", {"IR"}, []),
        ("Denmark asked Iran to free nine Danish sailors.", {"IR"}, []),
    ],
)
def test_people_whom_another_lets_go_belong_somewhere(text, sides, states):
    assert [own.mention.party for own in find_freed_nationals(account_of(text), sides)] == states


def test_each_state_of_an_exchange_gets_its_own_back():
    account = account_of("Russia and Ukraine exchanged 40 prisoners on Monday.")
    assert {own.mention.party for own in find_swapped(account, {"RU", "UA"})} == {"RU", "UA"}
    assert list(find_swapped(account, {"RU", "Azov"})) == []
    assert list(find_swapped(account, {"RU"})) == []


@pytest.mark.parametrize(
    ("told", "act"),
    [
        ("Oman granted the freed men asylum.", "receive"),
        ("Oman granted the freed men an interview.", None),
        ("The freed men were granted asylum in Oman.", "stay"),
        ("The freed men are expected in Oman on Sunday.", "arrive"),
        ("The families expect the freed men in Oman.", None),
    ],
)
def test_havens_and_expected_arrivals_are_ways(told, act):
    stage = account_of(told).stages[0]
    way = find_way(stage, stage.root_of(stage.parties[0]), {})
    assert (way.act if way is not None else None) == act


def test_home_is_where_a_report_is_written_if_nothing_else_is_told():
    text = "DAKAR, May 3 - Mauritania freed nine fishermen on Monday. The freed men came home on Tuesday."
    assert "SN" in group_places(account_of(text), {"MR"})
    assert "SN" not in group_places(account_of(text), {"pirates"})


@pytest.mark.parametrize(
    ("told", "certain"),
    [
        ("They had tried to reach Oman by boat.", False),
        ("They left in the hope of reaching Oman.", False),
        ("They had managed to reach Oman.", True),
    ],
)
def test_a_journey_only_tried_is_not_certain(told, certain):
    stage = account_of(told).stages[0]
    way = find_way(stage, stage.root_of(stage.parties[0]), {})
    assert way is not None
    assert way.certain is certain
