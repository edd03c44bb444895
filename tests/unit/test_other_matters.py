import pytest

from habeas.extract import extract_claims
from habeas.extract.other_matters import is_played, opens_on_another_matter
from habeas.extract.parse.pipeline import load_pipeline
from habeas.extract.parse.reading import parse_report
from habeas.model import Report


def opens_elsewhere(text: str) -> bool:
    return opens_on_another_matter(parse_report(Report(name="r", text=text), load_pipeline()))


@pytest.mark.parametrize(
    "text",
    [
        "Three inmates who escaped from a jail in Ardo on Friday are back in custody.",
        "Police hunt escaped prisoners Osta Dun and Ilya Morev.",
        "Former hostages met on Friday, 30 years after their release.",
        "Ex-prisoner of war Ilya Morev came home to Ardo 40 years ago.",
        "The town marked the tenth anniversary of the hostages' release.",
        "Ilya Morev, who spent six years as a hostage, has died at the age of 76.",
        "This gripping film is about hostages who are let go.",
        "There are many books written by people who were held captive.",
        "Five condors that were kept in captivity have been released in the Ardo valley.",
        "Rangers set free three brown bears.",
    ],
)
def test_opening_tells_of_another_matter(text: str) -> None:
    assert opens_elsewhere(text)


@pytest.mark.parametrize(
    "text",
    [
        "Two hostages escaped from the rebels; the inmates of Ardo prison were pardoned.",
        "Former hostages thanked them, 30 years after their release. Ilya Morev was freed on Friday.",
        "Ilya Morev has died in prison, aged 76.",
        "To mark the anniversary of the king's return 40 convicts are pardoned.",
        "Ardo freed the writer Ilya Morev, whose book tells of the camps.",
        "Rebels released four herders and returned their goats.",
        "Turkey freed 12 prisoners on Friday.",
    ],
)
def test_opening_tells_of_detainees(text: str) -> None:
    assert not opens_elsewhere(text)


def test_sport_outweighs_a_word_of_custody() -> None:
    assert is_played({"sport": 5}, own=2)
    assert not is_played({"sport": 5}, own=3)


def test_released_players_are_no_claims() -> None:
    text = (
        "Ilya Morev has been released by Ardo United. The striker scored nine goals in the league last "
        "season. The club also let the midfielder Osta Dun go."
    )
    assert extract_claims(Report(name="r", text=text)).claims == ()
