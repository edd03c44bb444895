"""Claims of all reports to who really says so, which episode, which person.

`resolve_episodes` brings all reports together; `ResolutionIndex` takes in one more report beside many.
"""

from habeas.resolve.index import ResolutionIndex
from habeas.resolve.resolve import resolve_episodes

__all__ = ["ResolutionIndex", "resolve_episodes"]
