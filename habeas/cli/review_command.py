"""`habeas review`: the queue of what people must decide, and what they decide.

Every decision is one more entry in the ledger's journal; what it touches is computed anew at once.
"""

import sys
from pathlib import Path

import click

from habeas.cli.app import example
from habeas.cli.options import by_option, format_option, ledger_option
from habeas.cli.printing import Sheet, print_items
from habeas.cli.review_session import hold_session
from habeas.cli.review_sheet_command import import_sheet
from habeas.cli.sheets import SHORT
from habeas.cli.show_command import open_ledger
from habeas.cli.stages import load_stages
from habeas.ledger import Ledger, Store
from habeas.model import InvalidValue, Judgement, correct_claim
from habeas.model.records import plain
from habeas.model.vocabulary import Verdict
from habeas.review import (
    attach_answers,
    decide,
    find_judgement,
    find_subjects,
    find_tellings,
    find_waiting,
    list_matters,
    parse_changes,
    read_judgements,
    refuse_unfounded,
    write_judgements,
)
from habeas.run import update_ledger

reason_option = click.option("--reason", default="", metavar="TEXT", help="Why, for those who come after.")


@click.group(
    invoke_without_command=True,
    epilog=example("habeas review --ledger demo.ledger", "habeas review reject 3f9a12bc --reason misprint"),
)
@ledger_option
@by_option
@click.pass_context
def review(context: click.Context, store: Store, author: str) -> None:
    """Decide what habeas cannot: reject, correct, merge, split. Nothing is ever overwritten.

    Without a subcommand, goes through the queue and asks.
    """
    if context.invoked_subcommand is None:
        with Ledger.open(store, write=True) as ledger:
            _update(ledger)
            try:
                hold_session(ledger, author)
            finally:
                _update(ledger)


@review.command(epilog=example("habeas review queue --format json"))
@ledger_option
@format_option()
def queue(store: Store, form: str) -> None:
    """List what is open, the most consequential first."""
    with open_ledger(store) as ledger:
        matters = list_matters(ledger)
    cells = [(one.subject[:SHORT], one.kind, one.sentence) for one in matters]
    print_items(
        plain(tuple(matters)), Sheet(title="To decide", columns=("id", "kind", "matter"), cells=cells), form
    )


@review.command(epilog=example("habeas review accept 3f9a12bc --reason 'seen the list'"))
@click.argument("idents", metavar="ID...", nargs=-1, required=True)
@reason_option
@ledger_option
@by_option
def accept(idents: tuple[str, ...], reason: str, store: Store, author: str) -> None:
    """Vouch for claims, agree with findings, or say that a doubtful pair is one."""
    _judge_subjects("accept", idents, reason, store, author)


@review.command(epilog=example("habeas review reject 3f9a12bc --reason misprint"))
@click.argument("idents", metavar="ID...", nargs=-1, required=True)
@reason_option
@ledger_option
@by_option
def reject(idents: tuple[str, ...], reason: str, store: Store, author: str) -> None:
    """Set claims aside, switch findings off, or say that a doubtful pair is two."""
    _judge_subjects("reject", idents, reason, store, author)


@review.command(epilog=example("habeas review correct 3f9a12bc scope=part nationality=LT"))
@click.argument("ident", metavar="CLAIM")
@click.argument("changes", metavar="FIELD=VALUE...", nargs=-1, required=True)
@reason_option
@ledger_option
@by_option
def correct(ident: str, changes: tuple[str, ...], reason: str, store: Store, author: str) -> None:
    """Correct what habeas read out of a claim's words; a number must stand in them."""
    with Ledger.open(store, write=True) as ledger:
        claim = ledger.claim(ident)
        try:
            given = parse_changes(claim, changes)
            correct_claim(claim, given)
        except InvalidValue as error:
            raise click.UsageError(str(error)) from error
        record_judgement(ledger, decide("correct", [claim.id], author, reason=reason, changes=given))


@review.command(epilog=example("habeas review merge 3f9a12bc 77ab01cd"))
@click.argument("idents", metavar="ID ID...", nargs=-1, required=True)
@reason_option
@ledger_option
@by_option
def merge(idents: tuple[str, ...], reason: str, store: Store, author: str) -> None:
    """Say that episodes, or people, are one: all that each is made of now is bound together."""
    with Ledger.open(store, write=True) as ledger:
        made_of = [subject for ident in idents for subject in find_tellings(ledger, ident)]
        record_judgement(ledger, _decide_together("merge", made_of, reason, author))


