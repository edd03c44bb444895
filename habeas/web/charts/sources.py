"""Who says so, as a small graph: reports on the left, their origins on the right; copies share one place.

Takes, for each place on the left, the words that name it and the origins that its claims go back to; gives a
specification.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import altair as alt

from habeas.model import Origin
from habeas.web.charts.palette import COLOURS

WIDTH = 760
ROW = 36
LEFT, RIGHT = 260, 420
"""Where the ties begin and end, in pixels."""

LONGEST = 38
"""Letters of a name that fit beside the ties."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Teller:
    """A report, or a family of copies, with the origins that its claims go back to."""

    name: str
    copies: int
    origins: tuple[Origin, ...]


def draw_sources(
    tellers: Sequence[Teller], *, say_copies: Callable[[int], str], say_kind: Callable[[Origin], str]
) -> dict[str, Any]:
    """Return the graph as Vega-Lite."""
    known = {origin.id: origin for teller in tellers for origin in teller.origins}
    order = sorted(known, key=lambda ident: (_middle(ident, tellers), known[ident].name, ident))
    height = max(len(tellers), len(order)) * ROW
    left = _spread(len(tellers), height)
    right = dict(zip(order, _spread(len(order), height), strict=True))
    ties = [
        {"x": LEFT, "x2": RIGHT, "y": left[place], "y2": right[origin.id], "own": origin.of_authority}
        for place, teller in enumerate(tellers)
        for origin in teller.origins
    ]
    sources = [
        {
            "x": LEFT,
            "y": left[place],
            "name": _name_teller(teller, say_copies),
            "size": 40 + 50 * teller.copies,
        }
        for place, teller in enumerate(tellers)
    ]
    origins = [
        {
            "x": RIGHT,
            "y": right[ident],
            "name": _shorten(known[ident].name),
            "kind": say_kind(known[ident]),
            "own": known[ident].of_authority,
        }
        for ident in order
    ]
    chart = alt.layer(*_layers(ties, sources, origins)).properties(width=WIDTH, height=height)
    return chart.to_dict()


def _middle(ident: str, tellers: Sequence[Teller]) -> float:
    places = [n for n, teller in enumerate(tellers) if any(one.id == ident for one in teller.origins)]
    return sum(places) / len(places)


def _spread(number: int, height: int) -> list[float]:
    return [(place + 0.5) * height / number for place in range(number)]


def _name_teller(teller: Teller, say_copies: Callable[[int], str]) -> str:
    name = _shorten(teller.name)
    return f"{name} · {say_copies(teller.copies)}" if teller.copies else name


def _shorten(name: str) -> str:
    return name if len(name) <= LONGEST else f"{name[: LONGEST - 1]}…"


def _layers(ties: list[Any], sources: list[Any], origins: list[Any]) -> list[alt.Chart]:
    across = alt.X("x:Q", scale=alt.Scale(domain=[0, WIDTH], nice=False), axis=None)
    down = alt.Y("y:Q", scale=None, axis=None)
    own = alt.condition("datum.own", alt.value(COLOURS["disputed"]), alt.value(COLOURS["confirmed"]))
    tie = alt.Chart(alt.InlineData(values=ties)).mark_rule(aria=False, strokeWidth=1.3, opacity=0.55)
    left, right = alt.Chart(alt.InlineData(values=sources)), alt.Chart(alt.InlineData(values=origins))
    return [
        tie.encode(x=across, x2="x2", y=down, y2="y2", stroke=own),
        left.mark_point(aria=False, filled=True, color=COLOURS["ink"], opacity=1).encode(
            x=across, y=down, size=alt.Size("size:Q", scale=None)
        ),
        left.mark_text(align="right", dx=-12, fontSize=13).encode(x=across, y=down, text="name:N"),
        right.mark_point(aria=False, filled=True, size=90, shape="square", opacity=1).encode(
            x=across, y=down, fill=own
        ),
        right.mark_text(align="left", dx=12, dy=-6, fontWeight=600, fontSize=13).encode(
            x=across, y=down, text="name:N"
        ),
        right.mark_text(align="left", dx=12, dy=9, fontSize=11.5, color=COLOURS["soft"]).encode(
            x=across, y=down, text="kind:N"
        ),
    ]
