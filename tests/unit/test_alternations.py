import re

import pytest

from habeas.words.alternations import any_of


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("kept in jail cells", ["in jail"]),
        ("In jail or in jails", ["In jail", "in jails"]),
        ("in a jail", []),
        ("behind U.S. bars, behind UKSX bars", ["behind U.S. bars"]),
    ],
)
def test_wordings_are_found_in_any_case(text, found):
    words = any_of(["in jail", "in jails", "Behind U.S. bars"])
    assert re.findall(rf"\b{words}\b", text, re.IGNORECASE) == found


def test_longest_wording_that_fits_counts():
    words = re.compile(rf"{any_of(['set', 'set free', 'set free at'])}(?! last)", re.IGNORECASE)
    assert [found.group() for found in words.finditer("set free at last, set free at noon")] == [
        "set free",
        "set free at",
    ]


def test_wordings_equal_the_alternatives_they_stand_for():
    wordings = ["at large", "at last", "a", "still at large", "at", "large-scale"]
    plain = "|".join(sorted(map(re.escape, wordings), key=len, reverse=True))
    text = "A cat at large is still at large, at last: a large-scale hunt at Lar."
    assert re.findall(rf"\b{any_of(wordings)}\b", text, re.IGNORECASE) == re.findall(
        rf"\b(?:{plain})\b", text, re.IGNORECASE
    )


def test_letter_is_found_as_it_may_be_written():
    words = any_of(["high treason"], {" ": "[“ ]+"})
    assert re.search(words, "accused of high “treason”") is not None
