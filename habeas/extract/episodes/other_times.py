"""A named day -> whether a letting-go on it is another than the report's main one.

Where days cannot be resolved ("In June", in a report without a day of publication) wordings are compared.
Takes no part in what the main day is.
"""

import re
from datetime import date

from habeas.extract.episodes.days import NamedDay, find_days
from habeas.model import Period
from habeas.words.months import MONTHS

LEAST_DAYS = 4
"""Days between two letting-goes from which one is no stage of the other."""
LEAST_DAYS_UNKNOWN = 14
"""Days before publication from which a letting-go is no news, where the main one's day is not known."""
ANY_YEAR = date(2000, 12, 31)
"""Days without a year are compared within one year, whichever."""
_BACK = re.compile(r"\b(?:at (?:that|the same) time|on that occasion|(?:that|the) same day)\b", re.IGNORECASE)


def is_other_time(day: NamedDay, main: Period, base: date | None) -> bool:
    """Tell whether a day is surely not the main episode's; `base` is the day of publication."""
    if day.period.end is not None:
        old = base is not None and (base - day.period.end).days >= LEAST_DAYS_UNKNOWN
        return old and main.start is None and day.period.precision in {"day", "month"}
    here, there = _within_year(day.period.wording), _within_year(main.wording)
    if here is None or main.start is not None:
        return False
    if there is None:  # a weekday or no day at all: the news is recent, a month is not
        return True
    apart = (here[0] - there[1]).days, (there[0] - here[1]).days
    return max(apart) >= LEAST_DAYS


def refers_back(text: str) -> bool:
    """Tell whether a sentence tells of the time that the one before it told of: "at that time"."""
    return _BACK.search(text) is not None


def _within_year(wording: str | None) -> tuple[date, date] | None:
    """Return the days that the name of a month, with a day or without, stands for in any one year."""
    if wording is None or not any(word.strip(".").lower() in MONTHS for word in wording.split()):
        return None
    named = find_days(wording, ANY_YEAR)
    start, end = (named[0].period.start, named[0].period.end) if named else (None, None)
    return (start, end) if start is not None and end is not None else None
