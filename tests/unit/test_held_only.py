import pytest

from habeas import extract_claims
from habeas.model import Report


@pytest.mark.parametrize(
    "text",
    [
        "Chad has 5,210 inmates who await trial, a prison chief said. Over 900 have sat for 10 years.",
        "Fourteen activists were sentenced in Chad on Friday. A court found them guilty of subversion.",
        "Police in Chad arrested 60 marchers on Tuesday. All 60 are held in N'Djamena.",
        "Police in Chad detained 60 marchers on Tuesday, and a rights group demanded that they be released.",
        "Police in Chad detained 60 marchers on Tuesday. Two teachers, Idriss Sow and Ali Mahamat, are"
        " accused of rioting. A rights group demanded the release of all those who had been detained.",
    ],
)
def test_report_of_people_held_tells_of_no_episode(text: str) -> None:
    assert extract_claims(Report(name="r", text=text)).episodes == ()


@pytest.mark.parametrize(
    "text",
    [
        "Chad released 12 of 60 marchers on Tuesday. The other 48 are held in N'Djamena.",
        "Chad will release the detained marchers on Tuesday, a minister said. All 60 are held in N'Djamena.",
    ],
)
def test_letting_go_beside_people_held_is_an_episode(text: str) -> None:
    assert [each.authority for each in extract_claims(Report(name="r", text=text)).episodes] == ["TD"]
