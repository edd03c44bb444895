"""`habeas verify`: proof that a ledger is undamaged, or the names of what is."""

import click

from habeas.cli.app import example
from habeas.cli.exits import ExitCode
from habeas.cli.options import ledger_option
from habeas.cli.stages import load_stages
from habeas.ledger import Ledger, Store
from habeas.publish.wording import plural
from habeas.run import verify_ledger


@click.command(epilog=example("habeas verify --ledger demo.ledger"))
@ledger_option
def verify(store: Store) -> int:
    """Check every hash, every quote and the journal's chain, compute all anew, and compare.

    The last line is the hash of the journal's last entry. Keep it elsewhere: as long as a journal has an
    entry with this hash, nothing before that entry was altered.
    """
    with Ledger.open(store) as ledger:
        damaged = False
        for damage in verify_ledger(ledger, load_stages()):
            damaged = True
            click.echo(str(damage))
        if damaged:
            return ExitCode.DAMAGED
        entries = ledger.journal()
    click.echo(f"{store} is undamaged: {plural(len(entries), 'addition')}, every quote in its place.")
    if entries:
        click.echo(entries[-1].hash)
    return ExitCode.DONE
