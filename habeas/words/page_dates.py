"""Takes a line from the head of a page and gives the day it names, where the line tells its date.

Never guesses: a day without its year, or digits that two countries read differently, give nothing.
"""

import re
from datetime import date

from habeas.words.datelines import find_dateline
from habeas.words.months import MONTH, MONTHS

MOST_MONTHS = 12
"""Where both numbers of 5/6/2024 could be the month, habeas leaves the date open."""

_MONTH = rf"(?P<month>{MONTH})\.?"
A_YEAR = re.compile(r"(?:19|20)\d\d")
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = rf"(?P<year>{A_YEAR.pattern})"
FORMS = tuple(
    re.compile(rf"\b{form}\b", re.IGNORECASE)
    for form in (
        rf"{_DAY}\s+(?:of\s+)?{_MONTH},?\s+{_YEAR}",
        rf"{_MONTH}\s+{_DAY},?\s+{_YEAR}",
        rf"{_YEAR}-(?P<number>\d\d)-(?P<day>\d\d)",
        rf"(?P<day>\d\d?)[./](?P<number>\d\d?)[./]{_YEAR}",
    )
)
STAMP = re.compile(
    r"\s*(?:(?:date\s+\d{4}-\d\d-\d\d|\d{4}-\d\d-\d\d(?=\s+[\"“‘'(\[]*[^\W\d_a-z]))(?:\s+\d\d:\d\d)?[^\S\n]+)+"
)
BESIDE_DATE = re.compile(
    r"(?:by\s+)?(?:newswire|first|last|posted|published|updated|update|created|modified|date|dated|on|at"
    r"|this story was|this article was"
    r"|mon(?:day)?|tues?(?:day)?|wed(?:nesday)?|thur?s?(?:day)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?"
    r"|\d{1,2}[:.]\d\d(?::\d\d)?|[ap]\.?m\b\.?|gmt|utc|e[sd]t|p[sd]t|ist|msk|cet|eet|local time|t(?=\d)|z\b)",
    re.IGNORECASE,
)


def find_date(words: str) -> date | None:
    """Return the first full date in some words, or None."""
    for form in FORMS if A_YEAR.search(words) else ():
        found = form.search(words)
        if found:
            return _calendar_day(found)
    return None


def find_dateline_day(line: str) -> date | None:
    """Return the day of a line that opens with place and date ("WARSAW, 13 December 2025 - ..."), or None."""
    dateline = find_dateline(line)
    return find_date(line[slice(*dateline.day)]) if dateline and dateline.day else None


def split_stamp(text: str) -> tuple[date | None, str]:
    """Return the day that an archive stamped before a text's first word, and the text without it."""
    stamp = STAMP.match(text)
    if stamp is None:
        return None, text
    return find_date(stamp[0]), text[stamp.end() :]


def is_date_segment(segment: str) -> bool:
    """Say whether a segment of a line is a full date with nothing but weekday, time and label beside it."""
    for form in FORMS if A_YEAR.search(segment) else ():
        rest, dates = form.subn(" ", segment)
        if dates:
            return not re.search(r"\w", BESIDE_DATE.sub(" ", rest))
    return False


def _calendar_day(found: re.Match[str]) -> date | None:
    parts = found.groupdict()
    number = parts.get("number")
    month = int(number) if number else MONTHS[parts["month"].lower()]
    day = int(parts["day"])
    if "/" in found[0] and max(month, day) <= MOST_MONTHS and month != day:
        return None
    try:
        return date(int(parts["year"]), month, day)
    except ValueError:  # no such day, or an American order of month and day
        return None
