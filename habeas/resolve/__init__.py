"""Claims of all reports to who really says so, which episode, which person.

`resolve_episodes` brings all reports together; `add_reports` takes in a few more beside many.
"""

from habeas.resolve.growing import add_reports
from habeas.resolve.resolve import resolve_episodes

__all__ = ["add_reports", "resolve_episodes"]