@review.command(epilog=example("habeas review split 3f9a12bc 77ab01cd"))
@click.argument("idents", metavar="ID ID...", nargs=-1, required=True)
@reason_option
@ledger_option
@by_option
def split(idents: tuple[str, ...], reason: str, store: Store, author: str) -> None:
    """Say that episodes, or people, that may seem one are not.

    Two that were taken for one are named by a claim of each.
    """
    with Ledger.open(store, write=True) as ledger:
        anchors = [find_tellings(ledger, ident)[0] for ident in idents]
        record_judgement(ledger, _decide_together("split", anchors, reason, author))


@review.command(epilog=example("habeas review note 3f9a12bc 'asked the outlet, no answer yet'"))
@click.argument("ident", metavar="ID")
@click.argument("text")
@ledger_option
@by_option
def note(ident: str, text: str, store: Store, author: str) -> None:
    """Write something down about a claim or a finding, which changes nothing else."""
    _judge_subjects("note", (ident,), text, store, author)


@review.command(epilog=example("habeas review undo 3f9a12bc --reason 'wrong claim'"))
@click.argument("ident", metavar="JUDGEMENT")
@reason_option
@ledger_option
@by_option
def undo(ident: str, reason: str, store: Store, author: str) -> None:
    """Take a judgement back by a new one; an undo can be undone."""
    with Ledger.open(store, write=True) as ledger:
        taken_back = find_judgement(ledger, ident)
        record_judgement(
            ledger, decide("note", taken_back.subjects, author, reason=reason, undoes=taken_back.id)
        )


@review.command(epilog=example("habeas review export > decided.jsonl"))
@ledger_option
def export(store: Store) -> None:
    """Print every judgement, one JSON object a line."""
    with Ledger.open(store) as ledger:
        for line in write_judgements(ledger.judgements()):
            sys.stdout.write(line + "\n")


@review.command("import", epilog=example("habeas review import decided.jsonl"))
@click.argument("path", metavar="FILE", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@ledger_option
def bring_in(path: Path, store: Store) -> None:
    """Bring in the judgements that `review export` printed elsewhere; those already here change nothing."""
    try:
        judgements = list(read_judgements(path.read_text(encoding="utf-8").splitlines()))
    except (InvalidValue, UnicodeDecodeError) as error:
        raise click.UsageError(f"{path}: {error}") from error
    with Ledger.open(store, write=True) as ledger:
        try:
            refuse_unfounded(ledger, judgements)
        except InvalidValue as error:
            raise click.UsageError(f"{path}: {error}") from error
        added = ledger.add_judgements(judgements)
        _update(ledger)
        waiting = find_waiting(ledger, judgements)
    click.echo(f"{added} of {len(judgements)} judgements were new.")
    if waiting:
        named = ", ".join(one.id[:SHORT] for one in waiting)
        click.echo(f"habeas: kept until what they are about comes into this ledger: {named}", err=True)


review.add_command(import_sheet)


def _judge_subjects(
    verdict: Verdict, idents: tuple[str, ...], reason: str, store: Store, author: str
) -> None:
    with Ledger.open(store, write=True) as ledger:
        subjects = [subject for ident in idents for subject in find_subjects(ledger, ident)]
        record_judgement(ledger, decide(verdict, subjects, author, reason=reason))


def _decide_together(verdict: Verdict, subjects: list[str], reason: str, author: str) -> Judgement:
    try:
        return decide(verdict, subjects, author, reason=reason)
    except InvalidValue as error:
        raise click.UsageError(str(error)) from error


def record_judgement(ledger: Ledger, judgement: Judgement) -> None:
    """Keep a judgement, derive what follows from it, and say so."""
    kept = attach_answers(ledger, judgement)
    ledger.add_judgements(kept)
    _update(ledger)
    for one in kept:
        click.echo(f"judgement {one.id[:SHORT]}: {one.verdict} {', '.join(one.subjects)}")


def _update(ledger: Ledger) -> None:
    if not ledger.is_derived():
        update_ledger(ledger, load_stages())
