"""Whom a report credits as the agency that it prints: "(AP)", "with reporting by", in outlet or dateline.

Takes a report, gives the wire's name as written, or None. Whom a sentence quotes is the speaker of its
claim and not looked for here.
"""

import re

from habeas.model import Report

NAME = r"[A-Z][\w&.'-]*(?: [A-Z][\w&.'-]*){0,3}"
DATELINE = re.compile(rf"^.{{0,60}}?\(({NAME})(?: ?/ ?[\w ]+)?\) ?[-–—:]? ?", re.MULTILINE)
FOOTER = re.compile(
    rf"(?:^|\n)\W*\(?(?:based on|source:|src:|with reporting by|via) ?({NAME})", re.IGNORECASE
)
IN_BRACKETS = re.compile(rf"\(({NAME})(?: ?/ ?[\w ]+)?\)\s*$")


def find_credit(report: Report) -> str | None:
    """Return the wire that the report says it prints."""
    for pattern, text in ((IN_BRACKETS, report.outlet), (IN_BRACKETS, report.byline)):
        match = pattern.search(text or "")
        if match:
            return match[1]
    match = DATELINE.match(report.text) or FOOTER.search(report.text)
    return match[1] if match else None
