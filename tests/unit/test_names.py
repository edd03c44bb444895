"""Names under their spellings."""

import pytest

from habeas.words.names import fold_name, same_surname, strip_titles

FOLDS = [
    ("Ann Example", "ann example"),
    ("Dr. Ann Éxample", "ann example"),
    ("Senior Gen. Bob Sample", "bob sample"),
    ("Father Jan Przykład", "jan przyklad"),
    ("Bob Sample Jr.", "bob sample"),
    ("ANN EXAMPLE", "ann example"),
    ("Ann Example’s", "ann example"),
    ("Bob al-Sample", "bob al-sample"),
    ("Đorđe O'Sample", "dorde osample"),
    ("", ""),
]


@pytest.mark.parametrize(("name", "folded"), FOLDS)
def test_name_folds_to_plain_words(name: str, folded: str) -> None:
    assert fold_name(name) == folded


def test_surnames_are_compared_when_folded() -> None:
    assert same_surname("Ann Éxample", "Mr Example")
    assert not same_surname("Ann Example", "Ann Sample")
    assert not same_surname("", "")


def test_title_alone_stays_a_name() -> None:
    assert strip_titles("General") == "General"
