"""What may be asked of the API: filters, pages, the day whose end is shown; anything else is refused."""

from dataclasses import dataclass
from datetime import date
from math import ceil
from typing import Annotated, Any

from fastapi import Depends, Path, Query, Request

from habeas.ledger import EpisodeFilter
from habeas.model.vocabulary import EpisodeKind
from habeas.web.api.models import Page
from habeas.web.visit import Visit, read_language

WORDS = r"^[^\x00]*$"
"""No text of a ledger holds the character NUL, and no database takes it."""

Ident = Annotated[str, Path(pattern=r"^[0-9a-f]{1,16}$", description="An id, or its beginning.")]
Name = Annotated[str, Path(max_length=300, pattern=WORDS, description="A name, or the beginning of an id.")]


def open_api_visit(
    request: Request,
    as_of: Annotated[
        date | None, Query(description="Show the ledger as it stood at the end of this day.")
    ] = None,
) -> Visit:
    """Return the visit that a request is."""
    return Visit(request=request, language=read_language(request), day=as_of)


def read_filter(
    authority: Annotated[str | None, Query(max_length=200, pattern=WORDS)] = None,
    kind: EpisodeKind | None = None,
    nationality: Annotated[str | None, Query(pattern="^[A-Z]{2}$")] = None,
    since: date | None = None,
    until: date | None = None,
) -> EpisodeFilter:
    """Return which episodes are asked for."""
    return EpisodeFilter(authority=authority, kind=kind, nationality=nationality, since=since, until=until)


@dataclass(frozen=True, slots=True)
class Slice:
    """Which page of a list, and how long a page is."""

    page: Annotated[int, Query(ge=1, le=100_000)] = 1
    size: Annotated[int, Query(ge=1, le=200)] = 50

    @property
    def offset(self) -> int:
        """How many items stand on the pages before."""
        return (self.page - 1) * self.size

    def of(self, items: list[Any], total: int) -> Page[Any]:
        """Return these items as the page of a list that has so many in total."""
        return Page(items=items, total=total, page=self.page, pages=ceil(total / self.size))


ApiVisit = Annotated[Visit, Depends(open_api_visit)]
Asked = Annotated[EpisodeFilter, Depends(read_filter)]
Sliced = Annotated[Slice, Depends()]
