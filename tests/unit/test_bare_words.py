import json
from importlib.resources import files
from importlib.resources.abc import Traversable

import pytest

from accounts import account_of
from habeas.extract.counts.context import CountContext
from habeas.extract.counts.features import count_features
from habeas.extract.parse.bare_words import NATION, bare_word, names_nation
from habeas.extract.people.features import people_of, person_features

ORDINARY = {"west", "western", "turkey"}
"""Words that name a state or a bloc only with a capital, which features do not keep."""


def test_word_for_a_state_or_its_people_is_no_word_of_its_own() -> None:
    (sentence,) = account_of(
        "Kenyan officers and Taliban fighters freed Danes held in Kabul."
    ).reading.sentences
    words = [bare_word(token) for token in sentence.tokens]
    assert words == [NATION, "officer", "and", NATION, "fighter", "free", NATION, "hold", "in", NATION, "."]


def test_other_words_with_a_capital_are_their_lemmas() -> None:
    assert not names_nation("Monday")
    assert not names_nation("west")
    assert names_nation("NIGERIA")


def test_decisions_on_numbers_do_not_know_the_country() -> None:
    told = "In {0}, officials freed five jailed {1} on Friday."
    first, second = (
        count_features(CountContext(account_of(told.format(*names))), 0)
        for names in (("Chad", "Kenyans"), ("Cuba", "Angolans"))
    )
    assert first == second


def test_decisions_on_people_do_not_know_the_country() -> None:
    told = "{} officials freed the {} lawyer Ana Ruiz, a critic of {}, on Friday."
    first, second = (
        person_features(people_of(account_of(told.format(*names))), 0)
        for names in (("Kenyan", "Danish", "Nairobi"), ("Cuban", "Swedish", "Havana"))
    )
    assert first == second


@pytest.mark.parametrize(
    "weights",
    sorted(files("habeas.extract").joinpath("weights").iterdir(), key=str),
    ids=lambda each: each.name,
)
def test_no_weight_is_of_a_nation(weights: Traversable) -> None:
    features = json.loads(weights.read_text("utf-8"))["weights"]
    last = {feature.replace("=", " ").rsplit(" ", 1)[-1] for feature in features}
    assert {word for word in last if names_nation(word.capitalize())} <= ORDINARY
