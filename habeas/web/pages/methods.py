"""How the numbers come about, in plain words, for whoever reads them."""

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

from habeas.ledger import EpisodeFilter
from habeas.web.visit import Visiting

router = APIRouter(include_in_schema=False)


@router.get("/methods")
def show_methods(visit: Visiting) -> HTMLResponse:
    """Show how habeas reads, counts and compares."""
    with visit.ledger() as ledger:
        counters = ledger.counters(EpisodeFilter())
    return visit.page("methods.html", counters=counters)
