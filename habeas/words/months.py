"""The months as dates name them: in full, or short as in "Sept. 3"."""

import calendar

from habeas.words.alternations import any_of

MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
MONTHS |= {name.lower(): number for number, name in enumerate(calendar.month_abbr) if name} | {"sept": 9}
"""The number of each month by its names, in lower case."""

MONTH = any_of(MONTHS) + r"\b"
"""Matches a month's name in a pattern that ignores case."""
