"""Every format that a ledger is exported to, and the one way to write any of them.

Takes a format's name, an edition and a path; what stands at the path afterwards is whole.
"""

from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from habeas.publish.edition import Edition
from habeas.publish.whole import unfinished_file, unfinished_folder


@dataclass(frozen=True, slots=True)
class Format:
    """A format: the module whose `write` writes it; `selects` where episodes can be chosen for it."""

    module: str
    summary: str
    folder: bool = False
    selects: bool = False


FORMATS: dict[str, Format] = {
    "csv": Format("tables.csv_files", "tables for spreadsheets", folder=True),
    "parquet": Format("tables.parquet_files", "the same tables for programs", folder=True),
    "datasette": Format("tables.datasette_files", "a database to ask questions of", folder=True),
    "followthemoney": Format(
        "followthemoney.followthemoney_files",
        "people, events, sanctions and documents, with sources",
        folder=True,
    ),
    "plover": Format("events.plover_file", "directed events, one JSON record a line", selects=True),
    "cameo": Format("events.cameo_file", "directed events as CSV, coded by CAMEO", selects=True),
    "jsonld": Format("jsonld_file", "events and reviewed claims in the words of schema.org", selects=True),
    "report": Format("briefing.report_file", "a briefing to print: PDF, or HTML", selects=True),
    "feed": Format("feed_file", "an Atom feed of what is new", selects=True),
}
"""By name, in the order of the documentation."""


def write_format(name: str, edition: Edition, target: Path) -> None:
    """Write an edition in a format to `target`, whole or not at all; `PublishError` where that cannot be."""
    chosen = FORMATS[name]
    write = import_module(f"habeas.publish.{chosen.module}").write
    with (unfinished_folder if chosen.folder else unfinished_file)(target) as unfinished:
        write(edition, unfinished)
