"""The format feed: an Atom feed of what is new, the latest first (RFC 4287)."""

from datetime import datetime
from heapq import nlargest
from html import escape
from pathlib import Path
from typing import Any

from habeas.publish.edition import Edition
from habeas.publish.errors import require_library
from habeas.publish.news import NewsItem, list_news

ITEMS_AT_MOST = 200
"""Items of a feed; a reader who asks once a month misses none of a busy ledger."""

TITLE = "Released detainees: what is new"


def write(edition: Edition, path: Path) -> None:
    """Write the latest news of an edition's selection to a file."""
    generator = require_library("feedgen.feed", "feed").FeedGenerator()
    generator.id("urn:habeas:feed")
    generator.title(TITLE)
    generator.author(name="habeas")
    generator.updated(edition.updated)
    generator.generator("habeas")
    for item in nlargest(ITEMS_AT_MOST, list_news(edition.dossiers()), key=_order):
        _add_item(generator.add_entry(order="append"), item)
    generator.atom_file(str(path), pretty=True)


def _order(item: NewsItem) -> tuple[str, str]:
    return (item.updated, item.id)


def _add_item(entry: Any, item: NewsItem) -> None:
    entry.id(item.id)
    entry.title(item.title)
    entry.content(_page(item), type="html")
    entry.published(datetime.fromisoformat(item.published))
    entry.updated(datetime.fromisoformat(item.updated))
    entry.category(term=item.kind)


def _page(item: NewsItem) -> str:
    """Return an item's text with the addresses of its reports.

    They are no links of the entry, since feedgen writes these as other versions of the entry itself.
    """
    links = "".join(f'<li><a href="{escape(url)}">{escape(url)}</a></li>' for url in item.links)
    sources = f"<p>Reports:</p><ul>{links}</ul>" if links else ""
    return f"<p>{escape(item.text)}</p>{sources}"
