"""The address of everything, in one place.

Takes the name of a page and what it shows, gives its address: under the path that the application is served
at, with the moment that the reader looks at. A static site has the same names and other addresses.
"""

from dataclasses import dataclass
from typing import Protocol
from urllib.parse import quote, urlencode

PATHS = {
    "overview": "/",
    "authority": "/authority/{ident}",
    "episode": "/episode/{ident}",
    "figure": "/figure/{ident}",
    "report": "/report/{ident}",
    "timeline": "/charts/timeline.{ident}",
    "stock": "/charts/stock.{ident}",
    "search": "/search",
    "people": "/people",
    "person": "/person/{ident}",
    "deals": "/deals",
    "deal": "/deal/{ident}",
    "findings": "/findings",
    "claim": "/claim/{ident}",
    "compare": "/compare",
    "review": "/review",
    "matter": "/review/matter/{ident}",
    "decided": "/review/decided",
    "add": "/add",
    "read": "/add/{ident}",
    "login": "/login",
    "logout": "/logout",
    "accounts": "/accounts",
    "methods": "/methods",
    "static": "/static/{ident}",
}
"""The path of every page by its name; `ident` is the id of what it shows."""

Asked = str | int | None
"""What a query may ask: nothing, a word or a number."""

FOR_NOW = frozenset({"static", "review", "matter", "decided", "add", "read", "login", "logout", "accounts"})
"""Pages that show, or change, the present alone."""

PER_MOMENT = frozenset(PATHS) - FOR_NOW
"""Pages that show the ledger as it stood, where the reader looks at an earlier moment."""


class Addresses(Protocol):
    """Where the pages are, seen from the page that links to them."""

    def to(self, name: str, ident: str = "", **query: Asked) -> str:
        """Return the address of a page."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class ServedAddresses:
    """Addresses in the running application: `root` is its path, `as_of` the day that is looked at."""

    root: str = ""
    as_of: str | None = None

    def to(self, name: str, ident: str = "", **query: Asked) -> str:
        """Return the address of a page, with the words of its query that say something."""
        path = PATHS[name].format(ident=quote(ident))
        if name in PER_MOMENT:
            query.setdefault("as_of", self.as_of)
        told = {key: value for key, value in query.items() if value not in {None, ""}}
        return f"{self.root}{path}" + (f"?{urlencode(told)}" if told else "")
