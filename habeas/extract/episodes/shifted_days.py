"""Text -> the days that it counts from another day: "a day earlier", "four days after ...", "a week ago".

Takes the days that the text names otherwise, and the last one named before it; gives the counted days
like those.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from habeas.extract.episodes.days import NamedDay
from habeas.model import Period
from habeas.words.alternations import any_of
from habeas.words.quick_looks import QuickLook

COUNTED = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
NUMBERS = {word: number for number, word in enumerate(COUNTED, 1)} | {"a": 1, "an": 1, "the": 1}
ALONE = {"before": -1, "after": 1, "earlier": -1, "previously": -1, "ago": -1, "later": 1, "afterwards": 1}
"""Which way a counted day lies where nothing follows: "let go the day before"."""
OF_EVENT = {"before": 1, "after": -1}
"""The same for the day of what follows: "a day after it was freed" puts the freeing a day before."""

HOURS_A_DAY = 24
UNITS = {"week": 7, "fortnight": 14}
"""Days in a unit that is longer than one."""
ORDERS = {"next": 1, "following": 1, "previous": -1, "preceding": -1}
"""Which day "the following day" is, counted from the last one named."""

_SHIFT = re.compile(
    r"\b(?P<number>\d{1,2}|" + any_of(NUMBERS) + r")\s+"
    r"(?P<unit>days?|weeks?|fortnights?|hours?|nights?|evenings?|mornings?)\s+"
    r"(?P<direction>"
    + "|".join(ALONE)
    + r")\b(?! than\b)(?P<event>(?=\s+(?!(?:in|at|on|and|by|with|to|from)\b)\w))?",
    re.IGNORECASE,
)
_UNITS = QuickLook(
    ("day", "week", "fortnight", "hour", "night", "evening", "morning", "afternoon", "minutes")
)
_ORDER = re.compile(
    r"\bthe\s+(?P<order>" + any_of(ORDERS) + r")\s+(?:day|night|evening|morning|afternoon)\b",
    re.IGNORECASE,
)
_SAME = re.compile(
    r"\b(?:(?:the|that) same|that) (?:day|night|evening|morning|afternoon)\b"
    r"|\bwithin (?:hours|minutes)\b|\b(?:hours|minutes) (?:later|afterwards)\b(?! than\b)",
    re.IGNORECASE,
)
"""Words for the last day named: "let go that evening", "hours later"."""


def find_shifted_days(
    text: str, named: Sequence[NamedDay], before: date | None, base: date | None, *, after_span: bool = False
) -> Iterator[NamedDay]:
    """Yield the days that a text counts from another.

    `named` are the days it names otherwise, `before` the last one named before it, `base` the day of
    publication, from which "ago" counts; `after_span` tells that a month or year was named since `before`,
    so that "the same day" means another. A day counted from nothing known is left out where `base` is known:
    the report has others that it fixes.
    """
    if not _UNITS.finds_in(text.lower()):
        return
    shifts = list(_SHIFT.finditer(text))
    for found in shifts:
        direction = found["direction"].lower()
        of_event = found["event"] is not None and direction in OF_EVENT
        anchor = base if direction == "ago" else _anchor(named, found.start(), before, ahead=of_event)
        step = (OF_EVENT if of_event else ALONE)[direction]
        day = _shift(anchor, found["number"].lower(), found["unit"].lower(), step)
        if day is not None or base is None:
            period = Period(start=day, end=day, wording=found.group())
            yield NamedDay(found.start(), found.end(), period, explicit=False)
    same = (each for each in _SAME.finditer(text) if all(each.end() != shift.end() for shift in shifts))
    for found in (*_ORDER.finditer(text), *same):
        last = None if after_span and found.re is _SAME else before
        anchor = _anchor(named, found.start(), last, ahead=False)
        if anchor is not None:
            order = found.groupdict().get("order") or ""
            day = anchor + timedelta(days=ORDERS.get(order.lower(), 0))
            period = Period(start=day, end=day, wording=found.group())
            yield NamedDay(found.start(), found.end(), period, explicit=False)


def _anchor(named: Sequence[NamedDay], place: int, before: date | None, *, ahead: bool) -> date | None:
    """Return the last single day named before a place, for an event also the first after it."""
    days = [each for each in named if each.period.precision == "day"]
    earlier = [each.period.start for each in days if each.end <= place]
    later = [each.period.start for each in days if ahead and each.start > place]
    return earlier[-1] if earlier else later[0] if later else before


def _shift(anchor: date | None, number: str, unit: str, direction: int) -> date | None:
    count = NUMBERS.get(number) or int(number)
    singular = unit.removesuffix("s")
    days = count // HOURS_A_DAY if singular == "hour" else count * UNITS.get(singular, 1)
    return anchor + direction * timedelta(days=days) if anchor is not None else None
