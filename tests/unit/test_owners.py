import pytest

from accounts import account_of
from habeas.extract.counts.nationality import nationality_of


def nation_of(text: str, value: int) -> str | None:
    mentions = (each for found in account_of(text).mentions.values() for each in found)
    told = nationality_of(next(each for each in mentions if each.value == value))
    return told[0] if told else None


@pytest.mark.parametrize(
    "told",
    [
        "The Kenyan government says 86 of its nationals are held by pirates.",
        "Kenya's embassy said 86 citizens were still in prisons abroad.",
        "According to Kenya, 86 of its citizens are in prison.",
        "Kenya says that the rebels have kept 86 of its citizens.",
        "Nairobi counts 86 citizens in the camp.",
        "The Kenyan consul said that 86 of his countrymen would fly home.",
    ],
)
def test_compatriots_are_of_the_state_above_them(told: str) -> None:
    assert nation_of(told, 86) == "KE"


def test_receiver_of_its_own_is_their_state() -> None:
    assert nation_of("Chad returned 24 Kenyan captives and received three of its soldiers.", 3) == "TD"


def test_what_belongs_to_a_state_speaks_of_its_soldiers() -> None:
    assert nation_of("Chad's defence ministry said its 103 soldiers had been seized.", 103) == "TD"


@pytest.mark.parametrize(
    "told",
    [
        "Chad's coast guard released a trawler and her nine men.",
        "The Chadian army released its last nine prisoners.",
        "A Chadian nurse said that nine of her friends were in prison.",
        "Chad freed 32 Kenyan fishermen along with nine other citizens.",
    ],
)
def test_those_let_go_belong_to_nobody_above_them(told: str) -> None:
    assert nation_of(told, 9) is None
