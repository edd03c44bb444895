"""Read numbers in English text, with their hedges, as bounds.

Takes plain text; gives each number with the exact span of its hedge and of itself, and the
least and greatest value that the wording allows. Never decides what is counted: years, ages
and dates are numbers here, and `unit_after` tells the caller what a number measures.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from habeas.words.bare_numbers import BareNumber, find_bare, find_range_end
from habeas.words.hedges import bounds_of, hedge_after, hedge_before

__all__ = ["Numeral", "bounds_of", "find_numerals", "reads_as", "unit_after"]


@dataclass(frozen=True, slots=True)
class Numeral:
    """One number as written, `text[start:end]` with its hedge, `number_start:number_end` without.

    `value` is None for vague numbers ("dozens"); `low` and `high` are None where unbounded.
    A range has its lower end as value. `modifier` is exact, about, at_least, more_than,
    at_most or fewer_than.
    """

    start: int
    end: int
    text: str
    value: int | None
    low: int | None
    high: int | None
    modifier: str
    number_start: int
    number_end: int


_RANGE_OPENING = re.compile(
    r"\b(?P<between>between[ \u00a0\n])$|\b(?:anywhere )?from[ \u00a0\n]$", re.IGNORECASE
)
_UNIT = re.compile(
    r"[- \u00a0]{0,2}(?:(?P<age>years?[- ](?:old|of age))|(?P<unit>year|month|week|day|hour|minute"
    r"|second|decade|time|kilomet(?:re|er)|km|mile|met(?:re|er)|dollar|euro|rou?ble|pound|ton|tonne|barrel|hectare|degree|point)s?)\b",
    re.IGNORECASE,
)
_OTHERS = re.compile(r"[ \n](?:others?|more)\b", re.IGNORECASE)
_AND_ANOTHER = re.compile(r"\w[\w.’']*,? and (?:one )?(?:another|one other|one more)\b", re.IGNORECASE)
_ARTICLE = re.compile(r"\b(?:an?|another)[ \n]+\w", re.IGNORECASE)
_NAME = r"[A-Z][\w’'-]+(?: (?:[a-z]{1,3} )?[A-Z][\w’'-]+)*"
_LISTED_NAMES = re.compile(rf"((?:{_NAME}, )*{_NAME}),? and $")


def find_numerals(text: str) -> list[Numeral]:
    """Every number in `text` from left to right; spans never overlap."""
    found: list[Numeral] = []
    for bare in find_bare(text):
        if found and bare.start < found[-1].end:
            continue
        found.append(_read_range(text, bare) or _read_hedged(text, bare))
    return found


def unit_after(text: str, end: int) -> str:
    """What a number that ends at `end` measures ("year", "year-old", "month", "dollar"), or ""."""
    match = _UNIT.match(text, end)
    if match is None:
        return ""
    return "year-old" if match["age"] else match["unit"].lower()


def reads_as(quote: str, value: int) -> bool:
    """Whether a careful reader finds exactly `value` in `quote`.

    Digits, words, both ends of a range, "X and 13 others" as 14, "X and another" as 2 and
    "an American" as 1 are readable; a part of a number, or a vague one, is not.
    """
    return value in _readable_values(quote)


def _readable_values(quote: str) -> Iterator[int]:
    if _ARTICLE.search(quote):
        yield 1
    if _AND_ANOTHER.search(quote):
        yield 2
    for bare in find_bare(quote):
        if bare.value is None:
            continue
        yield bare.value
        yield from _totals_with_names(quote, bare.start, bare.end, bare.value)
        last = find_range_end(quote, bare, between=True)
        if last is not None and last.value is not None:
            yield last.value


def _totals_with_names(quote: str, start: int, end: int, value: int) -> Iterator[int]:
    """What "X and 13 others" adds up to: those named, and the others."""
    if not _OTHERS.match(quote, end):
        return
    before = quote[: hedge_before(quote, start)[1]]
    if re.search(r"\w,? and $", before):
        yield value + 1
    names = _LISTED_NAMES.search(before)
    if names:
        yield value + names[1].count(",") + 1


def _read_range(text: str, first: BareNumber) -> Numeral | None:
    opening = _RANGE_OPENING.search(text, max(0, first.start - 16), first.start)
    last = find_range_end(text, first, between=bool(opening and opening["between"]))
    if last is None:
        return None
    modifier, start = hedge_before(text, first.start)
    low = 0 if modifier == "at_most" else first.low
    high = None if modifier in ("at_least", "more_than") else last.high
    start = opening.start() if opening else start
    kept = modifier if modifier in ("at_least", "at_most", "more_than") else "about"
    return Numeral(
        start, last.end, text[start : last.end], first.value, low, high, kept, first.start, last.end
    )


def _read_hedged(text: str, bare: BareNumber) -> Numeral:
    modifier, start = hedge_before(text, bare.start)
    end = bare.end
    if not modifier:
        modifier, end = hedge_after(text, bare.end)
    low, high, modifier = _bounds_with_hedge(bare, modifier)
    return Numeral(start, end, text[start:end], bare.value, low, high, modifier, bare.start, bare.end)


def _bounds_with_hedge(bare: BareNumber, modifier: str) -> tuple[int | None, int | None, str]:
    kept = "about" if modifier == "nearly" else modifier
    if bare.value is not None:
        return *bounds_of(bare.value, modifier or "exact"), kept or "exact"
    low = 0 if modifier in ("at_most", "fewer_than") else bare.low
    high = None if modifier in ("at_least", "more_than") else bare.high
    return low, high, kept if kept not in ("", "exact") else "about"
