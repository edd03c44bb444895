"""A stretch of a sentence -> the day of an arrest and the sentence of a court that it gives.

Takes text, gives ISO dates as far as they are known ("2021", "2024-08") and terms in one wording
("10 years", "life sentence"). Never decides whose they are, and takes no sentence for an arrest.
"""

import re
from datetime import date
from functools import cache

from habeas.extract.episodes.days import NamedDay, find_days
from habeas.model import Period
from habeas.words.alternations import any_of
from habeas.words.numerals import find_numerals, unit_after
from habeas.words.tables import read_words

_KEPT_SINCE = re.compile(
    r"\b(?:custody|detention|captivity|prison|jail|hands|held|behind bars|jailed|imprisoned|detained)\b"
    r"[^.;]{0,40}\b(?:since|from)\b"
)
CUE_REACH = 45
"""Characters between "arrested" and its day."""

_LIFE = re.compile(
    r"\b(?:life (?:sentence|imprisonment|term|in prison)|(?:sentenced to|jailed for|prison for) life)\b"
)
_DEATH = re.compile(r"\b(?:death (?:sentence|row|penalty)|sentenced to death|condemned to death)\b")
_BEFORE_TERM = re.compile(
    r"\b(?:sentenced?|sentences?|(?<!after )serving|given|gave|got|received?|drew|jailed for|imprisoned for"
    r"|term of)\b"
    r"(?:(?!\b(?:after|since|in|years?)\b)[^.;,]){0,30}$"
)
_AFTER_TERM = re.compile(
    r"^[- ](?:years?|months?)(?:[’']|[- ]long)?(?: prison| jail| colony)? "
    r"(?:sentence|term|in (?:prison|jail|a \w+ colony))\b"
)
_ELAPSED = re.compile(
    r"\b(?:after|spen(?:t|ding)|served|serving|in|during|over|past|last)\b(?:(?! of )[^.;,]){0,20}$"
)
"""What stands before the time that somebody has been kept: "after four years in prison"."""


def find_sentence(text: str) -> str | None:
    """Return the sentence of a court that a stretch of text gives."""
    for numeral in find_numerals(text):
        unit = unit_after(text, numeral.number_end)
        before, after = text[: numeral.number_start], text[numeral.number_end :]
        if unit in {"year", "month"} and numeral.value and _is_term(before, after):
            return f"{numeral.value} {unit}{'s' if numeral.value > 1 else ''}"
    if _LIFE.search(text):
        return "life sentence"
    return "death sentence" if _DEATH.search(text) else None


def _is_term(before: str, after: str) -> bool:
    """Tell whether the words beside a time make it a court's sentence, not the time served of it."""
    if _BEFORE_TERM.search(before):
        return True
    return _AFTER_TERM.match(after) is not None and _ELAPSED.search(before) is None


def find_arrest(text: str, published: date | None) -> str | None:
    """Return the day of an arrest that a stretch of text gives, as far as it is known."""
    cues = [found.end() for found in _arrest_cues().finditer(text)]
    if not cues and _KEPT_SINCE.search(text) is None:
        return None
    for day in find_days(text, published):
        arrested = any(0 <= day.start - cue <= CUE_REACH for cue in cues)
        if "same" in text[max(0, day.start - len("same ")) : day.end]:  # "the same month"
            continue
        if day.period.start is not None and (arrested or _is_kept_since(text, day)):
            return _as_known(day.period)
    return None


def _is_kept_since(text: str, day: NamedDay) -> bool:
    """Tell whether a day is that since which somebody has been kept."""
    wording = text[day.start : day.end]
    lead = text[max(0, day.start - 80) : day.end]
    last = max((found.end() for found in _KEPT_SINCE.finditer(lead)), default=None)
    return last is not None and len(lead) - last <= len(wording) + 12


@cache
def _arrest_cues() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(read_words('custody_cues'))}\b", re.IGNORECASE)


def _as_known(period: Period) -> str | None:
    """Return a period as an ISO date cut to what is known of it."""
    if period.start is None or period.end is None:
        return None
    days = (period.end - period.start).days
    iso = period.start.isoformat()
    return iso if days == 0 else iso[:7] if days < 31 else iso[:4]
