"""Numbers in English text: what each wording says, and what it allows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habeas.words.numerals import bounds_of, find_numerals, reads_as, unit_after

HEDGED = [
    ("52 prisoners", "52", 52, 52, 52, "exact"),
    ("all 52 of them", "52", 52, 52, 52, "exact"),
    ("fifty-two prisoners", "fifty-two", 52, 52, 52, "exact"),
    ("FIFTY TWO PRISONERS", "FIFTY TWO", 52, 52, 52, "exact"),
    ("Fifty Two Prisoners", "Fifty Two", 52, 52, 52, "exact"),
    ("about 1,700 people", "about 1,700", 1700, 1530, 1870, "about"),
    ("Some 65,000 were held", "Some 65,000", 65000, 58500, 71500, "about"),
    ("an estimated 83 fishermen", "an estimated 83", 83, 74, 92, "about"),
    ("nearly 1,200 people", "nearly 1,200", 1200, 1080, 1199, "about"),
    ("close to 1,200", "close to 1,200", 1200, 1080, 1199, "about"),
    ("at least 30", "at least 30", 30, 30, None, "at_least"),
    ("at least another 30", "at least another 30", 30, 30, None, "at_least"),
    ("30 or more men", "30 or more", 30, 30, None, "at_least"),
    ("30-plus men", "30-plus", 30, 30, None, "at_least"),
    ("30+ men", "30+", 30, 30, None, "at_least"),
    ("upwards of 30", "upwards of 30", 30, 30, None, "at_least"),
    ("no fewer than 30", "no fewer than 30", 30, 30, None, "at_least"),
    ("not less than 30", "not less than 30", 30, 30, None, "at_least"),
    ("more than 1,200 remain", "more than 1,200", 1200, 1201, None, "more_than"),
    ("well over 1,200", "well over 1,200", 1200, 1201, None, "more_than"),
    ("handed over 12 soldiers", "12", 12, 12, 12, "exact"),
    ("gave over the 12 soldiers", "12", 12, 12, 12, "exact"),
    ("some 1 067 soldiers", "some 1 067", 1067, 960, 1174, "about"),
    ("more than two dozen", "more than two dozen", 24, 25, None, "more_than"),
    ("MORE THAN A HUNDRED", "MORE THAN A HUNDRED", 100, 101, None, "more_than"),
    ("up to 40 people", "up to 40", 40, 0, 40, "at_most"),
    ("no more than 40", "no more than 40", 40, 0, 40, "at_most"),
    ("as many as 40", "as many as 40", 40, 0, 40, "at_most"),
    ("fewer than 1,200", "fewer than 1,200", 1200, 0, 1199, "fewer_than"),
    ("under 1,200", "under 1,200", 1200, 0, 1199, "fewer_than"),
    ("a dozen or so men", "a dozen or so", 12, 10, 14, "about"),
    ("a score or so of men", "a score or so of", 20, 20, 20, "exact"),
    ("dozens of people", "dozens", None, 24, 99, "about"),
    ("scores of people", "scores", None, 40, 99, "about"),
    ("Hundreds were freed", "Hundreds", None, 200, 999, "about"),
    ("THOUSANDS FREED", "THOUSANDS", None, 2000, 9999, "about"),
    ("tens of thousands", "tens of thousands", None, 20_000, 99_999, "about"),
    ("several hundred people", "several hundred", None, 300, 999, "about"),
    ("a few dozen people", "a few dozen", None, 24, 99, "about"),
    ("several dozens of men", "several dozens", None, 36, 99, "about"),
    ("several members", "several", None, 3, None, "about"),
    ("a handful of men", "a handful of", None, 2, None, "about"),
    ("a number of women", "a number of", None, 2, None, "about"),
    ("many more remain", "many", None, 3, None, "about"),
    ("between 30 and 40 men", "between 30 and 40", 30, 30, 40, "about"),
    ("30 to 40 men", "30 to 40", 30, 30, 40, "about"),
    ("30-40 men", "30-40", 30, 30, 40, "about"),
    ("1,300 or 1,400 more", "1,300 or 1,400", 1300, 1300, 1400, "about"),
    ("up to 30 or 40 men", "up to 30 or 40", 30, 0, 40, "at_most"),
]

VALUES = [
    ("on May 12 300 men left", [12, 300]),
    ("in 2020 300 men left", [2020, 300]),
    ("half a dozen", [6]),
    ("half-dozen", [6]),
    ("a dozen", [12]),
    ("two dozen", [24]),
    ("a hundred", [100]),
    ("a hundred and five", [105]),
    ("one hundred twenty-three", [123]),
    ("two thousand three hundred and six", [2306]),
    ("two hundred thousand", [200_000]),
    ("1.5 million", [1_500_000]),
    ("2.3 thousand", [2300]),
    ("12K followers", [12_000]),
    ("2 lakh", [200_000]),
    ("1,00,000", [100_000]),
    ("1.968", [1968]),
    ("1\u00a0968", [1968]),
    ("1\u202f968", [1968]),
    ("a couple of men", [2]),
    ("a pair of men", [2]),
    ("both men", [2]),
    ("a single prisoner", [1]),
    ("a 1,000-for-1,000 swap", [1000, 1000]),
    ("a thousand-for-thousand swap", [1000, 1000]),
    ("a 49-year-old man", [49]),
    ("15 women and seven men", [15, 7]),
    ("seven, eight", [7, 8]),
    ("the twenty-first", []),
    ("the 25th", []),
    ("two-thirds", []),
    ("one and a half years", []),
    ("90% of them", []),
    ("90 percent of them", []),
    ("$6 billion", []),
    ("at 7:30", []),
    ("at 7 p.m.", []),
    ("Su-27", []),
    ("COVID-19", []),
    ("3.5", []),
    ("no one", []),
    ("one another", []),
    ("someone", []),
    ("how many", []),
    ("2020-2021", [2020]),
]


@pytest.mark.parametrize(("text", "wording", "value", "low", "high", "modifier"), HEDGED)
def test_hedge_sets_the_bounds(
    text: str, wording: str, value: int | None, low: int | None, high: int | None, modifier: str
) -> None:
    (numeral,) = find_numerals(text)
    assert numeral.text == wording
    assert (numeral.value, numeral.low, numeral.high, numeral.modifier) == (value, low, high, modifier)


@pytest.mark.parametrize(("text", "values"), VALUES)
def test_number_is_read_as_written(text: str, values: list[int]) -> None:
    assert [numeral.value for numeral in find_numerals(text)] == values


READABLE = [
    ("released 123", 123),
    ("fifty-two prisoners", 52),
    ("two dozen men", 24),
    ("between 30 and 40", 40),
    ("1,300 or 1,400", 1400),
    ("Ann Example and 13 others", 14),
    ("Ann Example, Bob Sample and 13 others", 15),
    ("Ann Example and at least 13 others", 14),
    ("Ann Example and another prisoner", 2),
    ("an American", 1),
    ("nearly 1,200", 1200),
    ("1.968 prisoners", 1968),
]
UNREADABLE = [
    ("released 123", 132),
    ("released 123", 12),
    ("released 123", 23),
    ("released 123", 1123),
    ("dozens of men", 24),
    ("13 others, including Ann Example", 14),
    ("fifty-two", 50),
    ("1,200", 200),
    ("the twenty-first", 20),
]


@pytest.mark.parametrize(("quote", "value"), READABLE)
def test_value_is_readable_in_quote(quote: str, value: int) -> None:
    assert reads_as(quote, value)


@pytest.mark.parametrize(("quote", "value"), UNREADABLE)
def test_value_is_refused_by_quote(quote: str, value: int) -> None:
    assert not reads_as(quote, value)


def test_bounds_round_outwards_in_tenths() -> None:
    assert bounds_of(1705, "about") == (1534, 1876)


def test_unit_tells_what_is_measured() -> None:
    assert unit_after("a 49-year-old man", 4) == "year-old"
    assert unit_after("10 years in prison", 2) == "year"
    assert unit_after("52 prisoners", 2) == ""


@given(st.text(alphabet="0123456789,. -abdefhnorstuvwxyz\n", max_size=60))
def test_every_numeral_slices_back(text: str) -> None:
    for numeral in find_numerals(text):
        assert text[numeral.start : numeral.end] == numeral.text
        assert numeral.start <= numeral.number_start < numeral.number_end <= numeral.end


@given(st.integers(min_value=2, max_value=999_999))
def test_digits_read_as_their_number_alone(number: int) -> None:
    quote = f"released {number:,} prisoners"
    assert reads_as(quote, number)
    assert not reads_as(quote, number + 1)
    assert not reads_as(quote, number - 1)


UNITS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


@given(st.integers(min_value=1, max_value=9), st.integers(min_value=1, max_value=10))
def test_words_read_as_their_number_alone(hundreds: int, rest: int) -> None:
    quote = f"{UNITS[hundreds]} hundred and {UNITS[rest]} were freed"
    assert reads_as(quote, hundreds * 100 + rest)
    assert not reads_as(quote, hundreds * 100)
    assert not reads_as(quote, hundreds * 100 + rest + 1)


def test_number_behind_a_dateline_opens_no_range():
    assert [each.value for each in find_numerals("OSSKA, Nov 18 - Sixty-one people were freed")] == [18, 61]
