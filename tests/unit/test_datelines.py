import pytest

from accounts import account_of
from habeas.words.datelines import find_dateline


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        ("GUATEMALA CITY (Sample Wire) - Chad freed nine.", "GUATEMALA CITY (Sample Wire) - "),
        ("MOSCOW, May 25: Chad freed nine.", "MOSCOW, May 25: "),
        ("VILNIUS, Lithuania (SW) — Chad freed nine.", "VILNIUS, Lithuania (SW) — "),
        ("GAZA/JERUSALEM - Chad freed nine.", "GAZA/JERUSALEM - "),
        ("PHNOM PENH, Wednesday (Sample Voice): Chad freed nine.", "PHNOM PENH, Wednesday (Sample Voice): "),
        ("Caracas, Jan. 8 (SW).- Chad freed nine.", "Caracas, Jan. 8 (SW).- "),
        ("Tehran, Sept 18, SWN – Chad freed nine.", "Tehran, Sept 18, SWN – "),
        ("(Sample Wire) - Chad freed nine.", "(Sample Wire) - "),
        ("Nairobi — Chad freed nine.", "Nairobi — "),
        ("13 December 2025 - Chad freed nine.", "13 December 2025 - "),
    ],
)
def test_dateline_ends_at_its_dash(text: str, dateline: str) -> None:
    found = find_dateline(text)
    assert found is not None
    assert text[: found.end] == dateline


@pytest.mark.parametrize(
    "text",
    [
        "Chad freed nine - all of them women.",
        "UN experts welcomed it.",
        "UN: Chad freed nine.",
        "The numbers: 52 freed.",
        "Three men - two of them Poles - were freed.",
        "24 May 2025: 300 people walked free.",
        "Monday: nine walked free.",
    ],
)
def test_other_openings_are_no_dateline(text: str) -> None:
    assert find_dateline(text) is None


def test_dateline_names_its_place_and_day() -> None:
    text = "OSH, Kyrgyzstan, Dec. 13, 2025 (Sample Wire) — Chad freed nine."
    found = find_dateline(text)
    assert found is not None and found.place is not None and found.day is not None
    assert (text[slice(*found.place)], text[slice(*found.day)]) == ("OSH, Kyrgyzstan", "Dec. 13, 2025")


def test_place_of_dateline_frees_nobody() -> None:
    account = account_of("MANAGUA (Sample Wire) - Chad has released 135 prisoners.")
    agents = {agent.text for happening in account.happenings[0] for agent in happening.agents}
    assert "MANAGUA" not in agents


def test_place_of_dateline_is_no_party() -> None:
    account = account_of("GUATEMALA CITY (Sample Wire) - Chad has released 135 prisoners.")
    assert [mention.party for mention in account.parties[0]] == ["TD"]
