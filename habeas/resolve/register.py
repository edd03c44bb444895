"""A list of detainees, such as a rights group's register: rows into entries.

Takes the text of a CSV, JSON Lines or FollowTheMoney file, gives entries and what it refused. Columns
are mapped as told, else guessed by their headings (habeas/words/tables/register_columns.tsv).
"""

import csv
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from io import StringIO
from typing import Any

from habeas.model import InvalidValue, Refusal
from habeas.model.identity import content_id
from habeas.words.countries import find_countries
from habeas.words.name_parts import fold_words
from habeas.words.tables import read_table, split_variants

FIELDS = ("id", "name", "given", "family", "alias", "nationality", "since", "status")
LISTED = ("|", ";")
"""What divides several names in one cell."""

Columns = Mapping[str, str]
"""The heading of each field that the list fills."""

FOLLOW_THE_MONEY = {
    "name": "name",
    "given": "firstName",
    "family": "lastName",
    "alias": "alias",
    "nationality": "nationality",
    "status": "status",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One detainee on a list, under every name that the list gives; `since` as far as it is known."""

    id: str
    names: tuple[str, ...]
    nationality: str | None = None
    since: str | None = None
    status: str | None = None

    def __post_init__(self) -> None:
        if not self.names:
            raise InvalidValue("an entry needs a name")


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """A list as read: its entries, the columns they were read by, the rows that were refused."""

    entries: tuple[Entry, ...]
    columns: Columns
    refusals: tuple[Refusal, ...] = field(default=())


def read_register(text: str, source: str, columns: Columns | None = None) -> Register:
    """Return the list that a file's text holds; `source` names it in refusals.

    `columns` maps fields to headings, others are guessed. Raises `InvalidValue` where no column holds
    names.
    """
    records, broken = read_rows(text, source)
    headings = dict.fromkeys(heading for record in records for heading in record)
    mapped = {**guess_columns(headings), **(columns or {})}
    if "name" not in mapped and not {"given", "family"} <= mapped.keys():
        raise InvalidValue(f"{source}: no column holds names; say which one does")
    entries, refusals = {}, list(broken)
    for line, record in enumerate(records, 1):
        try:
            entry = make_entry({key: record.get(heading) for key, heading in mapped.items()})
        except InvalidValue as problem:
            refusals.append(Refusal(source=source, reason=str(problem), mend="fill in a name", line=line))
        else:
            entries[entry.id] = entry
    return Register(entries=tuple(entries.values()), columns=mapped, refusals=tuple(refusals))


def read_rows(text: str, source: str) -> tuple[list[dict[str, Any]], list[Refusal]]:
    """Return the rows of JSON Lines, FollowTheMoney entities or CSV, whichever the text is."""
    if not text.lstrip("\ufeff \n").startswith("{"):
        return list(_read_csv(text.lstrip("\ufeff"), source)), []
    rows, refusals = [], []
    for number, line in enumerate(text.lstrip("\ufeff").splitlines(), 1):
        if not line.strip():
            continue
        try:
            rows.append(_flatten(json.loads(line)))
        except (json.JSONDecodeError, AttributeError):
            reason = "this line is no JSON object"
            refusals.append(Refusal(source=source, reason=reason, mend="mend or remove it", line=number))
    return rows, refusals


def _read_csv(text: str, source: str) -> Iterator[dict[str, Any]]:
    heading = text.split("\n", 1)[0]
    delimiter = max((",", ";", "\t", "|"), key=heading.count)
    reader = csv.DictReader(StringIO(text), delimiter=delimiter, strict=True)
    line = 1
    try:
        for row in reader:
            yield {key: value for key, value in row.items() if key}
            line = reader.line_num + 1
    except csv.Error as error:
        reason = f"what begins in line {line} is no row of CSV ({error})"
        raise InvalidValue(f"{source}: {reason}; save the list anew") from error


def _flatten(record: Mapping[str, Any]) -> dict[str, Any]:
    """Return a FollowTheMoney entity as a row; any other record as it is."""
    properties = record.get("properties")
    if not isinstance(properties, dict):
        return dict(record)
    row = {key: properties[name] for key, name in FOLLOW_THE_MONEY.items() if properties.get(name)}
    return {"id": record.get("id"), **row}


def guess_columns(headings: Iterable[str]) -> dict[str, str]:
    """Return the heading that each field has, each heading for one field."""
    folded = {fold_words(heading.replace("_", " ")): heading for heading in headings}
    columns: dict[str, str] = {}
    for row in read_table("register_columns.tsv"):
        known = (fold_words(heading) for heading in split_variants(row["headings"]))
        heading = next((folded[name] for name in known if name in folded), None)
        if heading is not None and heading not in columns.values():
            columns[row["field"]] = heading
    return columns


def make_entry(cells: Mapping[str, Any]) -> Entry:
    """Return the entry of a row's cells by field; `InvalidValue` where it names nobody."""
    names = [*_names_in(cells.get("name")), *_names_in(cells.get("alias"))]
    given, family = (next(iter(_names_in(cells.get(key))), "") for key in ("given", "family"))
    if given and family:
        names.insert(0, f"{given} {family}")
    named = tuple(dict.fromkeys(names))
    if not named:
        raise InvalidValue("this row names nobody")
    nationality = _first(cells.get("nationality"))
    return Entry(
        id=_first(cells.get("id")) or content_id("entry", *named, _first(cells.get("since"))),
        names=named,
        nationality=_country_code(nationality) if nationality else None,
        since=_first(cells.get("since")),
        status=_first(cells.get("status")),
    )


def entry_record(entry: Entry) -> dict[str, Any]:
    """Return an entry as JSON holds it; `make_entry` reads it back."""
    return {
        "id": entry.id,
        "name": entry.names[0],
        "alias": list(entry.names[1:]),
        "nationality": entry.nationality,
        "since": entry.since,
        "status": entry.status,
    }


def register_lines(entries: Iterable[Entry]) -> str:
    """Return entries as JSON Lines that `read_register` reads back."""
    return "".join(json.dumps(entry_record(entry), ensure_ascii=False) + "\n" for entry in entries)


def _names_in(cell: Any) -> list[str]:
    several = cell if isinstance(cell, list) else [cell]
    names = []
    for one in several:
        text = str(one or "")
        for mark in LISTED:
            text = text.replace(mark, "\n")
        names += [name.strip() for name in text.split("\n") if name.strip()]
    return names


def _first(cell: Any) -> str | None:
    value = cell[0] if isinstance(cell, list) and cell else cell
    return str(value).strip() or None if value else None


def _country_code(written: str) -> str | None:
    if len(written) == 2 and written.isalpha():
        return written.upper()
    return next((mention.code for mention in find_countries(written)), None)
