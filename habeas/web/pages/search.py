"""The page that the search field of every page leads to."""

from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import HTMLResponse

from habeas.web.seeking import seek_typed
from habeas.web.visit import Visiting

router = APIRouter(include_in_schema=False)


@router.get("/search")
def show_finds(visit: Visiting, typed: Annotated[str, Query(alias="q", max_length=200)] = "") -> HTMLResponse:
    """Show the people, authorities, episodes, figures and reports that fit what was typed."""
    with visit.ledger() as ledger:
        finds = seek_typed(ledger, typed)
    return visit.page("search.html", sought=typed.strip(), finds=finds)
