"""The pages, a file each: what a page asks the ledger and which template draws it."""

from habeas.web.pages import charts, episode, figure, methods, overview, report
from habeas.web.pages.desk import DESK

PAGES = (overview.router, charts.router, episode.router, figure.router, report.router, methods.router, *DESK)
"""Every router of pages."""
