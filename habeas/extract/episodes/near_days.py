"""A wording that counts from the day of publication -> its first and last day: "last night", "next week".

So does the name of a feast, "Christmas Eve". Takes what a form of `days` found and the day to count from;
without one nothing is resolved.
"""

import re
from datetime import MAXYEAR, date, timedelta

from dateutil.relativedelta import relativedelta

NEAR_DAYS = {
    "today": 0,
    "tonight": 0,
    "this morning": 0,
    "this afternoon": 0,
    "this evening": 0,
    "yesterday": -1,
    "last night": -1,
    "last evening": -1,
    "the day before yesterday": -2,
    "tomorrow": 1,
    "the day after tomorrow": 2,
}
"""Days after publication, by how a report names the day; "last night" began the day before."""

FEASTS = {
    "christmas day": (12, 25),
    "christmas eve": (12, 24),
    "boxing day": (12, 26),
    "new year's day": (1, 1),
    "new year’s day": (1, 1),
    "new year's eve": (12, 31),
    "new year’s eve": (12, 31),
    "may day": (5, 1),
}
"""Feasts that fall on the same day everywhere and each year."""
MONDAYS = {"last": -1, "next": 1}
"""The weeks from the present one in which a day or a span lies."""
SATURDAY = 5


def near_day(found: re.Match[str], base: date | None, ahead: bool) -> tuple[date, date] | None:
    """Return the day that lies so many days from publication."""
    if base is None:
        return None
    resolved = base + timedelta(days=NEAR_DAYS[" ".join(found["near"].lower().split())])
    return resolved, resolved


def near_span(found: re.Match[str], base: date | None, ahead: bool) -> tuple[date, date] | None:
    """Return the week, month or year before, at or after publication."""
    if base is None:
        return None
    step = MONDAYS.get(found["which"].lower(), 0)
    if found["unit"].lower() == "month":
        middle = base + relativedelta(months=step)
        return whole_month(middle.year, middle.month)
    if found["unit"].lower() == "weekend":
        return _weekend(base, step if found["which"].lower() in {"last", "next"} else None)
    if found["unit"].lower() == "year":
        return date(base.year + step, 1, 1), date(base.year + step, 12, 31)
    monday = day_of_week(base, 0, found["which"])
    return monday, monday + timedelta(days=6)


def _weekend(base: date, step: int | None) -> tuple[date, date]:
    """Return a weekend: the one that has begun last, or of another week where the words say so."""
    begun = base - timedelta(days=(base.weekday() - SATURDAY) % 7)
    within = base.weekday() >= SATURDAY
    first = begun + timedelta(weeks=1) if step == 1 else begun - timedelta(weeks=step == -1 and within)
    return first, first + timedelta(days=1)


def day_of_week(base: date, weekday: int, which: str) -> date:
    """Return a day of last week, this one or the next: "Monday of last week"."""
    return base + timedelta(days=weekday - base.weekday(), weeks=MONDAYS.get(which.lower(), 0))


def feast_day(found: re.Match[str], base: date | None, ahead: bool) -> tuple[date, date] | None:
    """Return the last day of a feast not after publication, or the first not before it."""
    if base is None:
        return None
    month, day = FEASTS[" ".join(found["feast"].lower().split())]
    days = [date(base.year + step, month, day) for step in (-1, 0, 1)]
    resolved = (
        min(each for each in days if each >= base) if ahead else max(each for each in days if each <= base)
    )
    return resolved, resolved


def whole_month(year: int, month: int) -> tuple[date, date]:
    """Return the first and the last day of a month."""
    first = date(min(year, MAXYEAR), month, 1)
    return first, first + relativedelta(months=1, days=-1)
