"""Why a figure is what it is: its arithmetic, and every claim behind it in its own words."""

from typing import Any

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

from habeas.ledger import FigureView, Ledger
from habeas.model import Figure
from habeas.publish.episode_content import tell_claims
from habeas.web.visit import Visiting

router = APIRouter(include_in_schema=False)


@router.get("/figure/{ident}")
def show_figure(ident: str, visit: Visiting) -> HTMLResponse:
    """Show the figure whose id begins so, with the claims behind it and those set aside."""
    with visit.ledger() as ledger:
        view = ledger.figure(ident)
        steps = _tell_steps(ledger, view.figure) if visit.settings.public else None
    return visit.page("figure.html", steps=steps, **_content(view))


@router.get("/figure/{ident}/steps")
def show_steps(ident: str, visit: Visiting) -> HTMLResponse:
    """Show how the figure follows, as the piece of its page that is loaded afterwards."""
    with visit.ledger() as ledger:
        figure = ledger.figure(ident).figure
        steps = _tell_steps(ledger, figure)
    return visit.page("parts/steps.html", steps=steps)


def _content(view: FigureView) -> dict[str, Any]:
    claims, reports = dict(view.claims), dict(view.reports)
    return {
        "view": view,
        "figure": view.figure,
        "authority": view.episode.authority if view.episode else None,
        "stated": list(tell_claims(view.figure.claims, claims, reports)),
        "aside": list(tell_claims(view.figure.set_aside, claims, reports)),
        "compared": [one for one in view.findings if one.kind != "agree"],
    }


def _tell_steps(ledger: Ledger, figure: Figure) -> list[tuple[int, str]]:
    """Return the lines that tell how a figure follows, each with its depth; none where no rule is needed."""
    from habeas.run.explaining import tell_steps  # noqa: PLC0415  # loads OR-Tools

    lines = tell_steps(ledger, figure)[1:]
    if not any(line.lstrip().startswith("Rule:") for line in lines):
        return []
    return [((len(line) - len(line.lstrip())) // 2, line.strip()) for line in lines]
