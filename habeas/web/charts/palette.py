"""The colours of charts: by role, the same as the style sheet's, and safe for colour-blind readers.

A specification holds the colours of light paper; inside a page each becomes the style sheet's property of its
role, so that a chart follows dark mode and print.
"""

import re

COLOURS = {
    "paper": "#fbfaf6",
    "ink": "#1d1c1a",
    "soft": "#5c5850",
    "line": "#d8d3c6",
    "confirmed": "#14666d",
    "single": "#855c00",
    "disputed": "#ad2f1c",
    "derived": "#5a4a8c",
    "held": "#7a6a4f",
    "given": "#8c4a12",
}
"""Each role with its colour on light paper; the style sheet has a property of the same name."""

STATE_ROLES = {
    "confirmed": "confirmed",
    "single_origin": "single",
    "disputed": "disputed",
    "derived": "derived",
}

HEX = re.compile("|".join(COLOURS.values()))
ROLES = {colour: role for role, colour in COLOURS.items()}


def follow_page(svg: str) -> str:
    """Return a drawing whose colours are those of the page that it stands in."""
    return HEX.sub(lambda found: f"var(--{ROLES[found[0]]})", svg)
