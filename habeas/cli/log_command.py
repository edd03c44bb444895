"""`habeas log` and `habeas diff`: what was added when and by whom, and why a number changed."""

from contextlib import nullcontext
from datetime import datetime

import click

from habeas.cli.app import example
from habeas.cli.history_words import change_cells, change_record, say_change, say_entry
from habeas.cli.options import MOMENT, format_option, ledger_option
from habeas.cli.printing import Sheet, open_console, print_items
from habeas.cli.show_command import open_ledger
from habeas.cli.stages import load_stages
from habeas.ledger import Ledger, Store
from habeas.model.records import plain
from habeas.run import compare_ledgers, ledger_as_of


@click.command(epilog=example("habeas log --ledger demo.ledger", "habeas log --format jsonl"))
@ledger_option
@format_option()
def log(store: Store, form: str) -> None:
    """List what was added to the ledger, when, by whom and by which habeas, the oldest first."""
    with Ledger.open(store) as ledger:
        entries = ledger.journal()
        facts = ledger.describe_facts()
    sentences = [say_entry(entry, facts.get(entry.subject, "")) for entry in entries]
    records = [plain(entry) | {"sentence": told} for entry, told in zip(entries, sentences, strict=True)]
    cells = [
        (f"{entry.entry}", entry.at[:19].replace("T", " "), entry.author, told)
        for entry, told in zip(entries, sentences, strict=True)
    ]
    columns = ("entry", "at (UTC)", "by", "what")
    sheet = Sheet(title="Journal", columns=columns, cells=cells, numeric=frozenset({"entry"}))
    print_items(records, sheet, form)


@click.command(epilog=example("habeas diff 2026-01-01 2026-02-01", "habeas diff 2026-01-01"))
@click.argument("since", metavar="DATE", type=MOMENT)
@click.argument("until", metavar="[DATE]", type=MOMENT, required=False)
@ledger_option
@format_option()
def diff(since: datetime, until: datetime | None, store: Store, form: str) -> None:
    """Say which figures changed between two days, and what was added that touches them.

    A day counts as a whole: its own additions are part of how the ledger stood. Without a second day, the
    ledger as it stands now is compared.
    """
    stages = load_stages()
    with (
        open_ledger(store) as ledger,
        ledger_as_of(ledger, since, stages) as before,
        ledger_as_of(ledger, until, stages) if until else nullcontext(ledger) as after,
    ):
        changes = list(compare_ledgers(before, after))
    if form == "table":
        console = open_console()
        for change in changes:
            console.print(say_change(change), markup=False)
    else:
        columns = ("episode", "figure", "before", "after", "since then")
        sheet = Sheet(title="Changes", columns=columns, cells=list(map(change_cells, changes)))
        print_items(list(map(change_record, changes)), sheet, form)
