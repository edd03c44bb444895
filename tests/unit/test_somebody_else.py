import pytest

from habeas import extract_claims
from habeas.model import Report

LEAD = "Oman released Ali Haddan, a journalist, on Monday, the foreign ministry said.\n\n"


def offences(text: str) -> list[str]:
    claims = extract_claims(Report(name="r", text=LEAD + text)).claims
    return [claim.offence for claim in claims if claim.kind == "offence"]


@pytest.mark.parametrize(
    "text",
    [
        "His brother was jailed for theft in May.",
        "Another journalist was jailed for theft on Tuesday.",
        "It was hot. It was dry. A judge was convicted of fraud in May.",
    ],
)
def test_charge_of_somebody_else_is_none_of_theirs(text: str) -> None:
    assert offences(text) == []


@pytest.mark.parametrize(
    ("text", "offence"),
    [
        ("The journalist had been jailed for theft.", "theft"),
        ("Her son, Ali Haddan, had been sentenced for theft.", "theft"),
    ],
)
def test_charge_of_a_detainee_is_theirs(text: str, offence: str) -> None:
    assert offences(text) == [offence]
