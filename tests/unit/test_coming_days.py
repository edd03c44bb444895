from datetime import date

import pytest

from accounts import account_of
from habeas.extract.episodes.coming_days import find_told_days

SATURDAY = date(2031, 5, 17)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The bus arrived on Thursday.", date(2031, 5, 15)),
        ("The bus will arrive on Thursday.", date(2031, 5, 22)),
        ("The minister plans to meet them when they land on Thursday.", date(2031, 5, 22)),
        ("They are expected to land on Thursday.", date(2031, 5, 22)),
        ("The pardons take effect on Thursday.", date(2031, 5, 22)),
        ("The pardons took effect on Thursday.", date(2031, 5, 15)),
        ("They were expected to land on Thursday.", date(2031, 5, 15)),
    ],
)
def test_days_to_come_are_looked_for_ahead(text: str, day: date) -> None:
    (sentence,) = account_of(text).reading.sentences
    (named,) = find_told_days(sentence, SATURDAY)
    assert named.period.start == day
