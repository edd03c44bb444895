"""`habeas show`: what a ledger holds."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

import click

from habeas.cli.app import example
from habeas.cli.episode_card import draw_episode
from habeas.cli.options import as_of_option, format_option, ledger_option
from habeas.cli.printing import open_console, print_items, print_json, print_lines
from habeas.cli.sheets import concession_sheet, episode_sheet, finding_sheet, person_sheet, report_sheet
from habeas.cli.source_sheets import family_records, family_sheet, origin_records, origin_sheet
from habeas.cli.source_trees import draw_origins
from habeas.cli.stages import load_stages
from habeas.ledger import Ledger, Store
from habeas.ledger.view_records import episode_record, report_record
from habeas.model.records import plain
from habeas.run import ledger_as_of


@click.group(epilog=example("habeas show episodes --ledger demo.ledger", "habeas show people --format csv"))
def show() -> None:
    """Show what a ledger holds: episodes, people, concessions, findings, reports."""


BEHIND = "is behind its facts, since a run or a review did not end; `habeas derive --ledger {}` mends that"


@contextmanager
def open_ledger(store: Store, as_of: datetime | None = None) -> Iterator[Ledger]:
    """Open a ledger to read, now or as it stood; warn where its derived part is behind its reports."""
    with Ledger.open(store) as ledger:
        if as_of is not None:
            with ledger_as_of(ledger, as_of, load_stages()) as then:
                yield then
            return
        if not ledger.is_derived():
            click.echo(f"habeas: {store} {BEHIND.format(store)}", err=True)
        yield ledger


@show.command(epilog=example("habeas show episodes --format json"))
@ledger_option
@as_of_option
@format_option()
def episodes(store: Store, as_of: datetime | None, form: str) -> None:
    """List the episodes: who let go, when, how many, and how well that is supported."""
    with open_ledger(store, as_of) as ledger:
        views = ledger.episodes()
    print_items([episode_record(view) for view in views], episode_sheet(views), form)


@show.command(epilog=example("habeas show episode 3f9a12bc"))
@click.argument("idents", metavar="[ID]...", nargs=-1)
@ledger_option
@as_of_option
@format_option("table", "json", "jsonl")
def episode(idents: tuple[str, ...], store: Store, as_of: datetime | None, form: str) -> None:
    """Show an episode with all that belongs to it: numbers, people, sources, what does not add up.

    ID is the id of an episode, or its beginning as far as it is unique; without one, every episode is shown.
    """
    with open_ledger(store, as_of) as ledger:
        views = [ledger.episode(ident) for ident in idents] if idents else ledger.episodes()
    records = [episode_record(view) for view in views]
    if form == "table":
        open_console().print(*map(draw_episode, views), sep="")
    elif form == "json":
        print_json(records[0] if len(idents) == 1 else records)
    else:
        print_lines(records)


@show.command(epilog=example("habeas show people --format csv"))
@ledger_option
@as_of_option
@format_option()
def people(store: Store, as_of: datetime | None, form: str) -> None:
    """List the detainees and former detainees whom reports name, under every spelling."""
    with open_ledger(store, as_of) as ledger:
        found = ledger.people()
    print_items(plain(found), person_sheet(found), form)


@show.command(epilog=example("habeas show concessions"))
@ledger_option
@as_of_option
@format_option()
def concessions(store: Store, as_of: datetime | None, form: str) -> None:
    """List what was given, eased, offered or demanded in return."""
    with open_ledger(store, as_of) as ledger:
        found = ledger.concessions()
    print_items(plain(found), concession_sheet(found), form)


@show.command(epilog=example("habeas show findings --format jsonl"))
@ledger_option
@as_of_option
@format_option()
def findings(store: Store, as_of: datetime | None, form: str) -> None:
    """List what comparing the claims shows, the weightiest first."""
    with open_ledger(store, as_of) as ledger:
        found = ledger.findings()
    print_items(plain(found), finding_sheet(found), form)


@show.command(epilog=example("habeas show reports"))
@ledger_option
@as_of_option
@format_option()
def reports(store: Store, as_of: datetime | None, form: str) -> None:
    """List the reports that the ledger was made from."""
    with open_ledger(store, as_of) as ledger:
        views = ledger.reports()
    print_items([report_record(view) for view in views], report_sheet(views), form)


@show.command(epilog=example("habeas show origins 3f9a12bc"))
@click.argument("ident", metavar="EPISODE")
@ledger_option
@as_of_option
@format_option()
def origins(ident: str, store: Store, as_of: datetime | None, form: str) -> None:
    """List who really says so: the origins of an episode's claims, and the chains that lead to them.

    EPISODE is the id of an episode, or its beginning as far as it is unique.
    """
    with open_ledger(store, as_of) as ledger:
        view = ledger.episode(ident)
    records = origin_records(view)
    if form == "table":
        open_console().print(draw_origins(view, records))
    else:
        print_items(records, origin_sheet(records), form)


@show.command(epilog=example("habeas show copies"))
@ledger_option
@as_of_option
@format_option()
def copies(store: Store, as_of: datetime | None, form: str) -> None:
    """List reports that are near-copies of one story, and those whose numbers differ from it."""
    with open_ledger(store, as_of) as ledger:
        records = family_records(ledger.families())
    print_items(records, family_sheet(records), form)
