"""Episodes as JSON."""

from typing import Any

from fastapi import APIRouter

from habeas.ledger.view_records import episode_record
from habeas.web.api.asking import ApiVisit, Asked, Ident, Sliced
from habeas.web.api.models import EpisodeLine, EpisodeWhole, Page

router = APIRouter(tags=["episodes"])


@router.get("/episodes", response_model=Page[EpisodeLine])
def list_episodes(visit: ApiVisit, wanted: Asked, sliced: Sliced) -> Any:
    """List episodes, the latest first."""
    with visit.ledger() as ledger:
        found = ledger.summaries(wanted, offset=sliced.offset, limit=sliced.size)
        total = ledger.counters(wanted).episodes
    return sliced.of(found, total)


@router.get("/episodes/{ident}", response_model=EpisodeWhole)
def show_episode(ident: Ident, visit: ApiVisit) -> Any:
    """Show an episode with all that belongs to it."""
    with visit.ledger() as ledger:
        return episode_record(ledger.episode(ident))
