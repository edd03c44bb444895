"""The stock: how many an authority was said to hold still, as a band, and what that implies.

Takes stocks and releases in the order of time, gives a specification. Where more were held than before less
those freed, people were newly detained in between: the drawing says how many at least. Only stocks of one
kind of people are compared.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Any

import altair as alt

from habeas.ledger.browsing_views import Mark, Stock
from habeas.web.charts.palette import COLOURS
from habeas.web.charts.timeline import TITLED, WIDTH, span_of

HEIGHT = 150
LABELS_AT_MOST = 12
NOTES_AT_MOST = 5
POINTS_AT_MOST = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class Implied:
    """That at least so many people were newly detained between two days."""

    start: date
    end: date
    least: int


def choose_stocks(stocks: Sequence[Stock]) -> list[Stock]:
    """Return the latest stocks of that kind of people of whom most are told, one a day."""
    told_of = [stock for stock in stocks if stock.figure.low or stock.figure.high]
    kinds = Counter(stock.figure.population for stock in told_of)
    if not kinds:
        return []
    told = max(kinds, key=lambda kind: (kinds[kind], -len(kind.attributes), str(kind)))
    by_day = {stock.day: stock for stock in told_of if stock.figure.population == told}
    return [by_day[day] for day in sorted(by_day)[-POINTS_AT_MOST:]]


def find_implied(stocks: Sequence[Stock], marks: Sequence[Mark]) -> Iterator[Implied]:
    """Give how many must have been newly detained between two stocks: held now, and freed, less held then."""
    for before, after in pairwise(stocks):
        if before.figure.high is None:
            continue
        between = (mark for mark in marks if before.day < mark.end <= after.day)
        freed = sum(mark.low or 0 for mark in between if mark.status == "freed")
        least = (after.figure.low or 0) + freed - before.figure.high
        if least > 0:
            yield Implied(start=before.day, end=after.day, least=least)


def draw_stock(
    stocks: Sequence[Stock],
    implied: Sequence[Implied],
    *,
    days: Sequence[date],
    title: str,
    say_bounds: Callable[[int | None, int | None], str],
    say_implied: Callable[[int], str],
) -> dict[str, Any]:
    """Return the band as Vega-Lite; `days` span the axis of time, as the timeline's do."""
    rows = [_stock_row(stock, say_bounds) for stock in stocks]
    greatest = sorted(implied, key=lambda one: -one.least)[:NOTES_AT_MOST]
    notes = [_implied_row(one, rows, say_implied) for one in greatest]
    time = alt.Scale(domain=span_of([day.isoformat() for day in days]))
    base = alt.Chart(alt.InlineData(values=rows)).encode(x=_time(time))
    band = base.mark_area(aria=False, color=COLOURS["held"], opacity=0.22).encode(
        y=_number("low", title), y2="high"
    )
    edge = base.mark_line(aria=False, color=COLOURS["held"], strokeWidth=1.5).encode(y=_number("size", title))
    spread = base.mark_rule(aria=False, color=COLOURS["held"], strokeWidth=2).encode(
        y=_number("low", title), y2="high"
    )
    point = base.mark_point(filled=True, size=55, color=COLOURS["held"]).encode(
        y=_number("size", title), description="told:N", tooltip="told:N"
    )
    named = alt.Chart(alt.InlineData(values=_labelled(rows))).encode(x=_time(time), text="told:N")
    label = named.mark_text(aria=False, dy=-14, fontWeight=600, fontSize=13).encode(y=_number("high", title))
    layers = [band, edge, spread, point, label, *_notes(notes, time, title)]
    chart = alt.layer(*layers).properties(width=WIDTH, height=HEIGHT)
    return chart.to_dict()


def _labelled(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the stocks that have their number written: all, or the first, the greatest and the last."""
    if len(rows) <= LABELS_AT_MOST:
        return rows
    return [rows[0], max(rows, key=lambda row: row["high"]), rows[-1]]


def _notes(notes: list[dict[str, Any]], time: alt.Scale, title: str) -> list[alt.Chart]:
    if not notes:
        return []
    told = alt.Chart(alt.InlineData(values=notes)).mark_text(color=COLOURS["disputed"], dy=-30, fontSize=12)
    return [told.encode(x=_time(time), y=_number("size", title), text="told:N")]


def _stock_row(stock: Stock, say_bounds: Callable[[int | None, int | None], str]) -> dict[str, Any]:
    figure = stock.figure
    known = [number for number in (figure.low, figure.high) if number]
    low, high = min(known), max(known)
    return {
        "day": stock.day.isoformat(),
        "low": low,
        "high": high,
        "size": figure.best if figure.best is not None else low,
        "told": say_bounds(figure.low, figure.high),
    }


def _implied_row(
    implied: Implied, rows: list[dict[str, Any]], say_implied: Callable[[int], str]
) -> dict[str, Any]:
    middle = implied.start + (implied.end - implied.start) / 2
    height = max(
        row["high"] for row in rows if row["day"] in {implied.start.isoformat(), implied.end.isoformat()}
    )
    return {"day": middle.isoformat(), "size": height, "told": say_implied(implied.least)}


def _time(scale: alt.Scale) -> alt.X:
    axis = alt.Axis(title=None, grid=False, tickCount=8, labelOverlap="greedy")
    return alt.X("day", type="temporal", scale=scale, axis=axis)


def _number(field: str, title: str) -> alt.Y:
    axis = alt.Axis(tickCount=3, domain=False, ticks=False, format=",d", **TITLED, title=title)
    return alt.Y(field, type="quantitative", scale=alt.Scale(zero=True, nice=True), axis=axis)
