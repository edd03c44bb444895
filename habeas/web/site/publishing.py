"""Writes a ledger as a static site: whole, or not at all.

Takes an open ledger and a folder, gives pages, charts, tables to download and a page on methods; nothing
for reviewers, no text of a report beyond the sentences that are quoted, and no name that is to be concealed.
"""

from collections.abc import Iterable
from pathlib import Path
from shutil import copytree

from anyio.from_thread import start_blocking_portal
from fastapi import FastAPI

from habeas.ledger import Ledger
from habeas.publish.edition import open_edition
from habeas.publish.formats import write_format
from habeas.publish.sensitive import Sensitive, find_sensitive
from habeas.publish.whole import unfinished_folder
from habeas.web.app import create_app
from habeas.web.languages import LOCALES
from habeas.web.serving_files import STATIC
from habeas.web.settings import WebSettings
from habeas.web.site.asking import PageFailed, ask_page
from habeas.web.site.listing import SitePage, list_pages
from habeas.web.site.tidying import conceal_markup, tidy_page

NO_LIMIT = 10**9
DOWNLOADS = ("csv", "jsonld", "feed")
"""The formats that a site offers for download."""

FILES = {"csv": "tables", "jsonld": "episodes.jsonld", "feed": "feed.xml"}


def publish_site(ledger: Ledger, folder: Path, *, language: str = next(iter(LOCALES))) -> int:
    """Write the site into a new or empty folder; return how many pages it has."""
    with ledger.reader() as reader:
        sensitive = find_sensitive(reader)
    app = _make_app(ledger, sensitive)
    pages = list_pages(ledger, sensitive.people)
    with unfinished_folder(folder) as unfinished:
        copytree(STATIC, unfinished / "static")
        with start_blocking_portal() as portal:
            number = portal.call(_write_pages, app, pages, unfinished, language, sensitive)
        with open_edition(ledger) as edition:
            for form in DOWNLOADS:
                write_format(form, edition, unfinished / "downloads" / FILES[form])
    return number


def _make_app(ledger: Ledger, sensitive: Sensitive) -> FastAPI:
    app = create_app(
        WebSettings(
            ledger=ledger.store, hosts=frozenset({"localhost"}), rate=NO_LIMIT, burst=NO_LIMIT, public=True
        )
    )
    app.state.sensitive = sensitive
    return app


async def _write_pages(
    app: FastAPI,
    pages: Iterable[SitePage],
    folder: Path,
    language: str,
    sensitive: Sensitive,
) -> int:
    number = 0
    for page in pages:
        try:
            body = await ask_page(app, page.path, page.query | {"lang": language}, page.file)
        except PageFailed:
            if page.optional:
                continue
            raise
        target = folder / page.file
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(_tidy(page.file, body, sensitive))
        number += target.suffix == ".html"
    return number


def _tidy(file: str, body: bytes, sensitive: Sensitive) -> bytes:
    """Return a file for the public: without what cannot work there, and without names to conceal."""
    if file.endswith(".html"):
        return tidy_page(body.decode(), sensitive.redaction).encode()
    if file.endswith(".svg"):
        return conceal_markup(body.decode(), sensitive.redaction).encode()
    return body
