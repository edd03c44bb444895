"""Text -> the days that it counts from another day: "a day earlier", "four days after ...", "a week ago".

Takes the days that the text names otherwise, and the last one named before it; gives the counted days
like those. What is counted from a day that is not known stays open.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from habeas.extract.episodes.days import NamedDay
from habeas.model import Period
from habeas.words.alternations import any_of

COUNTED = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
NUMBERS = {word: number for number, word in enumerate(COUNTED, 1)} | {"a": 1, "an": 1, "the": 1}
DIRECTIONS = {"earlier": -1, "before": 1, "after": -1, "ago": -1, "previously": -1}
"""Which way the counted day lies: "a day after it was freed" puts the freeing a day before the known day."""

_SHIFT = re.compile(
    r"\b(?P<number>\d{1,2}|" + any_of(NUMBERS) + r")\s+(?P<unit>days?|weeks?)\s+"
    r"(?P<direction>" + "|".join(DIRECTIONS) + r")\b",
    re.IGNORECASE,
)


def find_shifted_days(
    text: str, named: Sequence[NamedDay], before: date | None, base: date | None
) -> Iterator[NamedDay]:
    """Yield the days that a text counts from another.

    `named` are the days it names otherwise, `before` the last one named before it, `base` the day of
    publication, from which "ago" counts.
    """
    for found in _SHIFT.finditer(text):
        direction = found["direction"].lower()
        anchor = base if direction == "ago" else _anchor(named, found.start(), before)
        day = _shift(anchor, found["number"].lower(), found["unit"].lower(), DIRECTIONS[direction])
        period = Period(start=day, end=day, wording=found.group())
        yield NamedDay(found.start(), found.end(), period, explicit=False)


def _anchor(named: Sequence[NamedDay], place: int, before: date | None) -> date | None:
    """Return the last single day named before a place in the text."""
    days = [each.period.start for each in named if each.end <= place and each.period.precision == "day"]
    return days[-1] if days else before


def _shift(anchor: date | None, number: str, unit: str, direction: int) -> date | None:
    count = NUMBERS.get(number) or int(number)
    span = timedelta(days=count * (7 if unit.startswith("week") else 1))
    return anchor + direction * span if anchor is not None else None
