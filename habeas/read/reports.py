"""Takes paths of files and folders, or standard input, and gives the reports in them, one after another.

What cannot be read becomes a refusal and the rest goes on. Never holds more than one report.
"""

import sys
from collections.abc import Iterable, Iterator
from datetime import date
from io import BufferedReader
from pathlib import Path
from typing import cast

from habeas.model import Report
from habeas.read.formats import read_file, read_limited, read_text
from habeas.read.imprint import Imprint
from habeas.read.json_lines import read_json_lines
from habeas.read.refusals import RefusalListener, Unreadable, log_refusal
from habeas.read.sources import JSON_LINES_SUFFIXES, find_files, unopened

STANDARD_INPUT = "-"


def read_reports(
    paths: Iterable[str | Path],
    *,
    published: date | None = None,
    outlet: str | None = None,
    refuse: RefusalListener = log_refusal,
) -> Iterator[Report]:
    """Yield the reports in files and folders, in the order given, folders sorted; "-" is standard input.

    `published` and `outlet` are taken where an input does not state its own. Every input, or line of
    JSON Lines, that is no report is handed to `refuse`; reading goes on and nothing is raised.
    """
    assumed = Imprint(published=published, outlet=outlet)
    for path in paths:
        if str(path) == STANDARD_INPUT:
            yield from _read_stream(cast(BufferedReader, sys.stdin.buffer), assumed, refuse)
        else:
            for file in find_files([path], refuse):
                yield from _read_path(file, assumed, refuse)


def _read_path(path: Path, assumed: Imprint, refuse: RefusalListener) -> Iterator[Report]:
    try:
        if path.suffix.lower() in JSON_LINES_SUFFIXES:
            yield from _read_lines_file(path, assumed, refuse)
        else:
            yield read_file(path, assumed)
    except Unreadable as problem:
        refuse(problem.as_refusal(str(path)))
    except OSError as error:
        refuse(unopened(error).as_refusal(str(path)))


def _read_lines_file(path: Path, assumed: Imprint, refuse: RefusalListener) -> Iterator[Report]:
    if path.stat().st_size == 0:
        raise Unreadable("the file is empty", "give it one report a line")
    with path.open("rb") as stream:
        yield from read_json_lines(stream, str(path), assumed, refuse)


def _read_stream(stream: BufferedReader, assumed: Imprint, refuse: RefusalListener) -> Iterator[Report]:
    """Read JSON Lines where the first character is a brace, one report's plain text otherwise."""
    if stream.peek(1).lstrip().startswith(b"{"):
        yield from read_json_lines(stream, "standard input", assumed, refuse)
        return
    try:
        yield read_text(read_limited(stream, "standard input"), "stdin", assumed)
    except Unreadable as problem:
        refuse(problem.as_refusal("standard input"))
