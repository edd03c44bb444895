"""A name in a sentence -> whether it is only that of who wrote the report, or can be asked about it.

"By Ana Ruiz, Riga", "Research: Ana Ruiz, Ilya Morev", "Ana Ruiz, Ardo Aid, tel. 123": lines about the report
and not of what it tells.
"""

import re

from habeas.extract.parse.reading import Sentence

FARTHEST = 120
"""Characters before a line within which another says whose names follow."""
FIRST_LINES = 2
"""Sentences at a report's beginning that can be the line of its writer."""

_CONTACT = re.compile(
    r"[^.;!?]{0,60}(?:\b(?:tel(?:ephone)?|phone|fax|mobile|e-?mail|whatsapp)\b ?[.:+(\d]|\S@\w|\+\d)",
    re.IGNORECASE,
)
"""What follows the name of somebody to be asked."""
_CREDIT = re.compile(
    r"\W*(?:(?:additional |further )?(?:reporting|research|story|text|words|photos?|photographs?|pictures?"
    r"|writing|editing|translation|translated|compiled|written|edited|produced)"
    r"(?: and (?:editing|writing|research|photos?))? ?(?:by|:)|(?:media |press )?contacts?:"
    r"|(?:authors?|editors?|by|notes to editors):|(?:for )?(?:more|further) information,?(?: contact)?:?)"
    r"(?: [^.;:]{0,80}(?:,| and| &))? ",
    re.IGNORECASE,
)
"""What stands before the name of who made a report, from the beginning of the line."""
_ASKED = re.compile(
    r"(?:\b(?:more|further|additional) (?:information|details)\b[^.\n]{0,50}"
    r"|\b(?:media |press )?(?:contacts?|inquiries|enquiries)):\s*$",
    re.IGNORECASE,
)
"""What ends the line before the names of those to be asked: "For further information, please contact:"."""
_DATELINE = re.compile(r"[A-ZÀ-Ž][^()]{1,60}\($")
"""What stands before the name of the outlet in the line that says whence a report comes."""
_LINE_ENDS = re.compile(r"\) ?(?:[-–—:]|$)")
"""What follows it."""
_SHORT = re.compile(r"(?:,? (?:in )?[A-ZÀ-Ž][\w’'-]+){0,4}[.|]?\s*")
"""What follows the name of a writer up to the end of the line: where they are, or for whom they write."""


def stands_in_credit(sentence: Sentence, start: int, end: int) -> bool:
    """Tell whether the name at `start:end` is that of a writer, or of somebody to be asked."""
    before, after = sentence.text[:start], sentence.text[end:]
    if _CONTACT.match(after) or _CREDIT.fullmatch(before):
        return True
    if not before.strip() and not sentence.is_title and _ASKED.search(_line_above(sentence)):
        return True
    if sentence.index == 0 and _DATELINE.fullmatch(before) and _LINE_ENDS.match(after):
        return True
    opens = 0 <= sentence.index < FIRST_LINES and _SHORT.fullmatch(after) is not None
    return opens and before.strip().lower() in {"by", "by:", ""}


def _line_above(sentence: Sentence) -> str:
    """Return the end of what stands before a sentence in the report."""
    return sentence.report.text[max(0, sentence.start - FARTHEST) : sentence.start]
