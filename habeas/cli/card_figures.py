"""The numbers of an episode's card: the whole, its parts, those still held, and how each is supported."""

from collections.abc import Iterator

from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from habeas.cli.wording import say_figure, say_number, say_state
from habeas.ledger import EpisodeView
from habeas.ledger.figure_order import figure_order
from habeas.model import Figure

SHOWN_AT_MOST = 14
"""Figures on a card; `habeas show episode ID --format json` has all."""

STYLES = {"confirmed": "green", "single_origin": "yellow", "disputed": "red", "derived": "cyan"}


def draw_figures(view: EpisodeView) -> Iterator[Table | Text]:
    """Give the figures as rows: how many, how that is supported, and the id to explain it by."""
    figures = [f for f in sorted(view.figures, key=figure_order) if say_number(f) != "unknown"]
    if not figures:
        return
    table = Table.grid(padding=(0, 3))
    table.add_column(overflow="fold", ratio=1)
    table.add_column()
    table.add_column(style="dim")
    for figure in figures[:SHOWN_AT_MOST]:
        table.add_row(*_cells(figure, view.episode.authority))
    yield table
    if len(figures) > SHOWN_AT_MOST:
        yield Text(f"and {len(figures) - SHOWN_AT_MOST} more", style="dim")


def _cells(figure: Figure, authority: str | None) -> tuple[Padding, Text, Text]:
    indent = 2 if figure.population.attributes and figure.status != "held" else 0
    phrase = Padding(Text(say_figure(figure, authority)), (0, 0, 0, indent))
    support = Text(say_state(figure), style=STYLES[figure.state])
    return phrase, support, Text(figure.id[:8])
