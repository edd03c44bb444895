"""The pages, a file each: what a page asks the ledger and which template draws it."""

from habeas.web.pages import charts, episode, figure, overview, report

PAGES = (overview.router, charts.router, episode.router, figure.router, report.router)
"""Every router of pages."""
