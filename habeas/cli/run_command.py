"""`habeas run`: the main job, from files to a ledger."""

from datetime import date
from pathlib import Path

import click
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from habeas.cli.app import example
from habeas.cli.exits import ExitCode
from habeas.cli.options import (
    by_option,
    ledger_option,
    outlet_option,
    paths_argument,
    published_option,
    workers_option,
)
from habeas.cli.printing import open_console, print_table
from habeas.cli.sheets import episode_sheet
from habeas.cli.stages import load_stages
from habeas.ledger import Ledger, Store
from habeas.model import Episode, GivenList, InvalidValue, Refusal
from habeas.publish.wording import plural
from habeas.read.decode import decode_text
from habeas.resolve.speaker_tables import read_speaker_table
from habeas.run import Inputs, Listener, RunSummary, Step, run_reports

SHOWN = 100
"""Episodes up to which a run ends with all of them on the screen."""

STEPS: dict[Step, str] = {
    "extract": "Reading reports and extracting claims",
    "grow": "Finding what the new reports touch",
    "resolve": "Bringing the reports together",
    "reconcile": "Reconciling the numbers",
    "store": "Writing the ledger",
}


@click.command(epilog=example("habeas run samples --ledger demo.ledger"))
@paths_argument
@ledger_option
@published_option
@outlet_option
@click.option(
    "--speakers",
    "speakers_path",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE",
    help="A table of speakers of your own (identity, type, country, aliases); the ledger keeps it.",
)
@by_option
@workers_option
def run(
    paths: tuple[Path, ...],
    store: Store,
    published: date | None,
    outlet: str | None,
    speakers_path: Path | None,
    author: str,
    workers: int | None,
) -> int:
    """Read reports, extract, resolve and reconcile their claims, and keep it all in a ledger.

    PATH is a file or a folder: .txt, .md, .html, or .jsonl with id, text, title, outlet, published and url.
    Reading a report twice changes nothing; a run that was killed goes on where it was.
    """
    with Ledger.open(store, write=True) as ledger, ShownProgress() as shown:
        if speakers_path:
            given = load_speakers(speakers_path)
            ledger.add_list(given, author=author, source=str(speakers_path))
        summary = run_reports(
            Inputs(paths=paths, published=published, outlet=outlet),
            ledger,
            load_stages(),
            Listener(refuse=shown.refuse, progress=shown.advance),
            author=author,
            workers=workers,
        )
    _print_summary(summary, store)
    return ExitCode.SOME_REFUSED if summary.refused else ExitCode.DONE


def load_speakers(path: Path) -> GivenList:
    """Return the table of speakers in a file, under the file's name."""
    try:
        rows = read_speaker_table(decode_text(path.read_bytes()), str(path))
    except InvalidValue as error:
        raise click.UsageError(str(error)) from error
    return GivenList(kind="speakers", name=path.name, rows=rows)


class ShownProgress:
    """A line on standard error that tells which step runs; refusals appear above it.

    It appears when the first step has something to tell: the thread that keeps it moving must not run yet
    when the processes that extract are started, or they could not begin with what this one has loaded.
    """

    def __init__(self) -> None:
        columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
        self.progress = Progress(*columns, console=open_console(stderr=True), transient=True)
        self.task = self.progress.add_task(STEPS["extract"])

    def __enter__(self) -> "ShownProgress":
        return self

    def __exit__(self, *ending: object) -> None:
        if self.progress.console.is_terminal:
            self.progress.stop()

    def advance(self, step: Step, done: int) -> None:
        """Show which step runs, and how many reports are done."""
        if self.progress.console.is_terminal:
            self.progress.start()
        counted = f" ({done:,})" if done else ""
        self.progress.update(self.task, description=STEPS[step] + counted)

    def refuse(self, refusal: Refusal) -> None:
        """Say what is left out, and why."""
        console = self.progress.console
        console.print(f"habeas: {refusal}", markup=False, soft_wrap=True)


def _print_summary(summary: RunSummary, store: Store) -> None:
    console = open_console()
    counts = [
        f"{plural(summary.added, 'report')} added",
        f"{summary.known:,} already there",
        f"{summary.refused:,} refused",
    ]
    with Ledger.open(store) as ledger:
        idents = ledger.list_ids(Episode)
        views = ledger.episodes() if len(idents) <= SHOWN else ()
    console.print(f"{store}: {', '.join(counts)}.", markup=False, soft_wrap=True)
    if views:
        print_table(episode_sheet(views))
        console.print(f"\nNext: habeas show episode {views[0].episode.id[:8]} --ledger {store}", markup=False)
    elif idents:
        told = f"It holds {plural(len(idents), 'episode')}: habeas show episodes --ledger {store}"
        console.print(told, markup=False, soft_wrap=True)
