"""Takes the HTML of a news page and gives the report's body and the page's imprint, by trafilatura.

Never fetches anything, and takes no comments, tables of contents or links for the report.
"""

from datetime import date

from trafilatura import bare_extraction, load_html
from trafilatura.settings import Document

from habeas.read.imprint import Imprint
from habeas.read.refusals import Unreadable

DATE_SEARCH = {"original_date": True, "extensive_search": False}
"""Only the page's own statement of its first publication: a date guessed from its text may be another's."""


def read_page(html: str) -> tuple[str, Imprint]:
    """Return a page's body and imprint; `Unreadable` where the page has no body of text."""
    tree = load_html(html)
    if tree is None:
        raise _no_body()
    language = _language_of(tree.get("lang"))
    found = bare_extraction(
        tree, include_comments=False, with_metadata=True, date_extraction_params=DATE_SEARCH
    )
    if not isinstance(found, Document) or not (found.text or "").strip():
        raise _no_body()
    return found.text or "", Imprint(
        outlet=found.sitename or found.hostname,
        title=found.title,
        published=date.fromisoformat(found.date) if found.date else None,
        url=found.url,
        byline=found.author,
        language=language,
    )


def _no_body() -> Unreadable:
    return Unreadable("the page has no body", "check that it is an article and not an empty shell")


def _language_of(tag: str | None) -> str | None:
    """Return the two-letter code of a language tag ("en-GB")."""
    code = (tag or "").split("-")[0].lower()
    return code if len(code) == 2 and code.isalpha() else None
