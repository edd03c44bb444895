"""Draws a specification: as part of a page, as a file of its own, as a picture.

Takes Vega-Lite, gives SVG or PNG; nothing is fetched, and a drawing holds neither script nor style sheet.
"""

import json
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import vl_convert
from babel import Locale
from babel.dates import get_day_names, get_month_names

from habeas.web.charts.palette import COLOURS, follow_page

VEGA_LITE = "6.1"
KEPT = 64
"""Drawings that are kept for the next reader."""

SIZE = re.compile(r'<svg ([^>]*?) width="[\d.]+" height="[\d.]+"')
BASE = "https://vega.github.io/vega-datasets/"
"""What the renderer puts before every address; ours are relative to where the drawing stands."""

TOLD = re.compile(r'<(path|rect)((?: [\w:-]+="[^"]*")*? aria-label="([^"]*)"(?: [\w:-]+="[^"]*")*)/>')
"""A mark that says something: it says it when it is pointed at, too."""

FONT = "'Habeas Sans', 'Source Sans 3', 'Liberation Sans', 'DejaVu Sans', Arial, sans-serif"


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A specification with the words that say what it shows, for those who cannot see it."""

    title: str
    spec: dict[str, Any]


def draw_svg(chart: Chart, locale: Locale) -> str:
    """Return a drawing on light paper, as a file that stands by itself."""
    return _draw(_write(chart), str(locale))


def draw_inline(chart: Chart, locale: Locale) -> str:
    """Return a drawing for a page: it takes the page's colours and width, and says its title."""
    drawn = follow_page(_draw(_write(chart), str(locale)))
    sized = SIZE.sub(r'<svg class="drawing" \1', drawn, count=1)
    return TOLD.sub(r"<\1\2><title>\3</title></\1>", sized)


def draw_png(chart: Chart, locale: Locale) -> bytes:
    """Return a picture on light paper, two pixels a point."""
    drawn: bytes = vl_convert.svg_to_png(draw_svg(chart, locale), scale=2)
    return drawn


def _write(chart: Chart) -> str:
    return json.dumps(chart.spec | {"config": CONFIG}, ensure_ascii=False, sort_keys=True)


@lru_cache(maxsize=KEPT)
def _draw(spec: str, locale: str) -> str:
    words = Locale.parse(locale)
    drawn: str = vl_convert.vegalite_to_svg(
        spec,
        vl_version=VEGA_LITE,
        allowed_base_urls=[],
        format_locale=_number_words(words),
        time_format_locale=_time_words(words),
    )
    return drawn.replace(f'xlink:href="{BASE}', 'href="')


def _number_words(locale: Locale) -> dict[str, Any]:
    symbols = locale.number_symbols["latn"]
    return {
        "decimal": symbols["decimal"],
        "thousands": symbols["group"],
        "grouping": [3],
        "currency": ["", ""],
    }


def _time_words(locale: Locale) -> dict[str, Any]:
    months = [get_month_names("wide", "stand-alone", locale)[n] for n in range(1, 13)]
    short = [get_month_names("abbreviated", "stand-alone", locale)[n] for n in range(1, 13)]
    days = [get_day_names("wide", "stand-alone", locale)[n] for n in (6, 0, 1, 2, 3, 4, 5)]
    return {
        "dateTime": "%x, %X",
        "date": "%d.%m.%Y",
        "time": "%H:%M:%S",
        "periods": ["AM", "PM"],
        "days": days,
        "shortDays": days,
        "months": months,
        "shortMonths": short,
    }


CONFIG = {
    "background": COLOURS["paper"],
    "font": FONT,
    "view": {"stroke": None},
    "axis": {
        "aria": False,
        "labelColor": COLOURS["soft"],
        "titleColor": COLOURS["soft"],
        "titleFontWeight": "normal",
        "domainColor": COLOURS["ink"],
        "tickColor": COLOURS["ink"],
        "gridColor": COLOURS["line"],
        "labelFontSize": 12,
        "titleFontSize": 12,
        "labelPadding": 6,
    },
    "text": {"color": COLOURS["ink"], "fontSize": 12},
    "title": {
        "color": COLOURS["ink"],
        "anchor": "start",
        "fontSize": 13,
        "fontWeight": 600,
        "offset": 8,
    },
}
"""How every chart looks."""
