"""The timeline of an authority, or of all: releases by size with their bounds, what was given for them.

Takes marks of episodes and concessions, gives a specification. Where there are more episodes than a reader
can tell apart, those of one stretch of time stand together, their bounds added up.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from typing import Any

import altair as alt

from habeas.ledger.browsing_views import Exchange, Mark
from habeas.web.charts.palette import COLOURS

MARKS_AT_MOST = 160
LABELS_AT_MOST = 9
WIDTH = 880
HEIGHT = 230
LANE = 84
"""Pixels below the releases: the axis of time, the ties, the concessions."""

GIVEN = HEIGHT + LANE - 12
"""Where concessions stand, in pixels from the top."""

CROWDED = 80
"""Pixels that a label needs to itself."""

TICKS = (1, 10, 100, 1_000, 10_000, 100_000)
LINEAR_UP_TO = 80

TITLED: dict[str, Any] = {
    "titleAngle": 0,
    "titleAlign": "left",
    "titleAnchor": "start",
    "titleBaseline": "bottom",
    "titleX": -46,
    "titleY": -8,
    "minExtent": 50,
    "maxExtent": 50,
}
"""An axis of numbers whose title stands above it, as wide in every chart as in the others."""

SHAPES = {
    "done": "diamond",
    "announced": "diamond",
    "floated": "circle",
    "demanded": "circle",
    "reversed": "cross",
    "denied": "cross",
}
"""How far a concession got: done or announced, only talked of, taken back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineWords:
    """What a timeline says in the reader's language."""

    people: str
    say_bounds: Callable[[int | None, int | None], str]
    say_mark: Callable[["Cluster"], str]
    say_concession: Callable[[Exchange], str]
    find_address: Callable[["Cluster"], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cluster:
    """Episodes that are drawn as one mark: one, or all of one stretch of time."""

    marks: tuple[Mark, ...]

    @property
    def start(self) -> date:
        """The first day of any of them."""
        return min(mark.start for mark in self.marks)

    @property
    def end(self) -> date:
        """The last day of any of them."""
        return max(mark.end for mark in self.marks)

    @property
    def middle(self) -> date:
        """The day at which the mark stands."""
        return self.start + (self.end - self.start) / 2

    @property
    def low(self) -> int | None:
        """The least number of people, None where none is known of any."""
        known = [mark.low for mark in self.marks if mark.low is not None]
        return sum(known) if known else None

    @property
    def high(self) -> int | None:
        """The greatest number of people, None where one has no limit."""
        known = [mark.high for mark in self.marks if mark.high is not None]
        return sum(known) if len(known) == len(self.marks) else None

    @property
    def size(self) -> int | None:
        """The number at which the mark stands; None where nothing is known."""
        if len(self.marks) == 1 and self.marks[0].best is not None:
            return self.marks[0].best
        return self.low or self.high

    @property
    def planned(self) -> bool:
        """Tell whether all of it is still to come."""
        return all(mark.status == "to_be_freed" for mark in self.marks)


def cluster_marks(marks: Sequence[Mark], at_most: int = MARKS_AT_MOST) -> list[Cluster]:
    """Return marks in the order of time, each alone or, where they are too many, by month or by year."""
    if len(marks) <= at_most:
        return [Cluster(marks=(mark,)) for mark in marks]
    clusters = [Cluster(marks=tuple(group)) for _, group in groupby(marks, key=_month)]
    if len(clusters) <= at_most:
        return clusters
    return [Cluster(marks=tuple(group)) for _, group in groupby(marks, key=lambda mark: mark.start.year)]


def _month(mark: Mark) -> tuple[int, int]:
    return mark.start.year, mark.start.month


def draw_timeline(
    clusters: Sequence[Cluster], exchanges: Sequence[Exchange], words: TimelineWords
) -> dict[str, Any]:
    """Return the timeline as Vega-Lite."""
    rows = [_release_row(cluster, words) for cluster in clusters]
    drawn = {mark.episode: row for cluster, row in zip(clusters, rows, strict=True) for mark in cluster.marks}
    given = [row for exchange in exchanges for row in _given_rows(exchange, drawn, words)]
    scale = _number_scale([row["high"] or row["size"] or 0 for row in rows])
    time = alt.Scale(domain=span_of([row[end] for row in (*rows, *given) for end in ("from", "to")]))
    layers = [*_tie_layers(given, time), *_release_layers(rows, words, time, scale)]
    layers += _given_layers(given, time)
    chart = alt.layer(*layers).properties(width=WIDTH, height=HEIGHT + LANE)
    return chart.to_dict()


def _release_row(cluster: Cluster, words: TimelineWords) -> dict[str, Any]:
    return {
        "day": cluster.middle.isoformat(),
        "from": cluster.start.isoformat(),
        "to": cluster.end.isoformat(),
        "low": cluster.low,
        "high": cluster.high,
        "size": cluster.size,
        "base": 0,
        "kind": "planned" if cluster.planned else "freed",
        "label": words.say_bounds(cluster.low, cluster.high),
        "told": words.say_mark(cluster),
        "address": words.find_address(cluster),
    }


def _given_rows(
    exchange: Exchange, drawn: Mapping[str, dict[str, Any]], words: TimelineWords
) -> list[dict[str, Any]]:
    """Return one row for every release that a concession is tied to; `drawn` has them by episode."""
    tied = {row["day"]: row for one in exchange.concession.episodes if (row := drawn.get(one))}
    return [
        {
            "day": (day := exchange.day.isoformat() if exchange.day else row["day"]),
            "from": day,
            "to": day,
            "release": row["day"],
            "size": row["size"] or 0,
            "shape": SHAPES[exchange.concession.status],
            "open": exchange.concession.status not in {"done", "reversed"},
            "told": words.say_concession(exchange),
        }
        for row in tied.values()
    ]


def _number_scale(numbers: Iterable[int]) -> alt.Scale:
    greatest = max([1, *numbers])
    if greatest <= LINEAR_UP_TO:
        return alt.Scale(domain=[0, greatest], range=[HEIGHT, 0], nice=True)
    return alt.Scale(type="symlog", constant=2, domain=[0, greatest * 1.9], range=[HEIGHT, 0])


def span_of(days: list[str]) -> list[dict[str, int]]:
    """Return the first and the last day of an axis, with room at both ends."""
    first, last = date.fromisoformat(min(days)), date.fromisoformat(max(days))
    room = max(timedelta(days=15), (last - first) * 0.04)
    return [_as_vega(first - room), _as_vega(last + room)]


def _as_vega(day: date) -> dict[str, int]:
    return {"year": day.year, "month": day.month, "date": day.day}


def _x(field: str, scale: alt.Scale) -> alt.X:
    axis = alt.Axis(title=None, grid=False, tickCount=8, labelOverlap="greedy", offset=-LANE)
    return alt.X(field, type="temporal", scale=scale, axis=axis)


def _y(field: str, scale: alt.Scale, title: str) -> alt.Y:
    linear = "type" not in scale.to_dict()
    axis = alt.Axis(tickCount=4, domain=False, ticks=False, format=",d", **TITLED, title=title)
    if not linear:
        axis.values = list(TICKS)
    return alt.Y(field, type="quantitative", scale=scale, axis=axis)


def _release_layers(
    rows: list[dict[str, Any]], words: TimelineWords, time: alt.Scale, scale: alt.Scale
) -> list[alt.Chart]:
    data = alt.InlineData(values=rows)
    base = alt.Chart(data).transform_filter("datum.size !== null")
    stem = base.mark_rule(aria=False, color=COLOURS["confirmed"], opacity=0.35).encode(
        x=_x("day", time), y=_y("base", scale, words.people), y2="size"
    )
    bounds = base.transform_filter("datum.high !== null && datum.high > datum.low")
    spread = bounds.mark_rule(aria=False, color=COLOURS["ink"], strokeWidth=2).encode(
        x=_x("day", time), y=_y("low", scale, words.people), y2="high"
    )
    circle = base.mark_point(filled=True, stroke=COLOURS["confirmed"], strokeWidth=1.2).encode(
        x=_x("day", time),
        y=_y("size", scale, words.people),
        size=alt.Size("size", type="quantitative", scale=alt.Scale(range=[40, 760]), legend=None),
        fill=alt.condition(
            "datum.kind == 'planned'", alt.value(COLOURS["paper"]), alt.value(COLOURS["confirmed"])
        ),
        fillOpacity=alt.value(0.55),
        strokeDash=alt.condition("datum.high === null", alt.value([3, 2]), alt.value([1, 0])),
        href="address:N",
        description="told:N",
        tooltip="told:N",
    )
    unknown = alt.Chart(data).transform_filter("datum.size === null")
    asked = unknown.mark_text(text="?", color=COLOURS["soft"], fontSize=15, dy=-9).encode(
        x=_x("day", time), y=_y("base", scale, words.people), href="address:N", description="told:N"
    )
    return [stem, circle, spread, asked, _labels(rows, words, time, scale)]


def _labels(rows: list[dict[str, Any]], words: TimelineWords, time: alt.Scale, scale: alt.Scale) -> alt.Chart:
    """Name the greatest numbers; the others say theirs when they are pointed at."""
    largest = sorted(rows, key=lambda row: (-(row["size"] or 0), row["day"]))
    days = [date.fromisoformat(row["day"]).toordinal() for row in rows]
    near = (max(days) - min(days)) * CROWDED / WIDTH
    chosen: list[dict[str, Any]] = []
    for row in largest:
        if (
            row["size"]
            and len(chosen) < LABELS_AT_MOST
            and not any(_collide(row, one, near) for one in chosen)
        ):
            chosen.append(row)
    data = alt.InlineData(values=chosen)
    named: alt.Chart = alt.Chart(data).mark_text(aria=False, dy=-20, fontWeight=600, fontSize=13)
    placed: alt.Chart = named.encode(x=_x("day", time), y=_y("size", scale, words.people), text="label:N")
    return placed


def _collide(one: dict[str, Any], other: dict[str, Any], near: float) -> bool:
    """Tell whether the labels of two marks would stand on one another."""
    apart = abs((date.fromisoformat(one["day"]) - date.fromisoformat(other["day"])).days)
    small, large = sorted((one["size"], other["size"]))
    return apart < near and large < 2 * small


def _tie_layers(given: list[dict[str, Any]], time: alt.Scale) -> list[alt.Chart]:
    if not given:
        return []
    tie = alt.Chart(alt.InlineData(values=given)).mark_rule(aria=False, color=COLOURS["given"], opacity=0.7)
    return [tie.encode(x=_x("release", time), x2="day", y=alt.value(HEIGHT + 26), y2=alt.value(GIVEN))]


def _given_layers(given: list[dict[str, Any]], time: alt.Scale) -> list[alt.Chart]:
    if not given:
        return []
    base = alt.Chart(alt.InlineData(values=given))
    mark = base.mark_point(filled=True, size=95, stroke=COLOURS["given"], strokeWidth=1.4).encode(
        x=_x("day", time),
        y=alt.value(GIVEN),
        shape=alt.Shape("shape:N", scale=None, legend=None),
        fill=alt.condition("datum.open", alt.value(COLOURS["paper"]), alt.value(COLOURS["given"])),
        description="told:N",
        tooltip="told:N",
    )
    return [mark]
