"""The parts of an episode: a bar for the whole, and under it bars that visibly add up to it, or do not.

Takes an episode's figures, gives a specification. A part that is not known exactly is drawn at its least;
what a row leaves open up to the whole stays blank between dashed lines, what goes beyond it stands in the
colour of disputes.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import altair as alt

from habeas.ledger.figure_order import headline_figure
from habeas.model import Figure
from habeas.web.charts.palette import COLOURS, STATE_ROLES

WIDTH = 760
ROW = 34
BAR = 22
LETTER = 7.2
"""Pixels that a letter of a label takes; a part that is too narrow for its label has none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PartsRow:
    """Parts that exclude each other, in one bar: `whole` is what they add up to."""

    whole: Figure
    parts: tuple[Figure, ...]


def find_rows(figures: Sequence[Figure]) -> list[PartsRow]:
    """Return the rows that an episode's figures make: by nationality, destination, gender, kind."""
    whole = headline_figure(tuple(figures))
    if whole is None or not (whole.low or whole.high):
        return []
    told = [figure for figure in figures if figure.status == whole.status and (figure.low or figure.best)]
    return [PartsRow(whole=whole, parts=(whole,)), *_rows_below(whole, told)]


def _rows_below(whole: Figure, told: Sequence[Figure]) -> Iterator[PartsRow]:
    sides = [
        f
        for f in told
        if f.population.nationality in {"domestic", "foreign"} and _differs(f, whole, "nationality")
    ]
    if sides:
        yield PartsRow(whole=whole, parts=tuple(sides))
    nations = [
        f for f in told if len(f.population.nationality or "") == 2 and _differs(f, whole, "nationality")
    ]
    foreign = next((f for f in sides if f.population.nationality == "foreign"), None)
    if nations:
        yield PartsRow(whole=foreign or whole, parts=_largest_first(nations))
    for attribute in ("destination", "gender", "kind", "age"):
        parts = [f for f in told if getattr(f.population, attribute) and _differs(f, whole, attribute)]
        if parts:
            yield PartsRow(whole=whole, parts=_largest_first(parts))


def _differs(part: Figure, whole: Figure, attribute: str) -> bool:
    """Tell whether a population is the whole's but for one attribute."""
    if part.id == whole.id:
        return False
    told = getattr(part.population, attribute)
    alone = replace(whole.population, **{attribute: told})
    bare = replace(part.population, kind=whole.population.kind) if attribute != "kind" else part.population
    return told is not None and bare == alone


def _largest_first(parts: Sequence[Figure]) -> tuple[Figure, ...]:
    return tuple(sorted(parts, key=lambda part: (-size_of(part), part.id)))


def size_of(figure: Figure) -> int:
    """Return the number at which a figure is drawn: the best, or the least that is sure."""
    return figure.best if figure.best is not None else figure.low or figure.high or 0


def draw_parts(
    rows: Sequence[PartsRow],
    *,
    say_part: Callable[[Figure], str],
    say_labels: Callable[[Figure], Sequence[str]],
    say_gap: Callable[[int], str],
    find_address: Callable[[Figure], str],
) -> dict[str, Any]:
    """Return the bars as Vega-Lite."""
    segments = [segment for place, row in enumerate(rows) for segment in _segments(place, row)]
    limit = max(end for _, _, _, end in segments)
    drawn = [
        {
            "row": place * ROW,
            "foot": place * ROW + BAR,
            "start": start,
            "end": end,
            "colour": _colour(rows[place], figure, end),
            "label": _fit(say_labels(figure), (end - start) / limit * WIDTH),
            "told": say_part(figure),
            "address": find_address(figure),
        }
        for place, figure, start, end in segments
    ]
    gaps = [gap for place, row in enumerate(rows) if (gap := _gap(place, row, say_gap, WIDTH / limit))]
    chart = alt.layer(*_layers(drawn, gaps, limit)).properties(width=WIDTH, height=len(rows) * ROW)
    return chart.to_dict()


def _segments(place: int, row: PartsRow) -> Iterator[tuple[int, Figure, int, int]]:
    start = 0
    for part in row.parts:
        yield place, part, start, start + size_of(part)
        start += size_of(part)


def _fit(labels: Sequence[str], room: float) -> str:
    """Return the first label that fits, the longest being first; none where none does."""
    return next((label for label in labels if len(label) * LETTER + 8 < room), "")


def _gap(place: int, row: PartsRow, say_gap: Callable[[int], str], scale: float) -> dict[str, Any] | None:
    told, whole = sum(map(size_of, row.parts)), size_of(row.whole)
    if told >= whole:
        return None
    label = _fit([say_gap(whole - told), str(whole - told)], (whole - told) * scale)
    return {"row": place * ROW, "foot": place * ROW + BAR, "start": told, "end": whole, "label": label}


def _colour(row: PartsRow, figure: Figure, end: int) -> str:
    too_many = end > size_of(row.whole) and row.whole.id != figure.id
    return COLOURS["disputed" if too_many else STATE_ROLES[figure.state]]


def _layers(drawn: list[dict[str, Any]], gaps: list[dict[str, Any]], limit: int) -> list[alt.Chart]:
    length = alt.X("start:Q", scale=alt.Scale(domain=[0, limit], nice=False), axis=None)
    height = alt.Y("row:Q", scale=None, axis=None)
    base = alt.Chart(alt.InlineData(values=drawn))
    bar = base.mark_rect(stroke=COLOURS["paper"], strokeWidth=1.5).encode(
        x=length,
        x2="end",
        y=height,
        y2="foot",
        fill=alt.Fill("colour:N", scale=None),
        href="address:N",
        description="told:N",
        tooltip="told:N",
    )
    label = base.mark_text(
        aria=False, align="left", dx=6, dy=BAR / 2, baseline="middle", color=COLOURS["paper"], fontWeight=600
    )
    layers = [bar, label.encode(x=length, y=height, text="label:N")]
    if gaps:
        open_part = alt.Chart(alt.InlineData(values=gaps)).mark_rect(
            aria=False, fill=COLOURS["paper"], fillOpacity=0, stroke=COLOURS["soft"], strokeDash=[3, 3]
        )
        said = alt.Chart(alt.InlineData(values=gaps)).mark_text(
            align="left", dx=6, dy=BAR / 2, baseline="middle", color=COLOURS["soft"]
        )
        layers.append(open_part.encode(x=length, x2="end", y=height, y2="foot"))
        layers.append(said.encode(x=length, y=height, text="label:N"))
    return layers
