"""Where the pages of a static site are: a file each, linked relatively, so that the site works anywhere.

Takes the name of a page and what it shows, gives the path of its file, or its address seen from another.
"""

import os.path
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import quote

from habeas.web.addresses import PATHS, Asked

PUBLISHED = frozenset(
    {
        "overview",
        "authority",
        "episode",
        "figure",
        "report",
        "people",
        "person",
        "deals",
        "deal",
        "findings",
        "methods",
        "timeline",
        "stock",
        "static",
    }
)
"""The pages that a site has."""

NOWHERE = "unpublished:"
"""The address of what a site does not have; no page is left with it."""

UNSAFE = str.maketrans(dict.fromkeys('/\\:*?"<>|#%& ', "-"))
"""Characters that not every file system takes."""


def file_of(name: str, ident: str = "", query: dict[str, Asked] | None = None) -> str:
    """Return the path of a page's file inside the site."""
    asked = {key: value for key, value in (query or {}).items() if value not in {None, ""}}
    if name == "static":
        return f"static/{ident}"
    if name in {"timeline", "stock"}:
        whose = f"-{_safe(asked['authority'])}" if "authority" in asked else ""
        return f"charts/{name}{whose}.{ident}"
    if name == "overview" and "authority" in asked:
        name, ident = "authority", str(asked["authority"])
    if "." in ident.rpartition("/")[2]:
        return f"{name}/{ident}"
    place = PATHS[name].format(ident=_safe(ident)).strip("/")
    number = [f"page-{asked['page']}"] if asked.get("page", 1) != 1 else []
    return "/".join([part for part in (place, *number) if part] + ["index.html"])


def _safe(word: Asked) -> str:
    return str(word).translate(UNSAFE)


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteAddresses:
    """Addresses seen from one file of the site: `left_out` are people who have no page in it."""

    file: str
    left_out: frozenset[str] = frozenset()

    def to(self, name: str, ident: str = "", **query: Asked) -> str:
        """Return the relative address of a page, or `NOWHERE` where the site has none of that name."""
        if name not in PUBLISHED or ident in self.left_out:
            return NOWHERE
        return self.beside(file_of(name, ident, query))

    def beside(self, other: str) -> str:
        """Return the relative address of another file of the site."""
        return quote(os.path.relpath(other, PurePosixPath(self.file).parent))
