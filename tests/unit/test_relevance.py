import pytest

from habeas import extract_claims
from habeas.model import Report

OTHER_MATTERS = [
    "The sailors were rescued from a sunken trawler. Divers freed two men from its cabin on Friday.",
    "A judge refused to free the suspect on bail. He faces trial in April.",
    "The film, released on Friday in 1,240 cinemas, tells of twelve clerks held by gunmen. Nine are freed.",
    "Volunteers freed 32 turtles on Saturday. Another 17 remain in captivity at the clinic.",
    "The chain will let 1,800 workers go and close 60 shops. Two directors left the board.",
]


@pytest.mark.parametrize("text", OTHER_MATTERS)
def test_other_matters_give_no_claims(text: str) -> None:
    assert not extract_claims(Report(name="r", text=text)).claims


def test_report_of_stock_alone_is_relevant() -> None:
    text = (
        "The Viasna rights group said 1,244 political prisoners were held in Belarus at the end of January."
    )
    assert [claim.value for claim in extract_claims(Report(name="r", text=text)).claims[:1]] == [1244]
