"""Takes a stream of JSON Lines and gives a report for each line, one line in memory at a time.

A line that is no report is refused by its number and the others go on. Never keeps a field that it
does not know, and never holds more of a line than one report may be long.
"""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Annotated, BinaryIO

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from habeas.model import Report
from habeas.read.decode import BYTE_ORDER_MARKS, decode_text
from habeas.read.imprint import Imprint, compose_report
from habeas.read.refusals import MAX_REPORT_BYTES, RefusalListener, Unreadable, too_long

SKIP_BYTES = 1024 * 1024


def _day_of(value: object) -> object:
    """Return the day of an ISO date or time; pydantic refuses whatever else stays."""
    if isinstance(value, str) and value:
        return datetime.fromisoformat(value).date()
    return value or None


class JsonReport(BaseModel):
    """One line of JSON Lines input; fields beyond these are left out."""

    model_config = ConfigDict(strict=True, extra="ignore")

    id: Annotated[str, Field(min_length=1)] | int | None = None
    text: Annotated[str, Field(min_length=1)]
    title: str | None = None
    outlet: str | None = None
    published: Annotated[date | None, BeforeValidator(_day_of)] = None
    url: str | None = None
    language: str | None = None

    def imprint(self) -> Imprint:
        """Return what the line states about its report."""
        return Imprint(
            outlet=self.outlet or None,
            title=self.title or None,
            published=self.published,
            url=self.url or None,
            language=self.language or None,
        )


def read_json_lines(
    stream: BinaryIO, source: str, assumed: Imprint, refuse: RefusalListener
) -> Iterator[Report]:
    """Yield the reports in a stream; `source` names it in refusals, its stem reports without an id."""
    for number, line in _numbered_lines(stream):
        if line is not None and not line.strip():
            continue
        try:
            yield _report_of(line, f"{Path(source).stem}:{number}", assumed)
        except Unreadable as problem:
            refuse(problem.as_refusal(source, number))


def _numbered_lines(stream: BinaryIO) -> Iterator[tuple[int, bytes | None]]:
    """Yield each line with its number, None in place of a line that is too long."""
    number = 0
    while line := stream.readline(MAX_REPORT_BYTES + 1):
        number += 1
        whole = len(line) <= MAX_REPORT_BYTES
        if not whole:
            _skip_line(stream, line)
        yield number, line if whole else None


def _skip_line(stream: BinaryIO, part: bytes) -> None:
    while part and not part.endswith(b"\n"):
        part = stream.readline(SKIP_BYTES)


def _report_of(line: bytes | None, name: str, assumed: Imprint) -> Report:
    if line is None:
        raise too_long("the line")
    if line.startswith(tuple(mark for mark, encoding in BYTE_ORDER_MARKS if encoding != "utf-8-sig")):
        raise Unreadable("JSON Lines in UTF-16 or UTF-32", "save it as UTF-8")
    try:
        given = JsonReport.model_validate_json(decode_text(line))
    except ValidationError as invalid:
        raise _first_problem(invalid) from None  # the message of pydantic quotes the input
    own_name = name if given.id is None else str(given.id)
    return compose_report(given.text, name=own_name, stated=given.imprint(), assumed=assumed)


def _first_problem(invalid: ValidationError) -> Unreadable:
    problem = invalid.errors(include_url=False, include_input=False, include_context=False)[0]
    if problem["type"] == "json_invalid":
        return Unreadable("broken JSON", "write one JSON object a line")
    field = str(problem["loc"][0]) if problem["loc"] else "the line"
    if field == "published":
        return Unreadable("published is no date", "write it as YYYY-MM-DD, or leave it out")
    return Unreadable(f"{field}: {problem['msg'][:1].lower()}{problem['msg'][1:]}", "see the input forms")
