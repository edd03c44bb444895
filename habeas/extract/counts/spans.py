"""A number of people -> whether its own words give it a closed span of time, or one that lasts until now.

"19 in the whole of last year" is of no one release, "300 have been handed over so far" of none that is over.
"""

import re

from habeas.extract.counts.mentions import CountMention
from habeas.extract.counts.standings import stretch_around
from habeas.extract.parse.clauses import clause_of, tense_of

_YEAR = r"(?:(?:last|the (?:previous|preceding|past)) year|the year (?:before|\d{4})|(?:19|20)\d\d)"
_SPAN = (
    r"(?:(?:in|during|over|for) (?:the (?:whole|entirety|course) of|all(?: of)?)|throughout) "
    rf"{_YEAR}\b(?! to\b)"
)
_AFTER = re.compile(rf"[^.;:\d]{{0,40}}?\b{_SPAN}", re.IGNORECASE)
_BEFORE = re.compile(rf"\b{_SPAN}[^.;:\d]{{0,60}}$", re.IGNORECASE)
_UNTIL_NOW = re.compile(
    r"\b(?:so far|thus far|to date|(?:up to|until|till|as of) (?:now|today|this day))\b", re.IGNORECASE
)


def tells_span(mention: CountMention) -> bool:
    """Tell whether a number is of all that happened in a year: "31 in the course of 1993"."""
    text = mention.sentence.text
    end = max(mention.numeral.end, mention.anchor.idx + len(mention.anchor))
    before = _BEFORE.search(text, 0, mention.numeral.start)
    return _AFTER.match(text, end) is not None or before is not None


def tells_until_now(mention: CountMention) -> bool:
    """Tell whether what a number counts has gone on until now: "300 have been handed over so far"."""
    clause, text = clause_of(mention.anchor), mention.sentence.text
    if clause is None or not tense_of(clause.verb).startswith("perfect"):
        return False
    return (
        _UNTIL_NOW.search(text, *stretch_around(text, mention.numeral.start, mention.numeral.end)) is not None
    )
