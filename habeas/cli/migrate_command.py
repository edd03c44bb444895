"""`habeas migrate`: an older ledger brought up to date, after a backup."""

import click

from habeas.cli.app import example
from habeas.cli.options import StoreAddress, by_option, ledger_option
from habeas.cli.stages import load_stages
from habeas.ledger import Ledger, Migration, Store, migrate_ledger
from habeas.ledger.engines.sqlite import SqliteStore
from habeas.run import derive_ledger


@click.command(epilog=example("habeas migrate --ledger old.ledger"))
@ledger_option
@click.option(
    "--backup",
    type=StoreAddress(),
    metavar="PLACE",
    help="Where to keep the ledger as it was; beside it by default, a server's must be given.",
)
@by_option
def migrate(store: Store, backup: Store | None, author: str) -> None:
    """Bring a ledger that an older habeas made up to date, so that this one can work with it.

    The ledger is copied first. All its tables change in one transaction, or none does; what was added to it
    stays as it was, is proved to, and everything that follows from it is computed anew.
    """
    done = migrate_ledger(store, backup or _place_beside(store), author=author)
    if done is None:
        click.echo(f"{store} is up to date.")
        return
    click.echo(_say(done, store))
    with Ledger.open(store, write=True) as ledger:
        derive_ledger(ledger, load_stages())


def _place_beside(store: Store) -> Store:
    if not isinstance(store, SqliteStore):
        raise click.UsageError(f"{store} is on a server: say where to keep it as it was, --backup PLACE")
    return SqliteStore(store.path.with_name(f"{store.path.name}-before-migration"))


def _say(done: Migration, store: Store) -> str:
    return f"{store} is brought from version {done.before} to {done.after}; {done.backup} is as it was."
