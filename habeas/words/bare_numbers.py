"""Find the bare numbers of a text, without their hedges.

Takes plain text; gives each number's span and what it says by itself. Leaves out what counts
nothing: percentages, prices, clock times, fractions, ordinals and the pronoun "one".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from habeas.words.number_words import DIGITS, GAP, WORDS, read_digits, read_words
from habeas.words.vague_numbers import VAGUE, vague_bounds


@dataclass(frozen=True, slots=True)
class BareNumber:
    """One number as written, `text[start:end]`; `value` is None where the words are vague."""

    start: int
    end: int
    value: int | None
    low: int | None
    high: int | None


_NUMBER = rf"(?:(?P<digits>(?=\d){DIGITS})|(?=[abdefhmnostz])(?:(?P<vague>{VAGUE})|(?P<words>{WORDS})))"
_CORE = re.compile(
    rf"\b(?=[\dabdefhmnostz])(?:(?<![$€£¥₹#.,:/+-])|(?<=for-)){_NUMBER}"  # in small letters: twice as fast
)
_NOT_COUNT_AFTER = re.compile(
    r"[ \u00a0]?%|[- ]and[- ]a[- ]half\b|[ -]per[ -]?cent|[ -]pct\b|[ ]?[ap]\.?m\b|-(?:first|second)\b"
    r"|[- ](?:half|halves|quarters?|thirds?|(?:four|fif|six|seven|eigh|nin|ten)ths?)\b"
    r"|[ \u00a0](?:(?:million|billion)[ \u00a0])?(?:dollars|euros|pounds|rou?bles)\b",
    re.IGNORECASE,
)
_PRONOUN_BEFORE = re.compile(
    r"\b(?:no|not|nor|never|any|every|this|that|which|number|each)[ -]$", re.IGNORECASE
)
_PRONOUN_AFTER = re.compile(r" another\b|[- ]on[- ]one\b| by one\b|-sided\b|-time\b", re.IGNORECASE)
_RANGE_REST = re.compile(
    rf"(?:{GAP}(?P<word>to|or|and){GAP}|[ ]?(?P<dash>[-–—])[ ]?){_NUMBER}", re.IGNORECASE
)
_YEARS = range(1900, 2101)


def find_bare(text: str) -> Iterator[BareNumber]:
    """Every bare number of `text` from left to right."""
    position, folded = 0, text.lower()
    if len(folded) != len(text):  # a few letters change length when lowered ("İ")
        folded = text
    while (match := _CORE.search(folded, position)) is not None:
        number = _read_match(match, match.start())
        position = number.end if number else match.end()
        if number and _is_count(text, number):
            yield number


def find_range_end(text: str, first: BareNumber, *, between: bool) -> BareNumber | None:
    """The upper end where `first` opens a range ("30 to 40", "30-40", "1,300 or 1,400"), else None.

    `between` says that "between" stands before, so that "and" joins the ends.
    """
    match = _RANGE_REST.match(text, first.end)
    if match is None or first.value is None or ((match["word"] or "").lower() == "and" and not between):
        return None
    start = max(match.start("digits"), match.start("words"), match.start("vague"))
    if match["dash"] and text[first.start].isdigit() != text[start].isdigit():
        return None  # "DARWIN, Nov 18 - Sixty-one people": what follows a dateline is another number
    last = _read_match(match, start)
    if last is None or last.value is None or not _is_count(text, last):
        return None
    if first.value in _YEARS and last.value in _YEARS and "," not in match[0]:
        return None
    widest = 2 if (match["word"] or "").lower() == "or" else 10
    return last if first.value < last.value <= widest * max(first.value, 1) else None


def _read_match(match: re.Match[str], start: int) -> BareNumber | None:
    end, wording = match.end(), match.string[start : match.end()]
    if match["vague"]:
        low, high = vague_bounds(wording)
        return BareNumber(start, end, None, low, high)
    if match["digits"]:
        value = read_digits(wording)
    else:
        value, length = read_words(wording)
        end = start + length
    return None if value is None else BareNumber(start, end, value, value, value)


def _is_count(text: str, number: BareNumber) -> bool:
    if _NOT_COUNT_AFTER.match(text, number.end):
        return False
    if text[number.start : number.end].lower() not in {"one", "a single"}:
        return True
    before = text[max(0, number.start - 8) : number.start]
    return not (_PRONOUN_BEFORE.search(before) or _PRONOUN_AFTER.match(text, number.end))
