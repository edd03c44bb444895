"""`habeas extractor`: a new version of the extractor over known reports, compared and then accepted."""

import click

from habeas.cli.app import example
from habeas.cli.exits import ExitCode
from habeas.cli.extraction_words import change_record, say_changes
from habeas.cli.options import by_option, format_option, ledger_option, workers_option
from habeas.cli.printing import Sheet, print_items
from habeas.cli.run_command import ShownProgress
from habeas.cli.stages import load_stages
from habeas.ledger import Ledger, Store
from habeas.publish.wording import plural
from habeas.run import Listener, compare_extractions, derive_ledger, extract_again, name_extractor


@click.group(epilog=example("habeas extractor run --ledger demo.ledger"))
def extractor() -> None:
    """Run a new version of the extractor over known reports, see what it changes, and accept it.

    Until it is accepted, its claims stand beside those that count, and nothing follows from them.
    """


@extractor.command(epilog=example("habeas extractor run --ledger demo.ledger"))
@ledger_option
@by_option
@workers_option
def run(store: Store, author: str, workers: int | None) -> int:
    """Take the claims out of every report that this version has not read, from the text in the ledger."""
    with Ledger.open(store, write=True) as ledger, ShownProgress() as shown:
        listener = Listener(refuse=shown.refuse, progress=shown.advance)
        done = extract_again(ledger, load_stages(), listener, author=author, workers=workers)
    click.echo(f"{plural(done, 'report')} read anew; `habeas extractor compare` shows what that changes.")
    return ExitCode.DONE


@extractor.command(epilog=example("habeas extractor compare --ledger demo.ledger"))
@ledger_option
@click.option("--version", metavar="NAME", help="Another version than this one, as `habeas log` names it.")
@format_option()
def compare(store: Store, version: str | None, form: str) -> None:
    """Say, report by report, which claims a version gains, loses and reads otherwise than what counts."""
    with Ledger.open(store) as ledger:
        changes = list(compare_extractions(ledger, version or name_extractor()))
    cells = [(change.report.name, sentence) for change in changes for sentence in say_changes(change)]
    sheet = Sheet(title="What the new version changes", columns=("report", "change"), cells=cells)
    print_items([change_record(change) for change in changes], sheet, form)


@extractor.command(epilog=example("habeas extractor accept --reason 'compared on 20 reports'"))
@ledger_option
@click.option("--version", metavar="NAME", help="Another version than this one, as `habeas log` names it.")
@click.option("--reason", required=True, metavar="TEXT", help="Why; kept in the journal.")
@by_option
def accept(store: Store, version: str | None, reason: str, author: str) -> None:
    """Have what a version took out of reports count from now on, and derive everything anew."""
    named = version or name_extractor()
    with Ledger.open(store, write=True) as ledger:
        fresh = ledger.accept_extractor(named, author=author, reason=reason)
        derive_ledger(ledger, load_stages())
    click.echo(f"{named} {'is accepted' if fresh else 'was accepted before'}.")
