"""Every format that a ledger is exported to, and the one way to write any of them.

Takes a format's name, an edition and a path; what stands at the path afterwards is whole.
"""

from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from habeas.publish.edition import Edition
from habeas.publish.whole import unfinished_file, unfinished_folder


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A format: the module whose `write` writes it; `selects` where episodes can be chosen for it."""

    summary: str
    module: str
    folder: bool = False
    selects: bool = False


FORMATS: dict[str, Format] = {
    "csv": Format(summary="tables for spreadsheets", module="csv_files", folder=True),
    "parquet": Format(summary="the same tables for programs", module="parquet_files", folder=True),
    "datasette": Format(summary="a database to ask questions of", module="datasette_files", folder=True),
    "followthemoney": Format(
        summary="people, events, sanctions and documents, with sources",
        module="followthemoney_files",
        folder=True,
    ),
    "plover": Format(summary="directed events, one JSON record a line", module="plover_file", selects=True),
    "cameo": Format(summary="directed events as CSV, coded by CAMEO", module="cameo_file", selects=True),
    "jsonld": Format(
        summary="events and reviewed claims in the words of schema.org", module="jsonld_file", selects=True
    ),
    "report": Format(summary="a briefing to print: PDF, or HTML", module="report_file", selects=True),
    "feed": Format(summary="an Atom feed of what is new", module="feed_file", selects=True),
}
"""By name, in the order of the documentation."""


def write_format(name: str, edition: Edition, target: Path) -> None:
    """Write an edition in a format to `target`, whole or not at all; `PublishError` where that cannot be."""
    chosen = FORMATS[name]
    write = import_module(f"habeas.publish.{chosen.module}").write
    with (unfinished_folder if chosen.folder else unfinished_file)(target) as unfinished:
        write(edition, unfinished)
