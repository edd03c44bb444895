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
        ("They are to land on Thursday.", date(2031, 5, 22)),
        ("They are likely to be freed on Thursday.", date(2031, 5, 22)),
        ("They are set to be freed on Thursday.", date(2031, 5, 22)),
        ("Oman is freeing them on Thursday.", date(2031, 5, 22)),
        ("They may be freed on Thursday.", date(2031, 5, 22)),
        ("Oman has agreed to free them on Thursday.", date(2031, 5, 22)),
        ("The release is set for Thursday.", date(2031, 5, 22)),
        ("They would have been freed on Thursday.", date(2031, 5, 15)),
        ("He could not be reached on Thursday.", date(2031, 5, 15)),
        ("The men freed on Thursday will be flown to Oman.", date(2031, 5, 15)),
        ("He is resting after he was freed on Thursday.", date(2031, 5, 15)),
        ("They remain in Oman after being freed on Thursday.", date(2031, 5, 15)),
    ],
)
def test_days_to_come_are_looked_for_ahead(text: str, day: date) -> None:
    (sentence,) = account_of(text).reading.sentences
    (named,) = find_told_days(sentence, SATURDAY)
    assert named.period.start == day


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("He said on Tuesday that they would be freed on Thursday.", (13, 15)),
        ("He said on Friday that they would be freed on Monday.", (16, 19)),
        ("Oman agreed on Friday to free them on Monday.", (16, 19)),
        ("A court ordered on Friday that they be freed on Monday.", (16, 19)),
        ("He said on Friday that they had been freed on Monday.", (16, 12)),
        ("He said on Friday that they would be freed today.", (16, 17)),
    ],
)
def test_what_is_to_come_is_looked_for_from_the_day_on_which_it_is_said(
    text: str, days: tuple[int, int]
) -> None:
    (sentence,) = account_of(text).reading.sentences
    named = find_told_days(sentence, SATURDAY)
    assert [each.period.start for each in named] == [date(2031, 5, day) for day in days]
