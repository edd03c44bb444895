"""Text -> the days that it names, resolved against the day of publication.

"Saturday", "yesterday", "on June 21", "13 December 2025", "last month", "in 2020": each with its place
in the text. A weekday or a day without a year is the nearest one that is not after publication (not
before it, where the caller asks for the future); without a day of publication it stays open.
"""

import calendar
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from habeas.extract.episodes.near_days import (
    FEASTS,
    NEAR_DAYS,
    day_of_week,
    feast_day,
    near_day,
    near_span,
    whole_month,
)
from habeas.model import Period
from habeas.words.alternations import any_of
from habeas.words.months import MONTH, MONTHS

WEEKDAYS = {name.lower(): number for number, name in enumerate(calendar.day_name)}
WEEKDAYS |= {"mon": 0, "tues": 1, "tue": 1, "wed": 2, "thurs": 3, "thu": 3, "fri": 4, "sat": 5, "sun": 6}

_MONTH = rf"(?P<month>{MONTH})\.?"
_YEAR = r"(?P<year>(?:19|20)\d\d)\b"
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?\b"
_UNTIL_DAY = r"(?:(?:,? (?:and|to|or|through|until|till) |\s?[-–/]\s?)[0-3]?\d(?:st|nd|rd|th)?\b)?"
"""The last of several days: of "12 and 13 May", "3-5 June" the first is meant, on which it began."""
_NO_DAYS = r"(?:(?<!\bin )|(?=\w+\.?\s+\d+,?\s+(?:19|20)\d\d\b))"
"""Before a month: not after "in", as in "in March 31 people were freed", but for "in March 31, 2020"."""
_FULL_WEEKDAY = "|".join(calendar.day_name)
_SPELT_OUT = frozenset({*calendar.day_name, *calendar.month_name})  # read once: the calendar formats anew
_NO_TREATY = r"(?! (?:peace )?(?:accords?|agreement|deal|pact|treaty)\b)"
"""After a weekday: not the one that a treaty is called by, "the Good Friday agreement"."""
_OF_WEEK = r"(?:,? (?:of )?(?P<week>last|this|next) week\b)?"
"""After a weekday: the week in which it lies."""
_WEEKDAY = r"(?P<weekday>" + any_of(WEEKDAYS) + rf")\b{_NO_TREATY}\.?{_OF_WEEK}"
_NEXT_DAY = re.compile(
    r"(?:'s|’s)?(?: (?:night|evening|morning|afternoon))? (?:and|to) (?:(?:early|late) )?(?:on )?",
    re.IGNORECASE,
)
"""What stands between two weekdays of which the first is meant, on which it began: "Sunday and Monday"."""


@dataclass(frozen=True, slots=True)
class NamedDay:
    """A day or a stretch of days as a text names it: offsets in the text, half open.

    `explicit` tells that the words alone fix it, without the day of publication.
    """

    start: int
    end: int
    period: Period
    explicit: bool


Resolver = Callable[[re.Match[str], date | None, bool], tuple[date, date] | None]


def _calendar_day(found: re.Match[str], base: date | None, ahead: bool) -> tuple[date, date] | None:
    month, day = MONTHS[found["month"].lower()], int(found["day"])
    if found["year"]:
        resolved = _date_or_none(int(found["year"]), month, day)
    else:
        years = [base.year + step for step in (-1, 0, 1)] if base else []
        days = [each for year in years if (each := _date_or_none(year, month, day))]
        resolved = _nearest(days, base, ahead)
    return (resolved, resolved) if resolved else None


def _iso_day(found: re.Match[str], base: date | None, ahead: bool) -> tuple[date, date] | None:
    resolved = _date_or_none(int(found["year"]), int(found["number"]), int(found["day"]))
    return (resolved, resolved) if resolved else None


def _month(found: re.Match[str], base: date | None, ahead: bool) -> tuple[date, date] | None:
    month = MONTHS[found["month"].lower()]
    if found["year"]:
        return whole_month(int(found["year"]), month)
    if base is None:
        return None
    year = base.year - (month > base.month and not ahead) + (month < base.month and ahead)
    return whole_month(year, month)


def _year(found: re.Match[str], base: date | None, ahead: bool) -> tuple[date, date] | None:
    year = int(found["year"])
    return date(year, 1, 1), date(year, 12, 31)


def _weekday(found: re.Match[str], base: date | None, ahead: bool) -> tuple[date, date] | None:
    if base is None:
        return None
    wanted = WEEKDAYS[found["weekday"].lower()]
    if found["week"]:
        resolved = day_of_week(base, wanted, found["week"])
        return resolved, resolved
    step = (wanted - base.weekday()) % 7 if ahead else -((base.weekday() - wanted) % 7)
    if (found["which"] or "").strip().lower() == "last" and step == 0:
        step = -7
    resolved = base + timedelta(days=step)
    return resolved, resolved


