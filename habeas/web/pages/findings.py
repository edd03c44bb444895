"""Findings: what comparing the claims shows, the weightiest first."""

from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import HTMLResponse

from habeas.ledger.desk_views import FindingFilter
from habeas.review.matters import FINDINGS
from habeas.web.asking import PageNumber
from habeas.web.visit import Visiting

router = APIRouter(include_in_schema=False)

FINDINGS_A_PAGE = 50


@router.get("/findings")
def show_findings(
    visit: Visiting,
    kind: Annotated[str, Query(max_length=40)] = "",
    authority: Annotated[str, Query(max_length=200)] = "",
    number: PageNumber = 1,
) -> HTMLResponse:
    """Show the findings asked for."""
    wanted = FindingFilter(kind=kind or None, authority=authority or None)
    offset = (number - 1) * FINDINGS_A_PAGE
    with visit.ledger() as ledger:
        numbers = ledger.count_findings(FindingFilter(authority=wanted.authority))
        found = ledger.list_findings(wanted, offset=offset, limit=FINDINGS_A_PAGE)
        authorities = ledger.authorities()
        about = ledger.summaries_of({episode for one in found for episode in one.episodes})
    total = numbers.get(kind, 0) if kind else sum(numbers.values())
    return visit.page(
        "findings.html",
        found=found,
        about=about,
        numbers=numbers,
        total=total,
        authorities=authorities,
        wanted=wanted,
        asked={"kind": wanted.kind, "authority": wanted.authority},
        reviewed=frozenset(FINDINGS),
        number=number,
        pages=-(-total // FINDINGS_A_PAGE),
    )
