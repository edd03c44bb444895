"""An episode: how many, who, for what, who says so, what does not add up."""

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

from habeas.publish import episode_content as content
from habeas.web.charts.parts import find_rows
from habeas.web.drawings import chart_parts, chart_sources
from habeas.web.visit import Visiting

router = APIRouter(include_in_schema=False)


@router.get("/episode/{ident}")
def show_episode(ident: str, visit: Visiting) -> HTMLResponse:
    """Show the episode whose id begins so."""
    with visit.ledger() as ledger:
        view = ledger.episode(ident)
    return visit.page(
        "episode.html",
        view=view,
        figures=content.list_figures(view),
        people=content.list_people(view, visit.sensitive.people),
        destinations=content.list_destinations(view),
        offences=content.list_offences(view),
        origins=content.list_origins(view),
        assessments=content.list_assessments(view),
        findings=content.sort_findings(view),
        reports=content.list_reports(view),
        has_parts=len(find_rows(view.figures)) > 1,
        parts=visit.draw_now(lambda: chart_parts(view, visit.say, visit.addresses)),
        sources=visit.draw_now(lambda: chart_sources(view, visit.say)),
    )
