"""`habeas import`, `backup`, `restore` and `withdraw`: a ledger out of its file and back, whole."""

from pathlib import Path

import click

from habeas.cli.app import example
from habeas.cli.options import StoreAddress, by_option, ledger_option
from habeas.cli.stages import load_stages
from habeas.ledger import Ledger, Store, copy_ledger, require_free
from habeas.publish.wording import plural
from habeas.run import derive_ledger


@click.command("import", epilog=example("habeas import exported --ledger copy.ledger"))
@click.argument("folder", metavar="DIR", type=click.Path(exists=True, file_okay=False, path_type=Path))
@ledger_option
def bring_in(folder: Path, store: Store) -> None:
    """Make a ledger of what `habeas export` wrote: the same facts, the same journal, the same figures."""
    require_free(store)
    with store.begin_anew() as unfinished, Ledger.open(unfinished, write=True) as ledger:
        ledger.read_facts(folder)
        derive_ledger(ledger, load_stages())
        entries = len(ledger.journal())
    click.echo(f"{store} holds the {plural(entries, 'addition')} of {folder}.")


@click.command(epilog=example("habeas withdraw morning-post-17 --reason 'asked by a person it names'"))
@click.argument("report", metavar="REPORT")
@click.option("--reason", required=True, metavar="TEXT", help="Why; kept in the journal. Name nobody in it.")
@click.option("--yes", is_flag=True, help="Do not ask.")
@ledger_option
@by_option
def withdraw(report: str, reason: str, yes: bool, store: Store, author: str) -> None:
    """Erase a report's words and all claims from it, for good; the journal keeps that it happened.

    REPORT is its name, or the beginning of its id. Backups and exports made before still hold it.
    """
    if not yes:
        click.confirm(f"Erase the report {report} for good?", abort=True, err=True)
    with Ledger.open(store, write=True) as ledger:
        ident = ledger.withdraw_report(report, author=author, reason=reason)
        derive_ledger(ledger, load_stages())
        ledger.erase_traces()
    click.echo(f"Report {ident[:8]} is withdrawn; every figure is computed without it.")


@click.command(epilog=example("habeas backup --ledger demo.ledger --out demo.backup"))
@ledger_option
@click.option(
    "--out", "target", type=StoreAddress(), required=True, metavar="PLACE", help="A file that is not there."
)
def backup(store: Store, target: Store) -> None:
    """Copy a ledger to one more file, also while it is written, and prove the copy.

    A ledger on a server is copied to a file too; PLACE may also be an empty schema of a server.
    """
    entries = copy_ledger(store, target)
    click.echo(f"{target} is a whole copy of {store}: {plural(entries, 'addition')}.")


@click.command(epilog=example("habeas restore demo.backup --ledger demo.ledger"))
@click.argument("source", metavar="PLACE", type=StoreAddress())
@ledger_option
def restore(source: Store, store: Store) -> None:
    """Bring a ledger back from a backup, proved whole, to a file or a server where there is none."""
    entries = copy_ledger(source, store)
    click.echo(f"{store} is restored from {source}: {plural(entries, 'addition')}.")
