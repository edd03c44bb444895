"""A sentence -> the stretches in which it speaks of people whom a release leaves out.

Takes the text of a sentence and the table `left_out`; an exclusion reaches to the end of its clause, and to
its beginning where its words may follow those it leaves out ("those convicted of murder were excluded").
Never says of what anybody is accused.
"""

import re
from collections.abc import Iterator
from functools import cache

from habeas.words.alternations import any_of
from habeas.words.tables import read_table

_CLAUSE_END = re.compile(r";|, (?:but|while|whereas)\b")
_NOBODY = (
    r"(?:nobody|none|no (?:one|person|prisoner|inmate|convict|offender|trafficker))\b(?: [\w-]+){0,5}?"
    r" (?:accused|charged|convicted|guilty|held|imprisoned|jailed|sentenced|serving)\b"
    r"|none\b[^.;]{0,80}? (?:was|were|is|are|be) (?:among|eligible|freed|included|pardoned|released)\b"
)
"""How those are spoken of of whom none is let go: "nobody who was found guilty of ..."."""
_CANNOT = r"cannot(?=[.;]|$)"
"""The end of "whoever was convicted of murder cannot"."""
_NO_EXCLUSION = re.compile(
    r" (?:for long|yet|only|before|until"
    r"|from (?:entering|flying|leaving|office|politics|public|standing|travel\w*|voting|work\w*|writing))\b"
)
"""What after "but not" tells of time, and after "barred" of what has nothing to do with a release."""


def find_left_out(text: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of each stretch of a sentence that tells of those left out."""
    for found in _exclusions().finditer(text):
        if _NO_EXCLUSION.match(text, found.end()):
            continue
        ends = [0, *(end.end() for end in _CLAUSE_END.finditer(text)), len(text)]
        begins = max(end for end in ends if end <= found.start())
        after = _sides().get(found.group().lower()) == "after" or found["nobody"]
        yield found.start() if after else begins, min(end for end in ends if end >= found.end())


@cache
def _exclusions() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(_sides())}\b|(?P<nobody>{_NOBODY})|{_CANNOT})", re.IGNORECASE)


@cache
def _sides() -> dict[str, str]:
    return {row["words"]: row["side"] for row in read_table("left_out.tsv")}
