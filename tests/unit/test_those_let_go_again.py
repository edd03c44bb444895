"""A report tells of those let go again: what had befallen them, how many others count, who was among them."""

import pytest

from habeas import extract_claims
from habeas.model import CountClaim, Report

LEAD = "Kenya's government released 38 opposition activists on Friday, the justice ministry said.\n\n"


def told(text: str) -> dict[int | None, tuple[str, str]]:
    claims = extract_claims(Report(name="r", text=LEAD + text)).claims
    return {each.value: (each.status, each.scope) for each in claims if isinstance(each, CountClaim)}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Of those, 12 had been detained in May.", 12),
        ("Ten of the men were serving life sentences.", 10),
        ("Thirty were fined. The eight others were given prison terms.", 8),
        ("Three judges, including two women, were among the 38.", 3),
    ],
)
def test_those_who_had_been_held_are_some_of_those_let_go(text: str, value: int) -> None:
    assert told(text)[value] == ("freed", "part")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Ten of the men are still in jail.", 10),
        ("Another 12 had been detained in May and remain in jail.", 12),
    ],
)
def test_those_who_stay_are_held(text: str, value: int) -> None:
    assert told(text)[value][0] != "freed"


@pytest.mark.parametrize(
    "text",
    [
        "A lawyer said 36 people had been released.",
        "The opposition said that only 36 people were freed.",
        "A lawyer said 41 people had been released.",
    ],
)
def test_what_another_counts_is_the_whole_again(text: str) -> None:
    found = told(text)
    assert found.get(36, found.get(41)) == ("freed", "episode")


def test_those_let_go_long_ago_are_earlier() -> None:
    assert told("It released 40 activists a month ago.")[40] == ("freed", "earlier")


def test_house_arrest_lets_nobody_go() -> None:
    assert told("Eleven other people were moved to house arrest.")[11][0] == "held"
