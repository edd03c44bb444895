"""A number of people let go -> whether the words beside it make it all of them, or some of more.

"The first 38", "the remaining six" and "two officers along with six cooks" are some; "the last eleven" and
"the ministry put the number at 48" are all. Looks at no other number.
"""

import re
from collections.abc import Sequence

from habeas.extract.counts.mentions import CountMention

_FIRST = re.compile(r"\b(?:the|its|their|a|an) (?:very )?(?:first|initial)\s+$", re.IGNORECASE)
_REST = re.compile(r"\b(?:the|its|their) remaining\s+$", re.IGNORECASE)
_LAST = re.compile(r"\b(?:the|its|their) (?:very )?(?:last|final)\s+$", re.IGNORECASE)
_WITH = r"(?:along|together) with"
_GOES_WITH = re.compile(rf"[^.;:,]{{0,40}},? {_WITH} (?!them|him|her\b)[\w-]+", re.IGNORECASE)
_WITH_IT = re.compile(
    rf"\b{_WITH} (?:(?:some|about|around|another|the|at least|more than|over|a further) )?$", re.IGNORECASE
)
_IN_BRACKETS = re.compile(r"\((?:[a-z]+ ){0,3}[\d., ]*\d (?:[a-z]+ ){0,2}[a-z]+\)", re.IGNORECASE)
"""A number of an enumeration by groups: "those over 60 (295 people); minors (210 people)"."""
_OF_WIDER = re.compile(
    r"[^.;]{0,60}\bas (?:a )?part of an? (?:(?:much )?(?:wider|broader|larger|bigger|greater)\b"
    r"|(?:[\w-]+ ){0,2}(?:amnesty|pardon|clemency|release) (?:for|of|covering) (?:[a-z]+ ){0,2}\d)",
    re.IGNORECASE,
)
"""What follows on those who are some of more: "freed 15 dissidents as part of a wider amnesty"."""
_NUMBER = r"(?:number|total|figure|count|tally|toll)"
_RESTATED = re.compile(
    rf"\b(?:(?:put|puts|putting|gave|gives|giving|given|set|sets|estimate[sd]?|reckon(?:s|ed)?)\b[^.;,]{{0,40}}"
    rf"\b{_NUMBER}\b[^.;,]{{0,60}}\b(?:at|as)|[’']s (?:own )?{_NUMBER} (?:is|was))\s+$",
    re.IGNORECASE,
)
_OF_MORE = re.compile(
    r"\b(?:exchang\w+|swap\w*|sides|since|so far|to date|through (?:it|its)|previous\w*|earlier|still"
    r"|remain\w*)\b",
    re.IGNORECASE,
)
"""Words by which a number told again is that of several releases, or of those who are held."""


def is_called_share(mention: CountMention, others: Sequence[CountMention]) -> bool:
    """Tell of "the first 38 prisoners", of "the remaining 25" after others, and of who is let go with others.

    `others` are the report's numbers of people let go.
    """
    text, start = mention.sentence.text, mention.numeral.start
    if _FIRST.search(text, 0, mention.numeral.number_start) or _WITH_IT.search(text, 0, start):
        return True
    if _REST.search(text, 0, mention.numeral.number_start) and others[0] is not mention:
        return True
    end = max(mention.numeral.end, mention.anchor.idx + len(mention.anchor))
    if _is_itemised(mention) or _OF_WIDER.match(text, end):
        return True
    return _GOES_WITH.match(text, end) is not None


def _is_itemised(mention: CountMention) -> bool:
    """Tell of one of several numbers that stand in brackets behind the groups that they count."""
    found = list(_IN_BRACKETS.finditer(mention.sentence.text))
    return len(found) > 1 and any(each.start() < mention.numeral.start < each.end() for each in found)


def is_called_last(mention: CountMention) -> bool:
    """Tell of "the last eleven captives", who are all that are let go; of "the last four of" them, not."""
    text = mention.sentence.text
    return mention.whole is None and _LAST.search(text, 0, mention.numeral.number_start) is not None


def restates_whole(mention: CountMention) -> bool:
    """Tell of another source's number for one release: "the ministry put the number of those freed at 48"."""
    text, start = mention.sentence.text, mention.numeral.start
    return _RESTATED.search(text, 0, start) is not None and _OF_MORE.search(text) is None
