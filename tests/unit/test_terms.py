from datetime import date

import pytest

from habeas.extract.people.terms import find_arrest, find_sentence


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("was sentenced to ten years in a labour camp", "10 years"),
        ("serving an 11-year prison sentence", "11 years"),
        ("jailed for 18 months", "18 months"),
        ("was sentenced to life", "life sentence"),
        ("was on death row", "death sentence"),
        ("spoke after ten years of silence", None),
        ("went home after serving three years of a seven-year prison sentence", "7 years"),
        ("was freed after more than four years in prison", None),
    ],
)
def test_sentence_of_a_court(text, expected):
    assert find_sentence(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("behind bars since July 2021", "2021-07"),
        ("who was arrested at home in 2019", "2019"),
        ("was detained on 4 August 2022 at the airport", "2022-08-04"),
        ("in custody in Lomé since 2020", "2020"),
        ("was sentenced in 2021", None),
        ("was also arrested the same month", None),
    ],
)
def test_day_of_an_arrest(text, expected):
    assert find_arrest(text, date(2024, 5, 1)) == expected
