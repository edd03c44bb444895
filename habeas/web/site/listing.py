"""Lists what a static site holds: every page by its name, what it shows and which page of a list it is.

Takes an open ledger, gives pages; loads no noun whole.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from habeas.ledger import EpisodeFilter, Ledger
from habeas.model import Deal, Episode, Figure, Finding, Person
from habeas.web.addresses import PATHS, Asked
from habeas.web.pages.deals import DEALS_A_PAGE
from habeas.web.pages.findings import FINDINGS_A_PAGE
from habeas.web.pages.overview import EPISODES_A_PAGE
from habeas.web.site_addresses import file_of

FORMS = ("svg", "png", "json")


@dataclass(frozen=True, slots=True, kw_only=True)
class SitePage:
    """A page of the site; one that is `optional` is left out where there is nothing to draw."""

    name: str
    ident: str = ""
    query: dict[str, Asked] = field(default_factory=dict)
    optional: bool = False

    @property
    def path(self) -> str:
        """Where the application has it."""
        return PATHS[self.name].format(ident=self.ident)

    @property
    def file(self) -> str:
        """Where the site has it."""
        return file_of(self.name, self.ident, self.query)


def list_pages(ledger: Ledger, left_out: frozenset[str]) -> Iterator[SitePage]:
    """Give every page of the site of a ledger, but for the people who are left out of it."""
    yield SitePage(name="methods")
    yield from _list_overviews(ledger)
    yield from _list_numbered("deals", len(ledger.list_ids(Deal)), DEALS_A_PAGE)
    yield from _list_numbered("findings", len(ledger.list_ids(Finding)), FINDINGS_A_PAGE)
    yield SitePage(name="people")
    for ident in ledger.list_ids(Episode):
        yield SitePage(name="episode", ident=ident)
        for chart in ("parts", "sources"):
            yield from (
                SitePage(name="episode", ident=f"{ident}/{chart}.{form}", optional=True) for form in FORMS
            )
    for name, kind in (("figure", Figure), ("deal", Deal), ("person", Person)):
        shown = (ident for ident in ledger.list_ids(kind) if ident not in left_out)
        yield from (SitePage(name=name, ident=ident) for ident in shown)
    yield from (SitePage(name="report", ident=ident) for ident in ledger.list_report_ids())


def _list_overviews(ledger: Ledger) -> Iterator[SitePage]:
    everything = ledger.counters(EpisodeFilter()).episodes
    yield from _list_numbered("overview", everything, EPISODES_A_PAGE)
    yield from _list_charts({})
    for row in ledger.authorities(limit=10_000):
        if row.authority:
            for page in _list_numbered("overview", row.episodes, EPISODES_A_PAGE):
                yield SitePage(name="overview", query=page.query | {"authority": row.authority})
            yield from _list_charts({"authority": row.authority})


def _list_numbered(name: str, items: int, length: int) -> Iterator[SitePage]:
    for number in range(1, max(1, -(-items // length)) + 1):
        yield SitePage(name=name, query={"page": number})


def _list_charts(query: dict[str, Asked]) -> Iterator[SitePage]:
    for chart in ("timeline", "stock"):
        yield from (SitePage(name=chart, ident=form, query=query, optional=True) for form in FORMS)
