"""What a reader may ask of a list: filters and pages, read from the address.

Takes a query string, gives an `EpisodeFilter`; 400 in one line where a day is none.
"""

from datetime import date
from typing import Annotated

from fastapi import Depends, HTTPException, Query

from habeas.ledger import EpisodeFilter


def read_filter(
    authority: Annotated[str, Query(max_length=200)] = "",
    kind: Annotated[str, Query(max_length=40)] = "",
    nationality: Annotated[str, Query(max_length=40)] = "",
    since: Annotated[str, Query(max_length=40)] = "",
    until: Annotated[str, Query(max_length=40)] = "",
) -> EpisodeFilter:
    """Return which episodes are asked for; what is left blank asks nothing."""
    return EpisodeFilter(
        authority=authority or None,
        kind=kind or None,
        nationality=nationality or None,
        since=_read_day(since, "since"),
        until=_read_day(until, "until"),
    )


def _read_day(given: str, name: str) -> date | None:
    try:
        return date.fromisoformat(given) if given else None
    except ValueError as error:
        raise HTTPException(400, f"{name} must be a day such as 2026-01-31") from error


Asking = Annotated[EpisodeFilter, Depends(read_filter)]
PageNumber = Annotated[int, Query(alias="page", ge=1, le=100_000)]


def filter_query(wanted: EpisodeFilter) -> dict[str, str | int | None]:
    """Return the query that asks for the same."""
    return {
        "authority": wanted.authority,
        "kind": wanted.kind,
        "nationality": wanted.nationality,
        "since": wanted.since.isoformat() if wanted.since else None,
        "until": wanted.until.isoformat() if wanted.until else None,
    }
