import pytest

from accounts import account_of
from habeas.extract.destinations import find_destinations
from habeas.extract.goal_features import find_way


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("Belarus freed 14 political prisoners on Saturday. They were taken to Lithuania by bus.", ["LT"]),
        ("Belarus freed 14 prisoners on Saturday. They were flown to Vilnius.", ["LT"]),
        ("Belarus freed 14 political prisoners from a jail in Minsk on Saturday.", []),
    ],
)
def test_freed_go_where_the_words_take_them(text, countries):
    assert [claim.country for claim in find_destinations(account_of(text))] == countries


def test_destination_quotes_the_way_there():
    text = "Belarus freed 14 prisoners on Saturday. They were flown to Vilnius."
    assert [claim.words for claim in find_destinations(account_of(text))] == ["flown to Vilnius"]


def test_here_is_where_the_report_was_written():
    text = "VIENNA, Dec. 2 - Iran freed an engineer. He landed here on Tuesday."
    (claim,) = find_destinations(account_of(text))
    assert (claim.country, claim.place) == ("AT", "VIENNA")


def test_way_tells_direction_and_who_goes():
    account = account_of("Iran freed nine prisoners. They were flown through Doha to Vienna.")
    stage = account.stages[1]
    ways = [find_way(stage, stage.root_of(mention), frozenset()) for mention in stage.parties]
    assert [(way.act, way.preposition, way.mover) for way in ways] == [
        ("moved", "via", "they"),
        ("moved", "to", "they"),
    ]
