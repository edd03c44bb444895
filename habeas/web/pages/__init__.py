"""The pages, a file each: what a page asks the ledger and which template draws it."""

from habeas.web.pages import episode, overview

PAGES = (overview.router, episode.router)
"""Every router of pages."""
