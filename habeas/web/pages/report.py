"""A report: its text as it was read, with the words of every claim marked."""

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

from habeas.publish.episode_content import say_claim
from habeas.web.marked_text import mark_text
from habeas.web.visit import Visiting

router = APIRouter(include_in_schema=False)

QUOTED = frozenset({"count", "concession", "verification", "assessment"})
"""The kinds of claim whose sentences stand in a public site, which has no other text of a report."""

TEXT_AT_MOST = 60_000
"""Characters of a text that a page shows; the API gives all of it."""


@router.get("/report/{ident}")
def show_report(ident: str, visit: Visiting) -> HTMLResponse:
    """Show the report that has this name, or whose id begins so."""
    with visit.ledger() as ledger:
        shown = ledger.report_page(ident)
    text = shown.report.text[:TEXT_AT_MOST]
    marked = [claim for claim in shown.claims if claim.evidence[0].end <= len(text)]
    return visit.page(
        "report.html",
        shown=shown,
        report=shown.report,
        quoted=[say_claim(claim, shown.report) for claim in shown.claims if claim.kind in QUOTED],
        pieces=mark_text(text, marked),
        shortened=len(text) < len(shown.report.text),
        kinds=sorted({claim.kind for claim in shown.claims}),
    )
