"""Draws one episode as a journalist reads it: who, when, how many, whom, for what, who says so, what is odd.

Takes a view, gives something rich can print; 100 columns suffice. Empty parts are left out.
"""

from collections.abc import Callable, Iterable, Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from habeas.cli.card_exchange import list_concessions, list_destinations, list_offences
from habeas.cli.card_figures import draw_figures
from habeas.cli.card_people import list_people
from habeas.cli.card_sources import list_assessments, list_origins
from habeas.cli.headline import say_headline, say_subtitle
from habeas.ledger import EpisodeView
from habeas.publish.episode_content import sort_findings
from habeas.publish.wording import capitalise
from habeas.words.countries import country_name

LABEL_WIDTH = 13

PLACE_AT_MOST = 80
"""Characters of the longest place and time that a finding opens with ("Belarus, 11 September 2025")."""


def draw_episode(view: EpisodeView) -> RenderableType:
    """Return an episode as a card."""
    grid = Table.grid(padding=(0, 2))
    grid.add_column(width=LABEL_WIDTH, style="bold cyan")
    grid.add_column(overflow="fold", ratio=1)
    for label, content in PARTS:
        lines = list(content(view))
        if lines:
            grid.add_row(label, Padding(Group(*lines), (0, 0, 1, 0)))
    title = Text(say_headline(view), style="bold")
    return Group(Rule(style="dim"), title, Text(say_subtitle(view), style="dim"), Text(), grid)


def _findings(view: EpisodeView, group: str, sign: str) -> Iterator[Text]:
    for finding in sort_findings(view)[group]:
        yield Text(f"{sign} {_without_place(view, finding.sentence)}")


def _without_place(view: EpisodeView, sentence: str) -> str:
    """Return a finding's sentence without the authority and the day that the card's title tells."""
    authority = view.episode.authority or ""
    place, colon, rest = sentence.partition(": ")
    told = place.startswith(country_name(authority)) and len(place) < PLACE_AT_MOST
    return capitalise(rest) if authority and colon and told else sentence


def _list_agreements(view: EpisodeView) -> Iterator[Text]:
    return _findings(view, "adds_up", "✓")


def _list_clashes(view: EpisodeView) -> Iterator[Text]:
    return _findings(view, "clashes", "✗")


def _list_gaps(view: EpisodeView) -> Iterator[Text]:
    return _findings(view, "open", "?")


PARTS: tuple[tuple[str, Callable[[EpisodeView], Iterable[RenderableType]]], ...] = (
    ("How many", draw_figures),
    ("Named", list_people),
    ("Taken to", list_destinations),
    ("Accused of", list_offences),
    ("In return", list_concessions),
    ("Who says so", list_origins),
    ("What they say", list_assessments),
    ("Adds up", _list_agreements),
    ("Contradicts", _list_clashes),
    ("Left open", _list_gaps),
)
"""The parts of a card in the order of reading."""
