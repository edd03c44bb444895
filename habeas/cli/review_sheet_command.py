"""`habeas review import-sheet`: a spreadsheet that was corrected, read back as judgements."""

from pathlib import Path

import click

from habeas.cli.app import example
from habeas.cli.exits import ExitCode
from habeas.cli.options import by_option, ledger_option
from habeas.cli.stages import load_stages
from habeas.ledger import Ledger, Store
from habeas.model import InvalidValue
from habeas.publish.wording import plural
from habeas.read.decode import decode_text
from habeas.read.refusals import Unreadable
from habeas.review import JudgedRow, judge_rows, read_sheet
from habeas.run import update_ledger


@click.command("import-sheet", epilog=example("habeas review import-sheet figures.csv --reason 'seen it'"))
@click.argument("path", metavar="FILE", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--reason", default="", metavar="TEXT", help="Why, where a row's column `reason` is empty.")
@click.option("--dry-run", is_flag=True, help="Say what would be decided, and decide nothing.")
@ledger_option
@by_option
def import_sheet(path: Path, reason: str, dry_run: bool, store: Store, author: str) -> int:
    """Read the table of claims or of figures back that `habeas export` wrote and you corrected.

    Of a claim, change value, modifier, status, scope or a field of the population, or add a column `decision`
    with accept or reject. Of a figure, change best, status or the population: that corrects or accepts the
    claims behind it. A row whose number does not stand in the quote is refused; the others are taken.
    """
    try:
        rows = list(read_sheet(decode_text(path.read_bytes())))
    except (InvalidValue, Unreadable) as error:
        raise click.UsageError(f"{path}: {error}") from error
    with Ledger.open(store, write=not dry_run) as ledger:
        judged = judge_rows(ledger, rows, reviewer=author, reason=reason)
        made = [one for row in judged for one in row.judgements]
        if made and not dry_run:
            ledger.add_judgements(made)
            update_ledger(ledger, load_stages())
    return _tell(path, judged, len(made), dry_run)


def _tell(path: Path, judged: list[JudgedRow], made: int, dry_run: bool) -> int:
    refused = [row for row in judged if row.refusal]
    for row in judged:
        for told in row.told:
            click.echo(f"{path}:{row.line}: {told}")
    for row in refused:
        click.echo(f"habeas: {path}:{row.line}: {row.refusal}", err=True)
    would = "would be " if dry_run else ""
    click.echo(f"{plural(made, 'judgement')} {would}made; {plural(len(refused), 'row')} refused.")
    return ExitCode.SOME_REFUSED if refused else ExitCode.DONE
