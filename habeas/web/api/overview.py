"""Numbers over many episodes as JSON."""

from typing import Any

from fastapi import APIRouter

from habeas.ledger.browsing_views import Mark
from habeas.web.api.asking import ApiVisit, Asked
from habeas.web.api.models import AuthorityLine, Totals

router = APIRouter(tags=["overview"])


@router.get("/totals", response_model=Totals)
def show_totals(visit: ApiVisit, wanted: Asked) -> Any:
    """Show how many episodes, people, reports and origins there are among those asked for."""
    with visit.ledger() as ledger:
        counted = ledger.counters(wanted)
    freed = {"low": counted.low, "high": counted.high}
    told = {name: getattr(counted, name) for name in ("episodes", "uncounted", "reports", "origins")}
    return told | {"freed": freed}


@router.get("/timeline", response_model=list[Mark])
def show_timeline(visit: ApiVisit, wanted: Asked) -> Any:
    """Show every dated episode asked for, in the order of time, with the bounds of how many it freed."""
    with visit.ledger() as ledger:
        return ledger.marks(wanted)


@router.get("/authorities", response_model=list[AuthorityLine])
def list_authorities(visit: ApiVisit) -> Any:
    """List the authorities, those with most episodes first."""
    with visit.ledger() as ledger:
        rows = ledger.authorities(limit=1000)
    return [
        {
            "authority": row.authority,
            "episodes": row.episodes,
            "freed": {"low": row.low, "high": row.high},
            "latest": row.latest,
            "held": row.held.figure if row.held else None,
        }
        for row in rows
    ]
