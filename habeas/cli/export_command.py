"""`habeas export`: a ledger's facts for another habeas, or what follows from them in a format of others."""

from datetime import datetime
from pathlib import Path
from typing import Any

import click

from habeas.cli.app import example
from habeas.cli.export_files import write_derived
from habeas.cli.options import as_of_option, ledger_option
from habeas.cli.show_command import open_ledger
from habeas.ledger import Ledger, Store
from habeas.publish.edition import open_edition
from habeas.publish.errors import PublishError
from habeas.publish.formats import FORMATS, write_format
from habeas.publish.selection import EVERYTHING, Selection, read_authority
from habeas.publish.sensitive import find_sensitive
from habeas.publish.whole import check_folder, unfinished_folder

FACTS = "facts"
DAY = click.DateTime(["%Y-%m-%d"])


def describe_formats() -> str:
    """Return the command's help text, with every format in a line."""
    listed = "\n".join(f"  {name:16} {form.summary}" for name, form in FORMATS.items())
    return f"""Write what a ledger holds for other programs and people; docs/FORMATS.md describes it.

    FORMAT is facts, all that `habeas import` reads back (docs/EXPORT.md; everybody is named in it), or:

    \b
{listed}"""


@click.command(
    help=describe_formats(),
    epilog=example(
        "habeas export csv --ledger demo.ledger --out tables",
        "habeas export --ledger demo.ledger --out facts",
    ),
)
@click.argument("form", metavar="[FORMAT]", type=click.Choice([FACTS, *FORMATS]), default=FACTS)
@ledger_option
@as_of_option
@click.option(
    "--out",
    "target",
    type=click.Path(path_type=Path),
    required=True,
    metavar="PATH",
    help="Where to write: a file, or for several files a new or empty folder.",
)
@click.option("--authority", metavar="STATE", help="Only what this state, or armed group, let go.")
@click.option("--episode", metavar="ID", help="Only the episode whose id begins so.")
@click.option("--since", type=DAY, metavar="DATE", help="Only episodes on this day or later.")
@click.option("--until", type=DAY, metavar="DATE", help="Only episodes on this day or earlier.")
@click.option("--with-sensitive", is_flag=True, help="Name also whom reviewers marked sensitive.")
def export(
    form: str, store: Store, as_of: datetime | None, target: Path, with_sensitive: bool, **chosen: Any
) -> None:
    """Write a ledger's facts, or an edition of it; `chosen` are the options that choose episodes."""
    selection = _select(form, **chosen)
    _check_target(form, target)
    with open_ledger(store, as_of) as ledger:
        if form == FACTS:
            _write_facts(ledger, target)
        else:
            concealed = _find_concealed(store) if as_of else frozenset()
            with open_edition(
                ledger, with_sensitive=with_sensitive, also=concealed, selection=selection
            ) as edition:
                write_format(form, edition, target)
    click.echo(f"{store} is exported to {target}.")


def _select(
    form: str, authority: str | None, episode: str | None, since: datetime | None, until: datetime | None
) -> Selection:
    selection = Selection(
        authority=read_authority(authority) if authority else None,
        episode=episode,
        since=since.date() if since else None,
        until=until.date() if until else None,
    )
    if selection != EVERYTHING and (form == FACTS or not FORMATS[form].selects):
        choosing = ", ".join(name for name, one in FORMATS.items() if one.selects)
        raise click.UsageError(f"{form} holds a whole ledger; episodes can be chosen for {choosing}")
    return selection


def _find_concealed(store: Store) -> frozenset[str]:
    """Return the names that must not be published today, whenever they were marked."""
    with Ledger.open(store) as ledger, ledger.reader() as reader:
        return find_sensitive(reader).names


def _check_target(form: str, target: Path) -> None:
    if form == FACTS or FORMATS[form].folder:
        try:
            check_folder(target)
        except PublishError as error:
            raise click.UsageError(str(error)) from error


def _write_facts(ledger: Ledger, target: Path) -> None:
    with unfinished_folder(target) as folder:
        ledger.write_facts(folder)
        write_derived(ledger, folder)
