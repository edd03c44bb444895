"""Draws when how many people were freed, for a briefing: one line an episode, from its least to its greatest.

Takes dossiers, gives an SVG picture; an episode without a day or without a number is not drawn.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from habeas.ledger.figure_order import headline_figure
from habeas.publish.entries import Dossier
from habeas.publish.errors import require_library
from habeas.publish.wording import capitalise, say_authority

COLOURS = {
    "confirmed": "#14666d",
    "single_origin": "#855c00",
    "disputed": "#ad2f1c",
    "derived": "#5a4a8c",
}
MEANINGS = {
    "confirmed": "two or more sources",
    "single_origin": "one source",
    "disputed": "disputed",
    "derived": "follows from other numbers",
}
WIDTH, HEIGHT = 560, 230
LABELS_AT_MOST = 6
LOGARITHMIC_FROM = 30
"""How many times the smallest number the greatest is when both cannot be seen on one even scale."""

Mark = dict[str, Any]


def draw_timeline(dossiers: Iterable[Dossier]) -> str | None:
    """Return the picture, or None where fewer than two episodes could be drawn."""
    marks = [mark for dossier in dossiers if (mark := _mark(dossier))]
    if len(marks) < 2:
        return None
    svg: str = require_library("vl_convert", "report").vegalite_to_svg(_draw(marks))
    return svg


def _mark(dossier: Dossier) -> Mark | None:
    episode = dossier.told.episode
    figure = headline_figure(tuple(shown.figure for shown in dossier.told.figures))
    if figure is None or not figure.low or episode.date.start is None:
        return None
    return {
        "day": episode.date.start.isoformat(),
        "low": figure.low,
        "high": figure.low if figure.high is None else figure.high,
        "label": f"{capitalise(say_authority(episode.authority))}: {_brief(figure.low, figure.high)}",
        "support": MEANINGS[figure.state],
    }


def _brief(low: int, high: int | None) -> str:
    if high is None:
        return f"{low:,}+"
    return f"{low:,}" if low == high else f"{low:,}-{high:,}"


def _draw(marks: Sequence[Mark]) -> Any:
    """Return the drawing as Vega-Lite has it."""
    alt = require_library("altair", "report")
    base = alt.Chart(alt.Data(values=list(marks))).encode(x=_days(alt), color=_support(alt))
    high = _people(alt, "high:Q", marks)
    lines = base.mark_rule(strokeWidth=3).encode(y=_people(alt, "low:Q", marks), y2=alt.Y2("high:Q"))
    points = base.mark_circle(size=70, opacity=1).encode(y=high)
    texts = [_texts(alt, chosen, align, high) for align, chosen in _labelled(marks).items() if chosen]
    chart = alt.layer(lines, points, *texts).properties(width=WIDTH, height=HEIGHT)
    return chart.configure_view(stroke=None).configure_axis(gridColor="#e6e2d8", labelFontSize=11).to_dict()


def _days(alt: Any) -> Any:
    axis = alt.Axis(grid=False, format="%b %Y", labelOverlap=True, tickCount=6)
    return alt.X("day:T", title=None, axis=axis, scale=alt.Scale(padding=20))


def _people(alt: Any, field: str, marks: Sequence[Mark]) -> Any:
    greatest, least = max(mark["high"] for mark in marks), min(mark["low"] for mark in marks)
    if greatest <= LOGARITHMIC_FROM * least:
        return alt.Y(field, title="people freed", axis=alt.Axis(tickCount=5))
    powers = [10**power for power in range(len(str(greatest)) + 1)]
    return alt.Y(field, title="people freed", scale=alt.Scale(type="log"), axis=alt.Axis(values=powers))


def _support(alt: Any) -> Any:
    scale = alt.Scale(domain=list(MEANINGS.values()), range=list(COLOURS.values()))
    legend = alt.Legend(
        orient="top", direction="horizontal", labelLimit=0, labelFontSize=11, columnPadding=18
    )
    return alt.Color("support:N", title=None, scale=scale, legend=legend)


def _labelled(marks: Sequence[Mark]) -> dict[str, list[Mark]]:
    """Return the greatest mark of a day, of a few days, by the side on which its label has room."""
    days = sorted(mark["day"] for mark in marks)
    greatest = {mark["day"]: mark for mark in sorted(marks, key=lambda mark: int(mark["high"]))}
    chosen = sorted(greatest.values(), key=lambda mark: (-mark["high"], mark["day"]))[:LABELS_AT_MOST]
    late = days[len(days) // 2]
    return {
        "left": [mark for mark in chosen if mark["day"] < late],
        "right": [mark for mark in chosen if mark["day"] >= late],
    }


def _texts(alt: Any, marks: Sequence[Mark], align: str, high: Any) -> Any:
    shift = 8 if align == "left" else -8
    text = alt.Chart(alt.Data(values=list(marks))).mark_text(align=align, dx=shift, dy=-8, fontSize=11)
    return text.encode(x=_days(alt), y=high, text="label:N")
