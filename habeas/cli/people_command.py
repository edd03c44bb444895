"""`habeas people`: lists of detainees, and who on them is named as freed."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from habeas.cli.app import example
from habeas.cli.options import format_option, ledger_option
from habeas.cli.printing import Sheet, print_items
from habeas.cli.sensitive_command import mark_sensitive, sensitive
from habeas.cli.show_command import open_ledger
from habeas.ledger import Store
from habeas.model import InvalidValue, Report
from habeas.model.records import plain
from habeas.publish.wording import plural
from habeas.read.decode import decode_text
from habeas.resolve.register import FIELDS, Entry, Register, read_register, register_lines
from habeas.resolve.register_matching import Match, RegisterMatches, match_register

Record = dict[str, Any]

list_argument = click.argument(
    "path", metavar="FILE", type=click.Path(exists=True, dir_okay=False, path_type=Path)
)
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
    "import", epilog=example("habeas people import list.csv --column name=Prisoner --out list.jsonl")
)
@list_argument
@column_option
@click.option("--yes", is_flag=True, help="Take the columns as guessed, without asking.")
@click.option(
    "--out",
    "target",
    type=click.Path(dir_okay=False, path_type=Path),
    required=True,
    metavar="FILE",
    help="Where to write the list as JSON Lines.",
)
def import_list(path: Path, columns: tuple[str, ...], yes: bool, target: Path) -> None:
    """Read a list (CSV, JSON Lines, FollowTheMoney entities) and write it in the form `match` takes.

    The columns are guessed by their headings, shown, and confirmed.
    """
    register = load_register(path, columns)
    for field, heading in register.columns.items():
        click.echo(f"{field:12} from column {heading}", err=True)
    if not yes:
        click.confirm(f"Read {plural(len(register.entries), 'row')} so?", abort=True, err=True)
    target.write_text(register_lines(register.entries), encoding="utf-8")
    click.echo(f"{target} holds {plural(len(register.entries), 'row')}.")


@people.command(epilog=example("habeas people match list.jsonl --ledger demo.ledger --format csv"))
@list_argument
@column_option
@ledger_option
@format_option()
def match(path: Path, columns: tuple[str, ...], store: Store, form: str) -> None:
    """Say who on a list is named as freed, in which reports, who is unsure, and who is nowhere freed."""
    register = load_register(path, columns)
    with open_ledger(store) as ledger:
        resolution = ledger.resolution()
    matches = match_register(register.entries, resolution)
    print_items(match_records(matches, resolution.reports), match_sheet(matches, resolution.reports), form)


people.add_command(mark_sensitive)
people.add_command(sensitive)


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


def match_records(matches: RegisterMatches, reports: Mapping[str, Report]) -> list[Record]:
    """Return one record an entry or pair, for programs."""
    found = [
        {
            "entry": plain(match.entry),
            "verdict": say_verdict(match),
            "person": match.person.id,
            "name": match.person.name,
            "score": match.score,
            "reasons": list(match.reasons),
            "reports": [reports[report].name for report in match.reports],
        }
        for match in (*matches.sure, *matches.unsure)
    ]
    return [*found, *({"entry": plain(entry), "verdict": "nowhere freed"} for entry in _silent(matches))]


def match_sheet(matches: RegisterMatches, reports: Mapping[str, Report]) -> Sheet:
    """Return one row an entry or pair, for people."""
    rows = [
        (
            match.entry.id,
            match.entry.names[0],
            say_verdict(match),
            match.person.name,
            f"{match.score:.2f}",
            ", ".join(reports[report].name for report in match.reports),
        )
        for match in (*matches.sure, *matches.unsure)
    ]
    rows += [(entry.id, entry.names[0], "nowhere freed", "", "", "") for entry in _silent(matches)]
    columns = ("entry", "name on the list", "verdict", "name in reports", "score", "reports")
    return Sheet(title="List and reports", columns=columns, cells=rows, numeric=frozenset({"score"}))


def _silent(matches: RegisterMatches) -> list[Entry]:
    """Return the entries that no row speaks of yet."""
    told = {match.entry.id for match in (*matches.sure, *matches.unsure)}
    return [entry for entry in matches.nowhere_freed if entry.id not in told]
