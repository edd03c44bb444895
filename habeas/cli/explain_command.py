"""`habeas explain`: from a figure back to the words of the reports."""

from collections.abc import Sequence
from datetime import datetime

import click

from habeas.cli.app import example
from habeas.cli.explanation import draw_explanation
from habeas.cli.options import as_of_option, format_option, ledger_option
from habeas.cli.printing import open_console, print_json
from habeas.cli.show_command import open_ledger
from habeas.cli.stages import load_teller
from habeas.ledger import EpisodeView, Ledger, Store, UnknownItem
from habeas.ledger.figure_order import headline_figure
from habeas.ledger.view_records import explanation_record


@click.command(epilog=example("habeas explain 3f9a12bc", "habeas explain 3f9a12bc --only Viasna"))
@click.argument("ident", metavar="[FIGURE]", required=False)
@ledger_option
@as_of_option
@format_option("table", "json")
@click.option(
    "--without", metavar="CLAIM", multiple=True, help="What the figure would be without this claim."
)
@click.option(
    "--only", metavar="SPEAKER", multiple=True, help="What it would be if only SPEAKER were believed."
)
def explain(
    ident: str | None,
    store: Store,
    as_of: datetime | None,
    form: str,
    without: tuple[str, ...],
    only: tuple[str, ...],
) -> None:
    """Explain a figure: its arithmetic, and every claim behind it with the sentence that states it.

    FIGURE is the id of a figure, or its beginning as far as it is unique; `habeas show episode ID` prints
    them. The id of an episode stands for how many it freed; nothing, for how many the best-reported one
    freed. The words of a claim stand between ⟦ and ⟧.
    """
    with open_ledger(store, as_of) as ledger:
        view = ledger.figure(find_figure(ledger, ident))
        teller = load_teller()
        steps = teller.tell_steps(ledger, view.figure)
        changes = [
            *(f"Without claim {c}: {teller.tell_without_claim(ledger, view.figure, c)}" for c in without),
            *(f"Believing {s} alone: {teller.tell_only_speaker(ledger, view.figure, s)}" for s in only),
        ]
    if form == "table":
        open_console().print(draw_explanation(view, steps, changes))
    else:
        print_json(explanation_record(view, steps, changes))


def find_figure(ledger: Ledger, ident: str | None) -> str:
    """Return the id of the figure that is meant; `UnknownItem` where that is none or several."""
    if ident is None:
        ident = _best_reported(ledger.episodes())
    try:
        return ledger.figure(ident).figure.id
    except UnknownItem:
        view = _find_episode(ledger, ident)
    figure = headline_figure(view.figures)
    if figure is None:
        raise UnknownItem(f"no report says how many people episode {view.episode.id} freed")
    return figure.id


def _find_episode(ledger: Ledger, ident: str) -> EpisodeView:
    try:
        return ledger.episode(ident)
    except UnknownItem as error:
        raise UnknownItem(f"the ledger has no figure and no episode {ident!r}") from error


def _best_reported(views: Sequence[EpisodeView]) -> str:
    counted = [view for view in views if headline_figure(view.figures)]
    if not counted:
        raise UnknownItem("the ledger has no episode with a figure")
    return min(counted, key=lambda view: (-len(view.reports), view.episode.id)).episode.id
