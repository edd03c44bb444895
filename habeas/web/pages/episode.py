"""An episode: how many, who, for what, who says so, what does not add up."""

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

from habeas.web.visit import Visiting

router = APIRouter(include_in_schema=False)


@router.get("/episode/{ident}")
def show_episode(ident: str, visit: Visiting) -> HTMLResponse:
    """Show the episode whose id begins so."""
    with visit.ledger() as ledger:
        view = ledger.episode(ident)
    return visit.page("episode.html", view=view)
