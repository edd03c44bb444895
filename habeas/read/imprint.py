"""Takes a report's text and what is known about it, and composes the report.

What the input itself states comes first, then what the caller said of all inputs, then what the text's
own head shows. What none of them states stays None.
"""

from dataclasses import dataclass
from datetime import date

from habeas.model import Report
from habeas.read.clean import clean_text
from habeas.read.refusals import Unreadable


@dataclass(frozen=True, slots=True, kw_only=True)
class Imprint:
    """Who published a report, when and where, as far as it is known; `language` is an ISO 639-1 code."""

    outlet: str | None = None
    title: str | None = None
    published: date | None = None
    url: str | None = None
    byline: str | None = None
    language: str | None = None


UNKNOWN = Imprint()


def compose_report(text: str, *, name: str, stated: Imprint = UNKNOWN, assumed: Imprint = UNKNOWN) -> Report:
    """Return the report in `text`; `stated` is the input's own imprint, `assumed` the caller's.

    Raises `Unreadable` where cleaning leaves no text, or characters that are none.
    """
    clean = clean_text(text, title=stated.title)
    if not clean.text.strip():
        raise Unreadable("there is no text of a report in it", "give the report's own words")
    report = Report(
        name=name,
        text=clean.text,
        outlet=stated.outlet or assumed.outlet,
        title=clean.title,
        published=stated.published or assumed.published or clean.published,
        url=stated.url,
        language=stated.language or "en",
        byline=stated.byline or clean.byline,
    )
    told = (report.text, report.name, report.title, report.outlet, report.url, report.byline)
    if any("\0" in part for part in told if part):
        raise Unreadable("the character U+0000, which is no text", "remove it")  # no database keeps it
    return report
