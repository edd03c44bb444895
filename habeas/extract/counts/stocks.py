"""A number -> whether its own words make it how many are held at a time.

"The transfer brings the number of detainees to 93", "the prison population is down to 105", "from a high of
779": what stands before the number makes it a stock. "The number of prisoners freed rose to 156" does not.
"""

import re

from habeas.extract.counts.mentions import CountMention

_CAPTIVES = r"(?:prisoners|detainees|inmates|captives|hostages|internees|prison|detainee|inmate|jail|camp)"
_NUMBER = r"(?:numbers?|total|population|tally|count)"
_IN_CUSTODY = (
    r"(?:held|detained|imprisoned|housed|jailed|behind bars|in (?:[\w-]+ )?(?:custody|detention|jail|prison))"
)
_STOCK = re.compile(
    rf"\b(?:{_NUMBER}(?: of)?(?: [\w’'-]+){{0,4}}? {_CAPTIVES}"
    rf"|{_NUMBER} (?:of )?(?:those|people|men)\b[^.;,]{{0,30}}\b{_IN_CUSTODY}"
    rf"|{_CAPTIVES}(?:[’']s)? population)\b[^.;]{{0,140}}?"
    r"\b(?:to|at|is|was|now|under|below|reache[sd]|pass(?:es|ed)|tops?|topped|exceed(?:s|ed))\s+"
    r"(?:(?:now|just|only|still)\s+)?$",
    re.IGNORECASE,
)
_FEWER = re.compile(
    rf"\b(?:shr[iau]nk|reduc|drop|cut|lower|whittl|dwindl)\w* (?:the|its|their)\b[^.;]{{0,60}}\b{_NUMBER}\b"
    r"[^.;]{0,140}?\bto\s+$",
    re.IGNORECASE,
)
_LEFT = re.compile(
    rf"\b{_CAPTIVES}\b[^.;,]{{0,60}}?\b(?:are|is|were|stand|stood|fell|fall|have fallen|dropped|went|came"
    r"|have come|have gone|sank|rose|have risen)(?: now| thus)? (?:down|up) to\s+(?:(?:just|only)\s+)?$",
    re.IGNORECASE,
)
_PEAK = re.compile(rf"\b{_NUMBER}\b[^;]*\b{_CAPTIVES}\b[^;]*\b(?:high|peak|maximum) of\s+$", re.IGNORECASE)
_FORMS = (_STOCK, _FEWER, _LEFT, _PEAK)
_FLOW = re.compile(
    r"\b(?:freed|released|pardon\w*|amnest\w*|exchanged|swapped|repatriated|returned|arrest\w*|died|deaths?|killed)\b",
    re.IGNORECASE,
)
"""Words by which what is numbered is not a stock."""


def tells_stock(mention: CountMention) -> bool:
    """Tell whether a number is surely of those held at a time, by the words before it."""
    text, start = mention.sentence.text, mention.numeral.start
    found = next((each for form in _FORMS if (each := form.search(text, 0, start))), None)
    return found is not None and _FLOW.search(found[0]) is None
