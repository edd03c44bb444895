"""Hedges beside a number, and the bounds that each allows.

Takes the text before or after a number; gives the modifier ("at least" -> at_least) and
the length of its wording. The table is the ledger's own; the arithmetic is exact.
"""

import re

_ADVERB = (
    r"(?:(?:just|well|slightly|far|(?:a )?little|significantly|considerably|somewhat|substantially|much) )?"
)
_NEARLY = (
    r"nearly|almost|(?:very )?close to|nigh on|not quite|approaching|just shy of|just short of|virtually"
)
_ABOUT = (
    r"about|around|some|roughly|approximately|approx\.?|circa|an estimated|estimated at|estimated"
    r"|an average of|~|in the region of|(?:in|on) the order of|perhaps|maybe|closer to|more or less"
)
_AT_LEAST = (
    r"at (?:the very )?least|(?:no|not) (?:fewer|less) than|a minimum of|minimum of|upwards? of|as few as|≥"
)
_MORE_THAN = (
    r"(?<!no )(?<!not )more than|(?<!no )(?<!not )greater than|over|above|in excess of|exceed(?:s|ed|ing)?"
    r"|surpass(?:es|ed|ing)?|beyond|north of|>"
)
_AT_MOST = (
    r"(?:no|not) more than|at (?:the very )?most|up to|as many as|a maximum of|maximum of|not exceeding|≤"
)
_FEWER = r"(?<!no )(?<!not )(?:fewer|less) than|under|below|short of|<"
_BEFORE = re.compile(
    rf"(?:^|(?<=[\s(\[\"“‘'—–-]))(?:(?P<at_most>{_AT_MOST})|(?P<at_least>{_AT_LEAST})|(?P<nearly>{_NEARLY})"
    rf"|{_ADVERB}(?:(?P<more_than>{_MORE_THAN})|(?P<fewer_than>{_FEWER}))"
    rf"|{_ADVERB}(?P<about>{_ABOUT})|(?P<exact>exactly|precisely))"
    r" ?(?:(?<= )(?:another|an additional|a further|the|these|those) )?$",
)
_AFTER = re.compile(
    r"(?P<at_least>[ -]or[ -]more\b|[- ]?plus\b(?! \w*\d)(?! [a-z]+teen)|\+"
    r"| at (?:the very )?least\b(?! \d)"
    r"| and counting\b)"
    r"|(?P<at_most> or (?:fewer|less)\b| at (?:the very )?most\b)"
    r"|(?P<about> or so\b| or thereabouts\b|[ ,]*give or take\b|[- ]odd\b)",
    re.IGNORECASE,
)
_LONGEST_HEDGE = 48
_GIVEN_OVER = re.compile(
    r"\b(?:hand|turn|giv|sign|deliver|tak|pass|bring|send)(?:e|s|es|ed|ing|en)? over(?: the)? ?$"
    r"|\b(?:gave|took|brought|sent) over(?: the)? ?$"
)
"""A verb whose "over" hedges no number: "handed over 12 soldiers"."""


def bounds_of(value: int, modifier: str) -> tuple[int | None, int | None]:
    """Least and greatest number that `value` with `modifier` allows; None is unbounded.

    Tenths are rounded outwards: "about 1,705" allows 1534 to 1876. Raises KeyError for an
    unknown modifier.
    """
    low, high = value * 9 // 10, -(-value * 11 // 10)
    table: dict[str, tuple[int | None, int | None]] = {
        "exact": (value, value),
        "about": (low, high),
        "nearly": (low, value - 1),
        "at_least": (value, None),
        "more_than": (value + 1, None),
        "at_most": (0, value),
        "fewer_than": (0, value - 1),
    }
    return table[modifier]


def hedge_before(text: str, start: int) -> tuple[str, int]:
    """Modifier of the hedge that ends where a number starts, and where it starts; ("", start) if none."""
    begin = max(0, start - _LONGEST_HEDGE)
    window = text[begin:start].replace("\n", " ").replace("\u00a0", " ")
    folded = window.lower()  # twice as fast as expressions that ignore case
    if len(folded) == len(window):  # but for letters that change length when lowered ("İ")
        window = folded
    match = _BEFORE.search(window)
    if match is None or match.lastgroup is None or _GIVEN_OVER.search(window):
        return "", start
    return match.lastgroup, begin + match.start()


def hedge_after(text: str, end: int) -> tuple[str, int]:
    """Modifier of the hedge that starts where a number ends, and where it ends; ("", end) if none."""
    match = _AFTER.match(text, end)
    if match is None or match.lastgroup is None:
        return "", end
    return match.lastgroup, match.end()
