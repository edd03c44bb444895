"""Figures as JSON: each with the claims that lead to it."""

from typing import Annotated, Any

from fastapi import APIRouter, Query

from habeas.ledger.view_records import explanation_record
from habeas.web.api.asking import ApiVisit, Ident
from habeas.web.api.models import FigureWhole

router = APIRouter(tags=["figures"])


@router.get("/figures/{ident}", response_model=FigureWhole)
def show_figure(
    ident: Ident,
    visit: ApiVisit,
    steps: Annotated[
        bool, Query(description="Also tell, step by step, how it follows; takes longer.")
    ] = False,
) -> Any:
    """Show a figure with the claims behind it and those set aside, each in its own words."""
    with visit.ledger() as ledger:
        view = ledger.figure(ident)
        told = []
        if steps:
            from habeas.run.explaining import tell_steps  # noqa: PLC0415  # loads OR-Tools

            told = tell_steps(ledger, view.figure)
    return explanation_record(view, told)
