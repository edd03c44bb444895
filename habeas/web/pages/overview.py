"""The overview: all that the ledger holds, or what it holds of one authority."""

from dataclasses import replace
from typing import Any

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

from habeas.ledger import EpisodeFilter, Ledger
from habeas.ledger.browsing_views import Addition, AuthorityRow, Counters
from habeas.web.asking import Asking, PageNumber, filter_query
from habeas.web.charts.stock import choose_stocks
from habeas.web.drawings import chart_stock, chart_timeline
from habeas.web.lately import Change, list_changes
from habeas.web.memory import LedgerMemory
from habeas.web.visit import Visit, Visiting

router = APIRouter(include_in_schema=False)

EPISODES_A_PAGE = 40
ADDITIONS = 6
LOOKED_AT = 30
"""Reports that came in last among which changes are sought."""


@router.get("/")
def show_overview(visit: Visiting, wanted: Asking, number: PageNumber = 1) -> HTMLResponse:
    """Show every authority together, or the one asked for."""
    return _show(visit, wanted, number)


@router.get("/authority/{ident}")
def show_authority(ident: str, visit: Visiting, wanted: Asking, number: PageNumber = 1) -> HTMLResponse:
    """Show one authority."""
    return _show(visit, replace(wanted, authority=ident), number)


def _show(visit: Visit, wanted: EpisodeFilter, number: int) -> HTMLResponse:
    with visit.ledger() as ledger:
        offset = (number - 1) * EPISODES_A_PAGE
        counters, authorities, nationalities = count_ledger(visit.memory, ledger, wanted)
        additions, changes = _look_back(visit, ledger, wanted)
        content: dict[str, Any] = {
            "episodes": ledger.summaries(wanted, offset=offset, limit=EPISODES_A_PAGE),
            "counters": counters,
            "stocks": choose_stocks(ledger.stocks(wanted)) if wanted.authority else [],
            "exchanges": ledger.exchanges(wanted, limit=12),
            "additions": additions[:ADDITIONS],
            "changes": changes,
            "authorities": authorities,
            "nationalities": nationalities,
            "timeline": visit.draw_now(lambda: chart_timeline(ledger, wanted, visit.say, visit.addresses)),
            "stock": visit.draw_now(lambda: chart_stock(ledger, wanted, visit.say)),
        }
    pages = -(-counters.episodes // EPISODES_A_PAGE)
    asked = filter_query(wanted)
    return visit.page("overview.html", wanted=wanted, asked=asked, number=number, pages=pages, **content)


def _look_back(visit: Visit, ledger: Ledger, wanted: EpisodeFilter) -> tuple[list[Addition], list[Change]]:
    """Return what came in last, and what that and late decisions changed."""

    def look() -> tuple[list[Addition], list[Change]]:
        additions = ledger.additions(wanted, limit=LOOKED_AT)
        public = visit.settings.public
        return additions, list_changes(ledger, wanted, additions, visit.sensitive, public=public)

    return visit.memory.recall(ledger, ("lately", wanted), look)


def count_ledger(
    memory: LedgerMemory, ledger: Ledger, wanted: EpisodeFilter
) -> tuple[Counters, list[AuthorityRow], list[str]]:
    """Return the numbers over the episodes asked for, and what can be asked for, as far as they are kept."""
    return (
        memory.recall(ledger, ("counters", wanted), lambda: ledger.counters(wanted)),
        memory.recall(ledger, "authorities", ledger.authorities),
        memory.recall(ledger, "nationalities", ledger.nationalities),
    )
