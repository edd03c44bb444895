"""Cities and crossings, and the country they lie in."""

import pytest

from habeas.words.places import find_places

PLACES = [
    ("they were flown to Karachi and Lahore", ["PK", "PK"]),
    ("the crossing at Medininkai", ["LT"]),
    ("flown to Paris on Friday", ["FR"]),
    ("taken to St. Petersburg", ["RU"]),
    ("a man from Birmingham, Alabama", ["US"]),
    ("they reached Abu Dhabi", ["AE"]),
    ("taken to Ho Chi Minh City", ["VN"]),
    ("his lawyer Victoria Example said", []),
    ("Most of them were sent home", []),
    ("no place is named here", []),
    ("Ten prisoners freed in Independence Day Amnesty", []),
    ("they landed in Cologne by way of Zurich", ["DE", "CH"]),
    ("a transport aircraft brought them to Brize Norton", ["GB"]),
    ("they were flown to Texas", ["US"]),
    ("he left for Izmir", ["TR"]),
    ("İstanbul judges sent seven people home", ["TR"]),
    ("ten men are left at Guantánamo Bay", ["US"]),
]


@pytest.mark.parametrize(("text", "codes"), PLACES)
def test_places_lie_in_their_country(text: str, codes: list[str]) -> None:
    mentions = find_places(text)
    assert [mention.code for mention in mentions] == codes
    assert all(text[mention.start : mention.end] == mention.text for mention in mentions)


def test_countries_and_people_are_no_cities() -> None:
    assert find_places("El Salvador and Armenia agreed, and so did Vladimir Example of the group.") == []


def test_shared_name_is_of_the_country_told_of() -> None:
    (mention,) = find_places("they landed in Birmingham")
    assert mention.code == "GB"
    assert mention.code_among({"US", "IR"}) == "US"
    assert mention.code_among({"US", "GB"}) == "GB"


def test_named_prison_is_told_apart() -> None:
    assert [mention.form for mention in find_places("they left Evin prison for Izmir")] == ["prison", "city"]
