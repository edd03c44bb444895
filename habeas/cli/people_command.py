"""`habeas people`: lists of detainees, and who on them is named as freed."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from habeas.cli.app import example
from habeas.cli.options import by_option, format_option, ledger_option
from habeas.cli.printing import Sheet, print_items
from habeas.cli.sensitive_command import mark_sensitive, sensitive
from habeas.cli.show_command import open_ledger
from habeas.ledger import Ledger, Store
from habeas.model import GivenList, InvalidValue
from habeas.model.records import plain
from habeas.publish.wording import plural
from habeas.read.decode import decode_text
from habeas.resolve.register import (
    FIELDS,
    Register,
    entry_record,
    read_register,
    register_lines,
)
from habeas.resolve.register_matching import Match, RegisterMatches
from habeas.review import match_entries, match_list

Record = dict[str, Any]

file_type = click.Path(exists=True, dir_okay=False, path_type=Path)
list_argument = click.argument("path", metavar="FILE", type=file_type)
column_option = click.option(
    "--column",
    "columns",
    multiple=True,
    metavar="FIELD=HEADING",
    help=f"Which column holds a field; the fields are {', '.join(FIELDS)}. Others are guessed.",
)


@click.group(epilog=example("habeas people match register.csv --ledger demo.ledger"))
def people() -> None:
    """Compare lists of detainees with what reports say, and mark who must not be named in publications."""


@people.command(
    "import",
    epilog=example(
        "habeas people import list.csv --column name=Prisoner --ledger demo.ledger",
        "habeas people import list.csv --out list.jsonl",
    ),
)
@list_argument
@column_option
@click.option("--yes", is_flag=True, help="Take the columns as guessed, without asking.")
@click.option(
    "--out",
    "target",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Write the list to a file of JSON Lines instead of keeping it in the ledger.",
)
@click.option("--name", metavar="NAME", help="What to call the list; its file's name by default.")
@ledger_option
@by_option
def import_list(
    path: Path,
    columns: tuple[str, ...],
    yes: bool,
    target: Path | None,
    name: str | None,
    store: Store,
    author: str,
) -> None:
    """Read a list (CSV, JSON Lines, FollowTheMoney entities) and keep it in the ledger.

    The columns are guessed by their headings, shown, and confirmed. A later list of the same name stands
    in the place of the earlier one, which the journal keeps.
    """
    register = load_register(path, columns)
    for field, heading in register.columns.items():
        click.echo(f"{field:12} from column {heading}", err=True)
    if not yes:
        click.confirm(f"Read {plural(len(register.entries), 'row')} so?", abort=True, err=True)
    if target:
        target.write_text(register_lines(register.entries), encoding="utf-8")
        click.echo(f"{target} holds {plural(len(register.entries), 'row')}.")
        return
    rows = tuple(entry_record(entry) for entry in register.entries)
    given = GivenList(kind="people", name=name or path.name, rows=rows)
    with Ledger.open(store, write=True) as ledger:
        fresh = ledger.add_list(given, author=author, source=str(path))
    kept = "keeps" if fresh else "had already"
    click.echo(f"{store} {kept} {plural(len(rows), 'row')} as the list {given.name}.")


@people.command(
    epilog=example(
        "habeas people match --ledger demo.ledger",
        "habeas people match list.jsonl --ledger demo.ledger --format csv",
    )
)
@click.argument("path", metavar="[FILE]", required=False, type=file_type)
@click.option("--list", "name", metavar="NAME", help="Which of the ledger's lists; all of them by default.")
@column_option
@ledger_option
@format_option()
def match(path: Path | None, name: str | None, columns: tuple[str, ...], store: Store, form: str) -> None:
    """Say who on a list is named as freed, in which reports, who is unsure, and who is nowhere freed.

    Without a file the lists are compared that the ledger keeps.
    """
    given = load_register(path, columns).entries if path else None
    with open_ledger(store) as ledger:
        found = match_kept(ledger, name) if given is None else [match_entries(ledger, given)]
        names = name_reports(ledger, found)
    print_items(match_records(found, names), match_sheet(found, names), form)


people.add_command(mark_sensitive)
people.add_command(sensitive)


def match_kept(ledger: Ledger, name: str | None) -> list[RegisterMatches]:
    """Compare the ledger's lists, or that of this name, as reviewers decided about them."""
    lists = [given for given in ledger.lists("people") if name in {None, given.name}]
    if not lists:
        wanted = f"the ledger keeps no list {name!r}" if name else "the ledger keeps no list"
        raise click.UsageError(f"{wanted}; `habeas people import FILE --ledger LEDGER` adds one")
    judgements = ledger.judgements()
    return [match_list(ledger, given, judgements) for given in lists]


def name_reports(ledger: Ledger, found: Iterable[RegisterMatches]) -> dict[str, str]:
    """Return the name of each report that names a match, by the report's id."""
    wanted = {report for one in found for match in one.told for report in match.reports}
    with ledger.reader() as reader:
        return {ident: report.name for ident, report in reader.reports_of(wanted).items()}


def load_register(path: Path, columns: tuple[str, ...]) -> Register:
    """Return the list in a file; rows that were refused are told on standard error, without names."""
    mapped = dict(parse_column(column) for column in columns)
    try:
        register = read_register(decode_text(path.read_bytes()), str(path), mapped)
    except InvalidValue as error:
        raise click.UsageError(str(error)) from error
    for refusal in register.refusals:
        click.echo(f"habeas: {refusal}", err=True)
    return register


def parse_column(written: str) -> tuple[str, str]:
    """Return the field and the heading of a column option."""
    field, _, heading = written.partition("=")
    if field not in FIELDS or not heading:
        raise click.BadParameter(f"{written}: write FIELD=HEADING, with one of {', '.join(FIELDS)}")
    return field, heading


def say_verdict(match: Match) -> str:
    """Return what a match shows, in two words."""
    if not match.sure:
        return "unsure"
    return "named as freed" if match.freed else "named, not freed"


def match_records(lists: Sequence[RegisterMatches], reports: Mapping[str, str]) -> list[Record]:
    """Return one record an entry or pair, for programs."""
    found = [
        {
            "entry": plain(match.entry),
            "verdict": say_verdict(match),
            "person": match.person.id,
            "name": match.person.name,
            "score": match.score,
            "reasons": list(match.reasons),
            "reports": [reports[report] for report in match.reports],
        }
        for one in lists
        for match in one.told
    ]
    silent = (entry for one in lists for entry in one.silent)
    return [*found, *({"entry": plain(entry), "verdict": "nowhere freed"} for entry in silent)]


def match_sheet(lists: Sequence[RegisterMatches], reports: Mapping[str, str]) -> Sheet:
    """Return one row an entry or pair, for people."""
    rows = [
        (
            match.entry.id,
            match.entry.names[0],
            say_verdict(match),
            match.person.name,
            f"{match.score:.2f}",
            ", ".join(reports[report] for report in match.reports),
        )
        for one in lists
        for match in one.told
    ]
    silent = (entry for one in lists for entry in one.silent)
    rows += [(entry.id, entry.names[0], "nowhere freed", "", "", "") for entry in silent]
    columns = ("entry", "name on the list", "verdict", "name in reports", "score", "reports")
    return Sheet(title="List and reports", columns=columns, cells=rows, numeric=frozenset({"score"}))
