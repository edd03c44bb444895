"""Options that several commands share."""

import getpass
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]
FORMATS = ("table", "json", "jsonl", "csv")


def author_name() -> str:
    """Return the name of the user, or "unknown" where the system has none for it."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "unknown"


ledger_option: Decorator = click.option(
    "--ledger",
    "ledger_path",
    type=click.Path(dir_okay=False, path_type=Path),
    default="habeas.ledger",
    show_default=True,
    envvar="HABEAS_LEDGER",
    show_envvar=True,
    metavar="FILE",
    help="The ledger's file.",
)
paths_argument: Decorator = click.argument(
    "paths", nargs=-1, required=True, metavar="PATH...", type=click.Path(path_type=Path)
)
outlet_option: Decorator = click.option(
    "--outlet", metavar="NAME", help="Who published the reports that do not say so themselves."
)
workers_option: Decorator = click.option(
    "--workers",
    type=click.IntRange(min=1),
    metavar="N",
    help="Processes that extract claims; all cores by default.",
)
by_option: Decorator = click.option(
    "--by",
    "author",
    default=author_name,
    envvar="HABEAS_BY",
    show_envvar=True,
    metavar="NAME",
    help="Who adds to the ledger; the name you are logged in with by default.",
)


def format_option(*formats: str) -> Decorator:
    """Return the option that chooses how data is printed, the first format by default."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(formats or FORMATS),
        default=(formats or FORMATS)[0],
        show_default=True,
        help="How to print it.",
    )


def _parse_day(context: click.Context, parameter: click.Parameter, value: datetime | None) -> date | None:
    return value.date() if value else None


published_option: Decorator = click.option(
    "--published",
    type=click.DateTime(["%Y-%m-%d"]),
    callback=_parse_day,
    metavar="YYYY-MM-DD",
    help="When the reports that do not say so themselves were published.",
)
