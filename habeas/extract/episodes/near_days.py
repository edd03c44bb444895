"""A wording that counts from the day of publication -> its first and last day: "last night", "next week".

Takes what a form of `days` found and the day to count from; without one nothing is resolved.
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
    step = {"last": -1, "next": 1}.get(found["which"].lower(), 0)
    if found["unit"].lower() == "month":
        middle = base + relativedelta(months=step)
        return whole_month(middle.year, middle.month)
    if found["unit"].lower() == "year":
        return date(base.year + step, 1, 1), date(base.year + step, 12, 31)
    monday = base - timedelta(days=base.weekday()) + timedelta(weeks=step)
    return monday, monday + timedelta(days=6)


def whole_month(year: int, month: int) -> tuple[date, date]:
    """Return the first and the last day of a month."""
    first = date(min(year, MAXYEAR), month, 1)
    return first, first + relativedelta(months=1, days=-1)
