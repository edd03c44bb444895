"""The pages of whoever works with a ledger: people, deals, findings, comparing, reviewing, adding."""

from habeas.web.pages import accounts, add, claim, compare, deals, findings, login, people, review, search

DESK = (
    search.router,
    people.router,
    deals.router,
    findings.router,
    claim.router,
    compare.router,
    review.router,
    add.router,
    login.router,
    accounts.router,
)
"""Their routers."""
