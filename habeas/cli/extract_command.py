"""`habeas extract`: the claims of each report, without a ledger."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click

from habeas.cli.app import example
from habeas.cli.exits import ExitCode
from habeas.cli.options import (
    format_option,
    outlet_option,
    paths_argument,
    published_option,
    workers_option,
)
from habeas.cli.printing import print_json, print_lines
from habeas.cli.stages import load_stages
from habeas.model import Extraction, Refusal
from habeas.model.records import extraction_record
from habeas.run import extract_reports


@click.command(epilog=example("habeas extract samples --format jsonl"))
@paths_argument
@format_option("jsonl", "json")
@published_option
@outlet_option
@workers_option
def extract(
    paths: tuple[Path, ...], form: str, published: date | None, outlet: str | None, workers: int | None
) -> int:
    """Print the claims of each report with their evidence, one JSON object a report.

    Offsets count code points of the report's text, which is printed with it. Nothing is stored.
    """
    refused: list[Refusal] = []
    stages = load_stages()

    def refuse(refusal: Refusal) -> None:
        refused.append(refusal)
        click.echo(f"habeas: {refusal}", err=True)

    reports = stages.read(paths, published=published, outlet=outlet, refuse=refuse)
    extractions: Iterator[Extraction] = extract_reports(reports, stages.extract, refuse, workers=workers)
    records = map(extraction_record, extractions)
    if form == "jsonl":
        print_lines(records)
    else:
        print_json(list(records))
    return ExitCode.SOME_REFUSED if refused else ExitCode.DONE
