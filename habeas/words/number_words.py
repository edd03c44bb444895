"""The bare number: digits or number words to an integer.

Takes text that starts with a number ("1,968", "a hundred and five", "1.5 million",
"half a dozen"); gives its value and where it ends. Never reads hedges, ranges or ordinals.
"""

import re
from decimal import Decimal

_UNITS = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"),
    *("twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_SCALES = {"thousand": 1000, "lakh": 100_000, "million": 10**6, "crore": 10**7, "billion": 10**9}
_SUFFIXES = {**_SCALES, "hundred": 100, "dozen": 12, "k": 1000, "m": 10**6, "mln": 10**6, "mn": 10**6}
_SMALL = {word: n for n, word in enumerate(_UNITS)} | {w: 20 + 10 * n for n, w in enumerate(_TENS)}
_ONE = {"a", "an"}

#: Whole phrases that are one number.
FIXED = {
    "both": 2,
    "half a dozen": 6,
    "half dozen": 6,
    "a half dozen": 6,
    "a couple of": 2,
    "a pair of": 2,
    "a trio of": 3,
    "a score of": 20,
    "a score or so of": 20,
    "a single": 1,
}

#: One gap between words: spaces, a hyphen, or a line break that is no paragraph break.
GAP = r"(?:[ \t\u00a0\u202f]{1,3}|[-‐‑]|[ ]?\n(?!\n))"
_ALL_SCALES = "|".join(("hundred", "dozen", *_SCALES))
_WORD = "|".join(sorted((*_SMALL, "hundred", "dozen", *_SCALES), key=len, reverse=True))
_START = "|".join(sorted(_SMALL, key=len, reverse=True))
_NO_MONTH = "".join(f"(?<!{end} )" for end in ("ary", "rch", "ril", "may", "une", "uly", "ust", "ber"))
"""Before a group of digits: not the end of a month's name, as in "on May 12 300 men were freed"."""
_GROUPS = (
    r"\d{1,2}(?:,\d\d)+,\d{3}|\d{1,3}(?:,\d{3})+|[1-9]\d{0,2}(?:\.\d{3})+"
    r"|\d{1,3}(?:[\u00a0\u2009\u202f'’]\d{3})+"
    rf"|(?<!\d )(?<!\d[\u00a0,.]){_NO_MONTH}[1-9]\d{{0,2}}(?: \d{{3}})+(?! ?\d)"
)

DIGITS = (
    rf"(?:\d+(?:\.\d+)?{GAP}?(?:thousand|lakh|million|crore|billion|mln|mn)s?|\d{{1,3}}{GAP}(?:hundred|dozen)"
    rf"|\d+(?:\.\d+)?[km]|{_GROUPS}|\d+)\b(?![.,:/]\d)"
)
WORDS = (
    rf"(?:half{GAP}a{GAP}dozen|(?:a{GAP})?half{GAP}dozen|a{GAP}(?:couple{GAP}of|pair{GAP}of|trio{GAP}of"
    rf"|score{GAP}(?:or{GAP}so{GAP})?of|single)"
    rf"|both|(?:an?{GAP}(?:{_ALL_SCALES})|{_START})(?:{GAP}(?:and{GAP})?(?:{_WORD}))*"
    r"|(?<=-for-)(?:hundred|thousand)|(?:hundred|thousand)(?=-for-)"
    r"|(?:(?<=the )|(?<=ing )|(?<=other ))dozen)\b"
)
_TOKEN = re.compile(r"[a-z]+", re.IGNORECASE)
_DIGIT_PARTS = re.compile(r"([\d.,'’ \u00a0\u2009\u202f]*\d)(.*)", re.DOTALL)


def read_digits(text: str) -> int | None:
    """Value of a number in digits, with thousands marks or a scale; None when it is no whole number."""
    match = _DIGIT_PARTS.fullmatch(text)
    if match is None:
        return None
    digits, suffix = match[1], match[2].strip(" -‐‑\n\t\u00a0\u202f").lower()
    if not suffix:
        return int(re.sub(r"\D", "", digits))
    scale = _SUFFIXES.get(suffix, _SUFFIXES.get(suffix.removesuffix("s"), 0))
    scaled = Decimal(digits) * scale
    return int(scaled) if scaled == int(scaled) else None


def read_words(text: str) -> tuple[int | None, int]:
    """Value of the number words that `text` starts with, and the offset where they end (None, 0 if none)."""
    tokens = [(m[0].lower(), m.end()) for m in _TOKEN.finditer(text)]
    words = [word for word, _ in tokens]
    if " ".join(words) in FIXED:
        return FIXED[" ".join(words)], len(text)
    value, used = _add_words(words)
    return (value, tokens[used - 1][1]) if used else (None, 0)


def _add_words(words: list[str]) -> tuple[int, int]:
    """Sum the longest sensible run of number words: (value, how many words it took)."""
    total = current = used = 0
    ceiling = 10**12
    for index, word in enumerate(words):
        if word in _SCALES or word == "dozen":
            scale = _SCALES.get(word, 12)
            if scale >= ceiling:
                break
            total, current, ceiling = total + (current or 1) * scale, 0, scale
        elif word == "hundred" and current < 100 and (current or index == 0 or words[0] in _ONE):
            current = (current or 1) * 100
        elif word in _SMALL and _fits(_SMALL[word], index, words):
            current += _SMALL[word]
        elif word not in _ONE and word != "and":
            break
        else:
            continue
        used = index + 1
        if word == "dozen":
            break
    return total + current, used


def _fits(value: int, index: int, words: list[str]) -> bool:
    """Whether a small number may follow what stands already ("fifty" + "two", not "two" + "two")."""
    before = words[index - 1] if index else ""
    if before == "and":
        before = words[index - 2] if index > 1 else ""
        return before == "hundred" or before in _SCALES
    if before in _TENS:
        return 0 < value < 10
    return index == 0 or before == "hundred" or before in _SCALES
