"""Charts at addresses of their own: as SVG, PNG, Vega-Lite, and as the piece of a page that holds one."""

from collections.abc import Callable
from typing import Literal

from babel import Locale
from fastapi import APIRouter, HTTPException
from fastapi.responses import HTMLResponse, JSONResponse, Response

from habeas.ledger import Ledger
from habeas.web.asking import Asking
from habeas.web.charts import Chart, draw_inline, draw_png, draw_svg
from habeas.web.drawings import chart_parts, chart_sources, chart_stock, chart_timeline
from habeas.web.visit import Visit, Visiting

router = APIRouter(include_in_schema=False)

Form = Literal["svg", "png", "json", "html"]

DRAWERS: dict[str, Callable[[Chart, Locale], Response]] = {
    "svg": lambda chart, locale: Response(draw_svg(chart, locale), media_type="image/svg+xml"),
    "png": lambda chart, locale: Response(draw_png(chart, locale), media_type="image/png"),
    "json": lambda chart, locale: JSONResponse(chart.spec),
    "html": lambda chart, locale: HTMLResponse(draw_inline(chart, locale)),
}
"""Each form of a chart with what answers it."""


@router.get("/charts/timeline.{form}")
def show_timeline(form: Form, visit: Visiting, wanted: Asking) -> Response:
    """Show the timeline of the episodes asked for."""
    return _answer(visit, form, lambda ledger: chart_timeline(ledger, wanted, visit.say, visit.addresses))


@router.get("/charts/stock.{form}")
def show_stock(form: Form, visit: Visiting, wanted: Asking) -> Response:
    """Show how many the authority asked for was said to hold."""
    return _answer(visit, form, lambda ledger: chart_stock(ledger, wanted, visit.say))


@router.get("/episode/{ident}/parts.{form}")
def show_parts(ident: str, form: Form, visit: Visiting) -> Response:
    """Show an episode's number and its parts."""
    return _answer(visit, form, lambda ledger: chart_parts(ledger.episode(ident), visit.say, visit.addresses))


@router.get("/episode/{ident}/sources.{form}")
def show_sources(ident: str, form: Form, visit: Visiting) -> Response:
    """Show which reports of an episode go back to whom."""
    return _answer(visit, form, lambda ledger: chart_sources(ledger.episode(ident), visit.say))


def _answer(visit: Visit, form: Form, make: Callable[[Ledger], Chart | None]) -> Response:
    with visit.ledger() as ledger:
        chart = visit.publish_chart(make(ledger))
    if chart is None:
        raise HTTPException(404, "there is nothing to draw")
    return DRAWERS[form](chart, visit.language.locale)
