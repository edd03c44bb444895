"""The format report: a briefing to print, as a page or as PDF, whichever the file's ending says.

Needs nothing but its own file to be read: no picture, style or font is fetched from anywhere.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from importlib.resources import files
from pathlib import Path
from typing import Any

from habeas.publish.briefing.contents import Briefing, write_briefing
from habeas.publish.edition import Edition
from habeas.publish.errors import PublishError, require_library
from habeas.words.plain_english import say_day

ENDINGS = {".html", ".pdf"}
_EPOCH = "SOURCE_DATE_EPOCH"
"""The environment's word for when a file was made, which reproducible builds ask for."""


def write(edition: Edition, path: Path) -> None:
    """Write the briefing on an edition's selection to a file that ends in .html or .pdf."""
    if path.suffix not in ENDINGS:
        raise PublishError("a report is written to a file whose name ends in .pdf or .html")
    page = draw_page(write_briefing(edition), edition.updated.isoformat(timespec="seconds"))
    if path.suffix == ".html":
        path.write_text(page, encoding="utf-8")
    else:
        with _dated(edition.updated):
            _print_page(page, path)


def draw_page(briefing: Briefing, stamp: str) -> str:
    """Return the page, all in one; `stamp` is when the ledger was last added to."""
    jinja = require_library("jinja2", "report")
    markup = require_library("markupsafe", "report").Markup
    environment = jinja.Environment(
        autoescape=True, undefined=jinja.StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    chart = markup(briefing.chart) if briefing.chart else None  # our own drawing, whose labels are escaped
    page: str = environment.from_string(_read("report.html")).render(
        briefing=briefing, chart=chart, style=markup(_read("report.css")), stamp=stamp, say_day=say_day
    )
    return page


@contextmanager
def _dated(moment: datetime) -> Iterator[None]:
    """Have the fonts that a file embeds bear a moment of the ledger's, and not of the clock.

    Where HarfBuzz cannot cut a font to the letters in use, fontTools does and stamps it; a date that is set
    already stays.
    """
    if _EPOCH in os.environ:
        yield
        return
    os.environ[_EPOCH] = str(int(moment.timestamp()))
    try:
        yield
    finally:
        del os.environ[_EPOCH]


def _print_page(page: str, path: Path) -> None:
    weasyprint = require_library("weasyprint", "report")
    document = weasyprint.HTML(string=page, url_fetcher=_fetch_nothing)
    document.write_pdf(path, pdf_identifier=b"habeas", custom_metadata=True)


def _fetch_nothing(url: str, *arguments: Any, **options: Any) -> Any:
    raise ValueError("a report fetches nothing")


def _read(name: str) -> str:
    return files("habeas.publish.briefing").joinpath(name).read_text("utf-8")
