"""Whom a report credits as the agency that it prints: "(AP)" in outlet, byline or dateline, "Source: AP".

Takes a report, gives the wire's name as written, or None. Whom a sentence quotes is the speaker of its
claim and not looked for here.
"""

import re

from habeas.model import Report

NAME = r"[A-Z][\w&.’'-]*(?: [A-Z][\w&.’'-]*){0,3}"
BRACKETS = rf"\((?P<name>{NAME})(?: ?/ ?[\w ]+)?\)"
LAST_BRACKETS = re.compile(rf"{BRACKETS}\s*$")
DATELINE = re.compile(
    rf"^(?:{BRACKETS}|[^\n().!?]{{2,60}} {BRACKETS.replace('name', 'agency')} ?[-–—:])", re.MULTILINE
)
"""A line that opens with "(AP)", or with a place, perhaps a day, "(AP)" and a dash."""

FOOTER = re.compile(
    rf"^\W*(?i:based on|sources?:|src:|with reporting by|reporting by|with material from) ?(?P<name>{NAME})",
    re.MULTILINE,
)


def find_credit(report: Report) -> str | None:
    """Return the wire that the report says it prints."""
    outlet = LAST_BRACKETS.search(report.outlet or "")
    match = outlet or LAST_BRACKETS.search(report.byline or "") or FOOTER.search(report.text)
    dateline = DATELINE.search(report.text)
    if dateline and not outlet:
        return dateline["name"] or dateline["agency"]
    return match["name"] if match else None


def bare_outlet(report: Report) -> str:
    """Return a report's outlet without the wire in brackets, its own name where none is known."""
    return LAST_BRACKETS.sub("", report.outlet or "").strip() or report.name
