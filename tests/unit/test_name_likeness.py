import pytest

from habeas.resolve.matching import MAYBE_ONE, ONE_PERSON
from habeas.resolve.names import compare_names
from habeas.words.skeletons import make_skeleton

SAME = [
    ("Mikola Zaretski", "Mikalai Zaretski"),
    ("Mikola Zaretski", "Nikolai Zaretsky"),
    ("Мікалай Зарэцкі", "Николай Зарецкий"),
    ("Mikola Zaretski", "ZARETSKI Mikalai"),
    ("Ihar Karaliou", "Igor Korolev"),
    ("Ivan Pavlavich Hrushko", "Ivan Hrushko"),
    ("Dr. Samir Haddad", "Samir Haddad"),
    ("J. Almeida Torres", "José Almeida Torres"),
    ("سمير حداد", "Samir Haddad"),
    ("Kim Dong-sun", "KIM Dong Sun"),
    ("Alaa Abd El-Karim", "Alaa Abdelkarim"),
]
OTHERS = [
    ("Ivan Petrovich Sidorenko", "Petr Ivanovich Sidorenko"),
    ("Salman bin Yusuf al-Rawi", "Yusuf bin Salman al-Rawi"),
    ("Pedro Ruiz Jr.", "Pedro Ruiz Sr."),
    ("Anna Lewandowska", "Maria Lewandowska"),
    ("Mary Whitfield", "Mary Underhill"),
    ("Khalid Omar al-Harbi", "Khalid Omar al-Ghamdi"),
]
UNSURE = [("Pedro Ruiz", "Pedro Ruiz Jr."), ("Zaretski", "Mikola Zaretski")]


@pytest.mark.parametrize(("left", "right"), SAME)
def test_one_person_under_two_spellings(left: str, right: str) -> None:
    assert compare_names(left, right) >= ONE_PERSON


@pytest.mark.parametrize(("left", "right"), OTHERS)
def test_relatives_and_strangers_stay_apart(left: str, right: str) -> None:
    assert compare_names(left, right) < MAYBE_ONE


@pytest.mark.parametrize(("left", "right"), UNSURE)
def test_half_a_name_is_a_question(left: str, right: str) -> None:
    assert MAYBE_ONE <= compare_names(left, right) < ONE_PERSON


@pytest.mark.parametrize(("left", "right"), [*SAME, *OTHERS, *UNSURE])
def test_order_of_the_two_is_indifferent(left: str, right: str) -> None:
    assert compare_names(left, right) == compare_names(right, left)


def test_romanisations_share_one_skeleton() -> None:
    assert len({make_skeleton(part) for part in ("tsimafeeu", "timofeev", "cimafiejeu")}) == 1
