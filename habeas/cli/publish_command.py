"""`habeas publish`: a ledger as a static site for everybody."""

from datetime import datetime
from pathlib import Path

import click

from habeas.cli.app import example
from habeas.cli.options import as_of_option, ledger_option
from habeas.cli.show_command import open_ledger
from habeas.ledger import Store
from habeas.publish.wording import plural

LANGUAGES = ("en", "ru", "be", "uk", "pl")


@click.command(epilog=example("habeas publish --ledger demo.ledger --out site"))
@ledger_option
@as_of_option
@click.option(
    "--out",
    "folder",
    type=click.Path(file_okay=False, path_type=Path),
    required=True,
    metavar="DIR",
    help="A new or empty folder.",
)
@click.option(
    "--language",
    type=click.Choice(LANGUAGES),
    default=LANGUAGES[0],
    show_default=True,
    help="The language of the pages; reports stay in theirs.",
)
def publish(store: Store, as_of: datetime | None, folder: Path, language: str) -> None:
    """Write a ledger as a static site: pages, charts, tables, methods.

    It needs no server and works from any path, even from a folder. It has nothing of the review and of the
    reports only the sentences that are quoted; people marked sensitive have initials, and no page.
    """
    from habeas.web.site import publish_site  # noqa: PLC0415  # of the extra `web`, which others do without

    with open_ledger(store, as_of) as ledger:
        number = publish_site(ledger, folder, language=language)
    click.echo(f"{folder} is a site of {plural(number, 'page')}; open {folder / 'index.html'}.")
