"""Options that several commands share."""

import getpass
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import click

from habeas.ledger import LedgerError, Store, find_store

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]
FORMATS = ("table", "json", "jsonl", "csv")


def author_name() -> str:
    """Return the name of the user, or "unknown" where the system has none for it."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "unknown"


class Moment(click.ParamType[datetime]):
    """A day, which means its end, or a time, both in UTC unless they say otherwise."""

    name = "moment"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        """Return the moment up to which facts count."""
        if isinstance(value, datetime):
            return value
        try:
            moment = datetime.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} is no day or time like 2026-01-31 or 2026-01-31T12:00", param, ctx)
        whole_day = len(value) == len("2026-01-31")
        aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        return aware + timedelta(days=1) if whole_day else aware


class StoreAddress(click.ParamType[Store]):
    """A file, or the address of a PostgreSQL database; an address that is wrong is never repeated."""

    name = "place"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Store:
        """Return the store that is meant."""
        try:
            return find_store(value)
        except LedgerError as error:
            self.fail(str(error), param, ctx)


MOMENT = Moment()

as_of_option: Decorator = click.option(
    "--as-of", type=MOMENT, metavar="DATE", help="Show the ledger as it stood at the end of this day (UTC)."
)
ledger_option: Decorator = click.option(
    "--ledger",
    "store",
    type=StoreAddress(),
    default="habeas.ledger",
    show_default=True,
    envvar="HABEAS_LEDGER",
    show_envvar=True,
    metavar="PLACE",
    help="The ledger's file, or postgresql://USER@HOST/DATABASE.",
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
