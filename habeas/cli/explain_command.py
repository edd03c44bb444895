"""`habeas explain`: from a figure back to the words of the reports."""

from pathlib import Path

import click

from habeas.cli.app import example
from habeas.cli.explanation import draw_explanation
from habeas.cli.options import format_option, ledger_option
from habeas.cli.printing import open_console, print_json
from habeas.cli.show_command import open_ledger
from habeas.ledger.view_records import explanation_record


@click.command(epilog=example("habeas explain 3f9a12bc --ledger demo.ledger"))
@click.argument("figure", metavar="FIGURE")
@ledger_option
@format_option("table", "json")
def explain(figure: str, ledger_path: Path, form: str) -> None:
    """Explain a figure: its arithmetic, and every claim behind it with the sentence that states it.

    FIGURE is the id of a figure, or its beginning as far as it is unique; `habeas show episode ID` prints
    them. The words of a claim stand between ⟦ and ⟧.
    """
    with open_ledger(ledger_path) as ledger:
        view = ledger.figure(figure)
    if form == "table":
        open_console().print(draw_explanation(view))
    else:
        print_json(explanation_record(view))
