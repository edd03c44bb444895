"""The pages, a file each: what a page asks the ledger and which template draws it."""

from habeas.web.pages import charts, episode, overview

PAGES = (overview.router, charts.router, episode.router)
"""Every router of pages."""
