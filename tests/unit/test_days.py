from datetime import date

import pytest

from habeas.extract.episodes.days import find_days

WEDNESDAY = date(2025, 9, 17)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("freed on Tuesday", "2025-09-16", "2025-09-16"),
        ("freed on Wednesday", "2025-09-17", "2025-09-17"),
        ("freed on Monday night and early on Tuesday", "2025-09-15", "2025-09-15"),
        ("freed on Monday under the Good Friday agreement", "2025-09-15", "2025-09-15"),
        ("freed last Wednesday", "2025-09-10", "2025-09-10"),
        ("freed yesterday", "2025-09-16", "2025-09-16"),
        ("freed last night", "2025-09-16", "2025-09-16"),
        ("freed this morning", "2025-09-17", "2025-09-17"),
        ("freed the day before yesterday", "2025-09-15", "2025-09-15"),
        ("freed on 12 and 13 June", "2025-06-12", "2025-06-12"),
        ("freed on 3-5 June 2024", "2024-06-03", "2024-06-03"),
        ("freed between the 8th and 9th of June", "2025-06-08", "2025-06-08"),
        ("freed on June 21", "2025-06-21", "2025-06-21"),
        ("freed on 21st of June", "2025-06-21", "2025-06-21"),
        ("freed on Dec. 13", "2024-12-13", "2024-12-13"),
        ("freed on 13 December 2023", "2023-12-13", "2023-12-13"),
        ("freed in June", "2025-06-01", "2025-06-30"),
        ("freed in November", "2024-11-01", "2024-11-30"),
        ("freed on Monday last week", "2025-09-08", "2025-09-08"),
        ("freed on Friday of last week", "2025-09-12", "2025-09-12"),
        ("freed over the weekend", "2025-09-13", "2025-09-14"),
        ("freed last weekend", "2025-09-13", "2025-09-14"),
        ("to be freed next weekend", "2025-09-20", "2025-09-21"),
        ("freed on Christmas Eve", "2024-12-24", "2024-12-24"),
        ("freed on New Year's Day", "2025-01-01", "2025-01-01"),
        ("freed on May Day", "2025-05-01", "2025-05-01"),
        ("freed on the night of Sunday to Monday", "2025-09-14", "2025-09-14"),
        ("freed last month", "2025-08-01", "2025-08-31"),
        ("jailed since 2020", "2020-01-01", "2020-12-31"),
        ("in March 31 people were freed", "2025-03-01", "2025-03-31"),
        ("in March 31, 2021, they were freed", "2021-03-31", "2021-03-31"),
        ("By the end of March 1,300 were freed", "2025-03-01", "2025-03-31"),
    ],
)
def test_days_resolve_against_publication(text: str, start: str, end: str) -> None:
    (named,) = find_days(text, WEDNESDAY)
    assert (str(named.period.start), str(named.period.end)) == (start, end)


def test_planned_days_resolve_forward() -> None:
    (named,) = find_days("to be freed on Friday", WEDNESDAY, ahead=True)
    assert named.period.start == date(2025, 9, 19)


def test_weekday_stays_open_without_publication() -> None:
    (named,) = find_days("freed on Saturday", None)
    assert (named.period.start, named.period.wording) == (None, "Saturday")


@pytest.mark.parametrize(
    "text", ["it may help", "52 people", "he marched 20 miles", "will march", "on Bloody Sunday"]
)
def test_other_words_name_no_day(text: str) -> None:
    assert find_days(text, WEDNESDAY) == []
