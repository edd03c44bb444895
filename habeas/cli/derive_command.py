"""`habeas derive`: everything that follows from a ledger's facts, computed anew."""

import click

from habeas.cli.app import example
from habeas.cli.options import ledger_option
from habeas.cli.stages import load_stages
from habeas.ledger import Ledger, Store
from habeas.publish.wording import plural
from habeas.run import derive_ledger


@click.command(epilog=example("habeas derive --ledger demo.ledger"))
@ledger_option
def derive(store: Store) -> None:
    """Compute all that follows from a ledger's facts anew: episodes, people, figures, findings.

    Needed where a run, a review or a migration was killed before its end, and after a newer habeas counts
    otherwise; no fact changes. `habeas verify` tells whether what is stored is what follows.
    """
    with Ledger.open(store, write=True) as ledger:
        derive_ledger(ledger, load_stages())
        episodes = len(ledger.episodes())
    click.echo(f"{store} is up to date: {plural(episodes, 'episode')}.")
