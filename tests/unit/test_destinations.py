import pytest

from accounts import account_of
from habeas.extract.destinations import find_destinations


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
