import pytest

from habeas.resolve.credits import bare_outlet, find_credit
from tests.unit.tellings import make_report

CREDITED = [
    ("(Atlas Wire) - They let 52 go.", "Atlas Wire"),
    ("MINSK (Atlas Wire) — They let 52 go.", "Atlas Wire"),
    ("MINSK, March 11 (AW) - They let 52 go.", "AW"),
    ("They let 52 go.\n\nSource: Atlas Wire", "Atlas Wire"),
    ("They let 52 go.\n(based on Atlas Wire) 5 likes", "Atlas Wire"),
]
UNCREDITED = [
    "They let 52 go (most of them women) on Monday.",
    "The ministry (Interior) said so. They let 52 go.",
    "A source said that 52 were let go.",
]


@pytest.mark.parametrize(("text", "wire"), CREDITED)
def test_wire_is_read_from_dateline_and_footer(text: str, wire: str) -> None:
    assert find_credit(make_report(text)) == wire


@pytest.mark.parametrize("text", UNCREDITED)
def test_other_brackets_and_sources_are_no_credit(text: str) -> None:
    assert find_credit(make_report(text)) is None


def test_wire_in_the_outlet_is_a_credit() -> None:
    report = make_report("They let 52 go.", "Herald (Atlas Wire)")
    assert (find_credit(report), bare_outlet(report)) == ("Atlas Wire", "Herald")
