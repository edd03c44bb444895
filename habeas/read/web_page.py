"""Takes the HTML of a news page and gives the report's body and the page's imprint, by trafilatura.

The title stands in the imprint and not in the body. Never fetches anything, and never takes readers'
comments for the report.
"""

import re
from datetime import date

from trafilatura import bare_extraction, load_html
from trafilatura.settings import Document

from habeas.read.imprint import Imprint
from habeas.read.refusals import Unreadable

DATE_SEARCH = {"original_date": True, "extensive_search": False}
"""Only the page's own statement of its first publication: a date guessed from its text may be another's."""

HEAD_LINES = 4
"""How far down, in lines, a page prints its title: below breadcrumbs and a section's name."""
TITLE_WORDS = 3
TITLE_LENGTH = 250


def read_page(html: str) -> tuple[str, Imprint]:
    """Return a page's body and imprint; `Unreadable` where the page has no body of text."""
    tree = load_html(html)
    if tree is None:
        raise _no_body()
    language = _language_of(tree.get("lang"))
    found = bare_extraction(
        tree,
        fast=True,  # no second opinion of other extractors: measured worse, and half as fast
        favor_recall=True,
        include_comments=False,
        with_metadata=True,
        date_extraction_params=DATE_SEARCH,
    )
    if not isinstance(found, Document) or not (found.text or "").strip():
        raise _no_body()
    return _without_title(found.text or "", found.title or ""), Imprint(
        outlet=found.sitename or found.hostname,
        title=found.title,
        published=date.fromisoformat(found.date) if found.date else None,
        url=found.url,
        byline=found.author,
        language=language,
    )


def _without_title(body: str, title: str) -> str:
    """Return a body without the page's title above it, also where the title names the outlet besides."""
    lines = body.split("\n")
    title_words = _bare_words(title)
    head = [line for line in lines[:HEAD_LINES] if not _is_title(_bare_words(line), title_words)]
    return "\n".join(head + lines[HEAD_LINES:])


def _is_title(line: str, title: str) -> bool:
    if len(line.split()) < TITLE_WORDS:
        return False
    return title.startswith(line) or (bool(title) and line.startswith(title) and len(line) < TITLE_LENGTH)


def _bare_words(line: str) -> str:
    return " ".join(re.findall(r"\w+", line.casefold()))


def _no_body() -> Unreadable:
    return Unreadable("the page has no body", "check that it is an article and not an empty shell")


def _language_of(tag: str | None) -> str | None:
    """Return the two-letter code of a language tag ("en-GB")."""
    code = (tag or "").split("-")[0].lower()
    return code if len(code) == 2 and code.isalpha() else None