_FORMS: tuple[tuple[str, re.Pattern[str], Resolver], ...] = tuple(
    (sign, re.compile(pattern, re.IGNORECASE), resolve)
    for sign, pattern, resolve in (
        ("digits", r"\b(?P<year>(?:19|20)\d\d)-(?P<number>[01]\d)-(?P<day>[0-3]\d)\b", _iso_day),
        ("name", rf"\b{_DAY}{_UNTIL_DAY}(?:\s+of)?[\s-]+{_MONTH}(?:,?[\s-]+{_YEAR})?", _calendar_day),
        (
            "name",
            rf"\b{_NO_DAYS}{_MONTH}\s+{_DAY}(?![:%]|,\d{{3}}\b|\s*(?:people|per|million))(?:,?\s+{_YEAR})?",
            _calendar_day,
        ),
        ("weekday", rf"(?:(?<=\bon )|\b(?P<which>last|this|early|late)\s+){_WEEKDAY}", _weekday),
        (
            "weekday",
            rf"(?<!\b[Bb]loody )\b(?-i:(?P<weekday>{_FULL_WEEKDAY}))\b{_NO_TREATY}(?P<which>){_OF_WEEK}",
            _weekday,
        ),
        ("nearby", rf"\b(?P<near>{any_of(NEAR_DAYS)})\b", near_day),
        ("feast", rf"\b(?P<feast>{any_of(FEASTS)})\b", feast_day),
        ("span", r"\b(?P<which>last|this|next|the same)\s+(?P<unit>month|week|year)\b", near_span),
        ("span", r"\b(?P<which>last|this|next|the(?:\s+(?:past|last))?)\s+(?P<unit>weekend)\b", near_span),
        ("name", rf"\b(?-i:(?=[A-Z])){_MONTH}(?:\s+(?:of\s+)?{_YEAR})?", _month),
        ("digits", rf"\b(?:in|of|since|until|by|from)\s+{_YEAR}", _year),
    )
)
"""The forms in which a text names a day, each with the sign (of `_SIGNS`) that stands in all of that form."""

_SIGNS = re.compile(
    rf"(?P<digits>(?:19|20)\d\d)|\b(?:(?P<feast>{any_of(FEASTS)})|(?P<name>{any_of(MONTHS)})|(?P<weekday>{any_of(WEEKDAYS)})"
    rf"|(?P<nearby>{any_of(NEAR_DAYS)})|(?P<span>week(?:end)?|month|year))\b"
)
"""What stands, in small letters, in every text that names a day: most sentences name none."""


def find_days(text: str, base: date | None, ahead: bool = False) -> list[NamedDay]:
    """Return the days that a text names, in order; spans do not overlap, unresolved ones are open.

    `base` is the day of publication; `ahead` resolves towards the future (a planned release).
    """
    return list(_days_in(text, base, ahead))


@lru_cache(maxsize=256)  # the sentences of a report: every number in a sentence asks for its days
def _days_in(text: str, base: date | None, ahead: bool) -> tuple[NamedDay, ...]:
    taken: list[NamedDay] = []
    for named in _candidates(text, base, ahead):
        if all(named.end <= other.start or named.start >= other.end for other in taken):
            taken.append(named)
    days = sorted(taken, key=lambda named: named.start)
    return tuple(day for place, day in enumerate(days) if not _goes_on(text, days[place - 1 : place], day))


def _goes_on(text: str, before: list[NamedDay], day: NamedDay) -> bool:
    """Tell of a weekday to which what began on the one right before it went on."""
    weekdays = [(each.period.wording or "").lower().split()[-1] in WEEKDAYS for each in (*before, day)]
    return len(weekdays) > 1 and all(weekdays) and bool(_NEXT_DAY.fullmatch(text[before[0].end : day.start]))


def _candidates(text: str, base: date | None, ahead: bool) -> Iterator[NamedDay]:
    for found, resolve in _wordings_in(text):
        start, end = resolve(found, base, ahead) or (None, None)
        wording = _without_stop(found.group())
        period = Period(start=start, end=end, wording=wording)
        explicit = resolve in {_iso_day, _year} or bool(found.groupdict().get("year"))
        yield NamedDay(found.start(), found.start() + len(wording), period, explicit)


@lru_cache(maxsize=256)  # a sentence is asked for its days with and without a day to count from
def _wordings_in(text: str) -> tuple[tuple[re.Match[str], Resolver], ...]:
    """Return what may name a day, with what resolves it, form by form."""
    signs = {found.lastgroup for found in _SIGNS.finditer(text.lower())}
    return tuple(
        (found, resolve)
        for sign, form, resolve in _FORMS
        if sign in signs
        for found in form.finditer(text)
        if found.groupdict().get("month") != "may"  # the verb
    )


def _without_stop(wording: str) -> str:
    """Return the wording without the stop of a sentence: an abbreviation keeps its own."""
    bare = wording.removesuffix(".")
    return bare if bare.split()[-1] in _SPELT_OUT else wording


def _date_or_none(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _nearest(days: list[date], base: date | None, ahead: bool) -> date | None:
    """Return the latest day up to a week after `base`, or with `ahead` the first not before it."""
    if base is None:
        return None
    if ahead:
        return min((day for day in days if day >= base), default=None)
    return max((day for day in days if day <= base + timedelta(days=7)), default=None)
