"""The overview: all that the ledger holds, or what it holds of one authority."""

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

from habeas.web.visit import Visiting

router = APIRouter(include_in_schema=False)


@router.get("/")
def show_overview(visit: Visiting) -> HTMLResponse:
    """Show every authority together."""
    with visit.ledger() as ledger:
        views = ledger.episodes()
    return visit.page("overview.html", views=views)
