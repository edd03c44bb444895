"""The numbers of an episode's card: the whole, its parts, those still held, and how each is supported."""

from collections.abc import Iterator

from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from habeas.ledger import EpisodeView
from habeas.publish.episode_content import FigureLine, list_figures
from habeas.publish.wording import say_figure, say_state

SHOWN_AT_MOST = 14
"""Figures on a card; `habeas show episode ID --format json` has all."""

STYLES = {"confirmed": "green", "single_origin": "yellow", "disputed": "red", "derived": "cyan"}


def draw_figures(view: EpisodeView) -> Iterator[Table | Text]:
    """Give the figures as rows: how many, how that is supported, and the id to explain it by."""
    lines = list_figures(view)
    if not lines:
        return
    table = Table.grid(padding=(0, 3))
    table.add_column(overflow="fold", ratio=1)
    table.add_column()
    table.add_column(style="dim")
    for line in lines[:SHOWN_AT_MOST]:
        table.add_row(*_cells(line, view.episode.authority))
    yield table
    if len(lines) > SHOWN_AT_MOST:
        yield Text(f"and {len(lines) - SHOWN_AT_MOST} more", style="dim")


def _cells(line: FigureLine, authority: str | None) -> tuple[Padding, Text, Text]:
    figure = line.figure
    phrase = Padding(Text(say_figure(figure, authority)), (0, 0, 0, 2 if line.part else 0))
    support = Text(say_state(figure), style=STYLES[figure.state])
    return phrase, support, Text(figure.id[:8])
