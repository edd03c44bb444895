"""The span of time that a sum or a flow speaks of: "since July", "this year", "since 2020".

Takes a claim's sentence and the day it was written; gives what tells one window from another, and its
first day where the words give one. Never decides which episodes lie in it.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache

import dateparser

_DAY = r"(?:[A-Z][a-z]+\.?(?: \d{1,2}(?:st|nd|rd|th)?)?(?:,? \d{4})?|\d{1,2} [A-Z][a-z]+(?: \d{4})?|\d{4})"
_SINCE = re.compile(
    rf"\bsince (?:(?:early|mid|late|mid-) ?)?(?P<since>{_DAY}|last [a-z]+|[a-z]+ of last year)"
)
_YEAR = re.compile(r"\b(?:so far |earlier )?(?:this year|since the (?:start|beginning) of the year)\b")
_IN_YEAR = re.compile(r"\bin (?P<year>(?:19|20)\d\d)\b")
_LAST = re.compile(r"\b(?:over|in|during) the (?:past|last) (?P<span>(?:\w+ )?(?:day|week|month|year)s?)\b")
_SENTENCE_END = re.compile(r"[.!?][”\"’')]?\s|\n")
_LONGEST_SENTENCE = 400


@dataclass(frozen=True, slots=True)
class Window:
    """`words` as the report has them, lower case; `start` the first day, None where they leave it open."""

    words: str
    start: date | None


def find_window(sentence: str, written: date | None) -> Window | None:
    """Return the window that a sentence gives its sum, None where it gives none."""
    if match := _SINCE.search(sentence):
        return Window(match[0].lower(), _first_day(match["since"], written))
    if match := _YEAR.search(sentence):
        return Window("this year", written.replace(month=1, day=1) if written else None)
    if match := _IN_YEAR.search(sentence):
        return Window(match[0].lower(), date(int(match["year"]), 1, 1))
    if match := _LAST.search(sentence):
        return Window(match[0].lower(), _first_day(f"{match['span']} ago", written))
    return None


def sentence_around(text: str, start: int, end: int) -> str:
    """Return the sentence of a text that holds the words between two offsets."""
    before = text[max(0, start - _LONGEST_SENTENCE) : start]
    ends = list(_SENTENCE_END.finditer(before))
    begin = start - len(before) + ends[-1].end() if ends else start - len(before)
    stop = _SENTENCE_END.search(text, end)
    return text[begin : min(stop.start() + 1 if stop else len(text), end + _LONGEST_SENTENCE)]


@lru_cache(maxsize=4096)
def _first_day(words: str, written: date | None) -> date | None:
    if re.fullmatch(r"\d{4}", words):
        return date(int(words), 1, 1)
    if written is None and not re.search(r"\d{4}", words):
        return None
    base = datetime.combine(written or date(2000, 1, 1), datetime.min.time())
    settings = {"RELATIVE_BASE": base, "PREFER_DATES_FROM": "past", "PREFER_DAY_OF_MONTH": "first"}
    found = dateparser.parse(words, languages=["en"], settings=settings)
    return date(found.year, found.month, found.day) if found else None
