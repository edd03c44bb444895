"""Takes out of a page what a static site cannot have, and the names of those who must not be named.

Takes HTML, SVG or JSON as the application drew it, gives it for the public: no form, no script, no link that
leads nowhere; initials in the place of sensitive names, in text and in what is read aloud.
"""

import html
import re

from habeas.publish.redaction import Redaction
from habeas.web.site_addresses import NOWHERE

FORM = re.compile(r"<form\b.*?</form>\s*", re.DOTALL)
SCRIPT = re.compile(r"<script\b.*?</script>\s*", re.DOTALL)
DEAD_LINK = re.compile(rf'<a\b[^>]*href="{NOWHERE}[^"]*"[^>]*>(.*?)</a>', re.DOTALL)
TAG = re.compile(r"(<[^>]*>)")
STEM = re.compile(r"\w+(?:[-_.]\w+)+")
"""What may be the name of a file, which may be somebody's ("post-jorun-ostren")."""

OUTSIDE = re.compile(r'<a\b[^>]*href="(https?://[^"]*)"[^>]*>(.*?)</a>', re.DOTALL)
SPOKEN = re.compile(r'\b(aria-label|title|alt|content)="([^"]*)"')


def tidy_page(page: str, hidden: Redaction) -> str:
    """Return a page for the public."""
    still = DEAD_LINK.sub(r"\1", FORM.sub("", SCRIPT.sub("", page)))
    return conceal_markup(still, hidden) if hidden.telling else still


def conceal_markup(markup: str, hidden: Redaction) -> str:
    """Return HTML or SVG without the names to conceal."""
    led = OUTSIDE.sub(lambda link: _conceal_link(link, hidden), markup)
    pieces = TAG.split(led)
    return "".join(
        _conceal_tag(piece, hidden) if piece.startswith("<") else _conceal_text(piece, hidden)
        for piece in pieces
    )


def _conceal_link(link: re.Match[str], hidden: Redaction) -> str:
    """Leave the words of a link whose address names somebody."""
    return link[0] if hidden.conceal_address(html.unescape(link[1])) else link[2]


def _conceal_tag(tag: str, hidden: Redaction) -> str:
    return SPOKEN.sub(lambda said: f'{said[1]}="{_conceal_text(said[2], hidden)}"', tag)


def _conceal_text(text: str, hidden: Redaction) -> str:
    plain = html.unescape(text)
    shown = STEM.sub(lambda stem: hidden.conceal_address(stem[0]) or "…", hidden.conceal(plain))
    return text if shown == plain else html.escape(shown)
