"""Deals: what was given for what, and what came of each promise."""

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

from habeas.web.asking import Asking, PageNumber, filter_query
from habeas.web.visit import Visiting

router = APIRouter(include_in_schema=False)

DEALS_A_PAGE = 20


@router.get("/deals")
def show_deals(visit: Visiting, wanted: Asking, number: PageNumber = 1) -> HTMLResponse:
    """Show what was given for the episodes asked for, and which promises did not come true."""
    with visit.ledger() as ledger:
        offset = (number - 1) * DEALS_A_PAGE
        deals = ledger.deals(wanted, offset=offset, limit=DEALS_A_PAGE + 1)
        broken = ledger.broken_promises(wanted) if number == 1 else []
        authorities = ledger.authorities()
    return visit.page(
        "deals.html",
        deals=deals[:DEALS_A_PAGE],
        more=len(deals) > DEALS_A_PAGE,
        broken=broken,
        authorities=authorities,
        wanted=wanted,
        asked=filter_query(wanted),
        number=number,
    )


@router.get("/deal/{ident}")
def show_deal(ident: str, visit: Visiting) -> HTMLResponse:
    """Show one deal."""
    with visit.ledger() as ledger:
        deal = ledger.deal(ident)
    return visit.page("deal.html", one=deal)
