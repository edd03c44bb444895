from datetime import date

import pytest

from habeas.extract.episodes.days import find_days
from habeas.extract.episodes.shifted_days import find_shifted_days

BASE = date(2031, 5, 17)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("On Friday, a day after he was freed, she flew in.", date(2031, 5, 15)),
        ("They met on May 10, two days before the release.", date(2031, 5, 12)),
        ("He had been let go a week earlier.", date(2031, 5, 9)),
        ("He was let go 3 days ago.", date(2031, 5, 14)),
        ("He had been let go the night before.", date(2031, 5, 15)),
        ("He was let go two days later in Minsk.", date(2031, 5, 18)),
        ("A day after he was freed, she flew in on Friday.", date(2031, 5, 15)),
        ("They were let go the following day.", date(2031, 5, 17)),
        ("He was let go six hours later.", date(2031, 5, 16)),
        ("He was let go 48 hours later.", date(2031, 5, 18)),
        ("He was let go a fortnight ago.", date(2031, 5, 3)),
        ("He was let go the same day.", date(2031, 5, 16)),
        ("He was let go that evening.", date(2031, 5, 16)),
        ("He was let go within hours.", date(2031, 5, 16)),
        ("He was let go a few hours later.", date(2031, 5, 16)),
    ],
)
def test_days_are_counted_from_the_day_before_them(text, day):
    (shifted,) = find_shifted_days(text, find_days(text, BASE), date(2031, 5, 16), BASE)
    assert shifted.period.start == day


def test_day_set_against_a_plan_is_no_other_day():
    text = "He was let go on Friday, a day later than planned."
    assert not list(find_shifted_days(text, find_days(text, BASE), None, BASE))


def test_day_counted_from_nothing_stays_open():
    (shifted,) = find_shifted_days("He was freed a day earlier.", [], None, None)
    assert shifted.period.start is None


def test_day_counted_from_nothing_is_left_out_of_a_dated_report():
    assert not list(find_shifted_days("A week after the raid he was freed.", [], None, BASE))
