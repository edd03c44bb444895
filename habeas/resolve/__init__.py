"""Claims of all reports to who really says so, which episode, which person.

`resolve_episodes` brings all reports together; `add_reports` takes in a few more beside many, and
`retell_reports` what reviewers decided about a few of them.
"""

from habeas.resolve.growing import add_reports
from habeas.resolve.resolve import resolve_episodes
from habeas.resolve.retelling import retell_reports

__all__ = ["add_reports", "resolve_episodes", "retell_reports"]
