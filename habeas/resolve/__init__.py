"""Claims of all reports to who really says so, which episode, which person: `resolve_episodes`."""

from habeas.resolve.resolve import resolve_episodes

__all__ = ["resolve_episodes"]
