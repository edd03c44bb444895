"""`habeas people mark-sensitive` and `sensitive`: who must not be named in what is published."""

import click

from habeas.cli.app import example
from habeas.cli.options import by_option, format_option, ledger_option
from habeas.cli.printing import print_items
from habeas.cli.review_command import record_judgement
from habeas.cli.sheets import person_sheet
from habeas.cli.show_command import open_ledger
from habeas.ledger import Ledger, Store
from habeas.model.records import plain
from habeas.publish.sensitive import find_sensitive
from habeas.review import decide


@click.command("mark-sensitive", epilog=example("habeas people mark-sensitive 3f9a12bc --reason 'in hiding'"))
@click.argument("idents", metavar="PERSON...", nargs=-1, required=True)
@click.option("--reason", default="", metavar="TEXT", help="Why; kept in the ledger. Name nobody in it.")
@ledger_option
@by_option
def mark_sensitive(idents: tuple[str, ...], reason: str, store: Store, author: str) -> None:
    """Have publications give people's initials only, in every text and under every spelling.

    PERSON is an id that `habeas show people` prints. `habeas review undo` takes a mark back.
    """
    with Ledger.open(store, write=True) as ledger:
        claims = [claim for ident in idents for claim in ledger.person(ident).claims]
        record_judgement(ledger, decide("conceal", claims, author, reason=reason))


@click.command(epilog=example("habeas people sensitive --ledger demo.ledger"))
@ledger_option
@format_option()
def sensitive(store: Store, form: str) -> None:
    """List the people who are marked sensitive, and their namesakes, whom publications conceal too."""
    with open_ledger(store) as ledger:
        with ledger.reader() as reader:
            hidden = find_sensitive(reader).people
        found = tuple(person for person in ledger.people() if person.id in hidden)
    print_items(plain(found), person_sheet(found), form)
