"""The pages of whoever works with a ledger: people, deals, findings, comparing, deciding, accounts."""

from habeas.web.pages import accounts, claim, compare, deals, findings, login, people, review

DESK = (
    people.router,
    deals.router,
    findings.router,
    claim.router,
    compare.router,
    review.router,
    login.router,
    accounts.router,
)
"""Their routers."""
