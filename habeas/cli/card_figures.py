"""The numbers of an episode's card: the whole, its parts, those still held, and how each is supported."""

from collections.abc import Iterator

from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from habeas.ledger import EpisodeView
from habeas.ledger.figure_order import figure_order, headline_figure
from habeas.model import Figure
from habeas.publish.wording import say_figure, say_number, say_state

SHOWN_AT_MOST = 14
"""Figures on a card; `habeas show episode ID --format json` has all."""

STYLES = {"confirmed": "green", "single_origin": "yellow", "disputed": "red", "derived": "cyan"}


def draw_figures(view: EpisodeView) -> Iterator[Table | Text]:
    """Give the figures as rows: how many, how that is supported, and the id to explain it by."""
    headline = headline_figure(view.figures)
    figures = [f for f in sorted(view.figures, key=figure_order) if _says_something(f, headline)]
    if not figures:
        return
    table = Table.grid(padding=(0, 3))
    table.add_column(overflow="fold", ratio=1)
    table.add_column()
    table.add_column(style="dim")
    for figure in figures[:SHOWN_AT_MOST]:
        table.add_row(*_cells(figure, view.episode.authority, part=_is_part(figure, headline)))
    yield table
    if len(figures) > SHOWN_AT_MOST:
        yield Text(f"and {len(figures) - SHOWN_AT_MOST} more", style="dim")


def _says_something(figure: Figure, headline: Figure | None) -> bool:
    """Tell whether a figure adds to the headline: not "at least 52 people" where 52 of a kind were freed."""
    if say_number(figure) == "unknown":
        return False
    if headline is None or figure.id == headline.id:
        return True
    derived = figure.state == "derived" and figure.high is None
    return not derived or (figure.status, figure.low) != (headline.status, headline.low)


def _is_part(figure: Figure, headline: Figure | None) -> bool:
    """Tell whether a figure is shown under the headline, as some of its people."""
    freed = figure.status not in {"held", "detained", "died"}
    return freed and bool(figure.population.attributes) and figure != headline


def _cells(figure: Figure, authority: str | None, *, part: bool) -> tuple[Padding, Text, Text]:
    indent = 2 if part else 0
    phrase = Padding(Text(say_figure(figure, authority)), (0, 0, 0, indent))
    support = Text(say_state(figure), style=STYLES[figure.state])
    return phrase, support, Text(figure.id[:8])
