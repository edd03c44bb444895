"""Numbers that their own words make a stock: so many are held at a time."""

import pytest

from habeas import extract_claims
from habeas.model import Report


def statuses(text: str) -> list[tuple[int | None, str]]:
    report = Report(name="r", text=f"Osska freed five prisoners on Thursday. {text}")
    return [(c.value, c.status) for c in extract_claims(report).claims if c.kind == "count"][1:]


@pytest.mark.parametrize(
    "text",
    [
        "The total number of detainees at the base is down to 61.",
        "The release drops the number of those still housed at the camp to 61.",
        "The transfers bring the prison population down to 61.",
        "The number of people in pretrial detention has passed 61.",
        "It freed five men, shrinking the number to 61.",
        "The transfers will reduce the total detainees at the base to 61.",
        "The transfers bring the number of detainees that remain at the base, once the largest, to 61.",
    ],
)
def test_number_left_behind_is_held(text: str) -> None:
    assert (61, "held") in statuses(text)


def test_peak_of_a_stock_was_held() -> None:
    text = "The number of detainees fell to 61 from a onetime high of almost 800."
    assert statuses(text) == [(61, "held"), (800, "held")]


def test_number_of_those_freed_is_no_stock() -> None:
    assert statuses("The number of prisoners released since May rose to 156.") == [(156, "freed")]
