"""`habeas accounts`: who may come in to the pages, and as what.

Passwords are typed, or read from standard input; none ever stands in a command line, a message or a log.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from habeas.cli.app import example
from habeas.cli.options import by_option, format_option
from habeas.cli.printing import Sheet, print_items
from habeas.model.records import plain

if TYPE_CHECKING:
    from habeas.web.accounts import AccountStore

ROLES = ("reader", "reviewer", "admin")

file_option = click.option(
    "--accounts",
    "path",
    type=click.Path(dir_okay=False, path_type=Path),
    default="habeas.accounts",
    show_default=True,
    envvar="HABEAS_ACCOUNTS",
    show_envvar=True,
    metavar="FILE",
    help="The file of the accounts; `habeas serve --auth` takes it.",
)
name_argument = click.argument("name", metavar="NAME")
role_option = click.option(
    "--role", type=click.Choice(ROLES), default="reader", show_default=True, help="What the account may do."
)


@click.group(epilog=example("habeas accounts add anna --role reviewer", "habeas accounts list"))
def accounts() -> None:
    """Say who may come in to the pages of `habeas serve --auth`, and as what.

    A reader reads; a reviewer also decides and adds; an admin also manages accounts.
    """


@accounts.command(epilog=example("habeas accounts add anna --role reviewer"))
@name_argument
@role_option
@file_option
@by_option
def add(name: str, role: str, path: Path, author: str) -> None:
    """Add an account; its password is asked for, or read from standard input."""
    with _open(path, create=True) as store:
        store.add(name, role, _ask_password(), by=author)  # type: ignore[arg-type]  # one of the choices
    click.echo(f"{name} may come in as {role}.")


@accounts.command(epilog=example("habeas accounts password anna"))
@name_argument
@file_option
@by_option
def password(name: str, path: Path, author: str) -> None:
    """Give an account another password; whoever is in with the old one is put out."""
    with _open(path) as store:
        store.change_password(name, _ask_password(), by=author)
    click.echo(f"{name} has another password.")


@accounts.command(epilog=example("habeas accounts role anna admin"))
@name_argument
@click.argument("role", type=click.Choice(ROLES))
@file_option
@by_option
def role(name: str, role: str, path: Path, author: str) -> None:
    """Have an account do more, or less."""
    with _open(path) as store:
        store.change_role(name, role, by=author)  # type: ignore[arg-type]  # one of the choices
    click.echo(f"{name} may come in as {role}.")


@accounts.command(epilog=example("habeas accounts remove anna"))
@name_argument
@file_option
@by_option
def remove(name: str, path: Path, author: str) -> None:
    """Remove an account, with its sessions and tokens."""
    with _open(path) as store:
        store.remove(name, by=author)
    click.echo(f"{name} may not come in any more.")


@accounts.command("list", epilog=example("habeas accounts list --format json"))
@file_option
@format_option()
def list_accounts(path: Path, form: str) -> None:
    """List the accounts with what each may do."""
    with _open(path) as store:
        found = tuple(store.all())
    cells = [(one.name, one.role) for one in found]
    print_items(plain(found), Sheet(title="Accounts", columns=("name", "role"), cells=cells), form)


@accounts.command(epilog=example("habeas accounts token anna --label 'nightly export'"))
@name_argument
@click.option("--label", default="", metavar="TEXT", help="What the token is for.")
@click.option("--days", default=365, show_default=True, type=click.IntRange(1, 3650), help="Valid so long.")
@file_option
@by_option
def token(name: str, label: str, days: int, path: Path, author: str) -> None:
    """Make a token with which a program comes in as this account; it is printed this once."""
    from habeas.web.accounts.entering import make_token  # noqa: PLC0415  # of the extra `web`

    with _open(path) as store:
        click.echo(make_token(store, name, label, by=author, days=days))


@accounts.command("log", epilog=example("habeas accounts log"))
@file_option
@format_option()
def show_log(path: Path, form: str) -> None:
    """Print what happened to accounts: log-ins, wrong passwords, changes, with when and from where."""
    with _open(path) as store:
        found = tuple(store.events())
    columns = ("at", "what", "account", "by", "from")
    cells = [(one.at[:19], one.kind, one.account, one.by, one.place or "") for one in found]
    print_items(plain(found), Sheet(title="Accounts", columns=columns, cells=cells), form)


@contextmanager
def _open(path: Path, *, create: bool = False) -> Iterator["AccountStore"]:
    from habeas.web.accounts import AccountError, AccountStore  # noqa: PLC0415  # of the extra `web`

    try:
        store = AccountStore(path, create=create)
        try:
            yield store
        finally:
            store.close()
    except AccountError as error:
        raise click.UsageError(str(error)) from error


def _ask_password() -> str:
    if sys.stdin.isatty():
        typed: str = click.prompt("Password", hide_input=True, confirmation_prompt=True)
        return typed
    return sys.stdin.readline().rstrip("\n")
