"""Text -> the armed groups and unrecognised states that it names, from the table `armed_groups`.

A group that governed a state on the day of the report stands for that state. Knows nothing of bands that
have no name of their own; never decides what a group did.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from habeas.words.quick_looks import QuickLook
from habeas.words.tables import read_table, split_variants


@dataclass(frozen=True, slots=True)
class Group:
    """A group as the ledger calls it, the states that it is at home in, and when it governed the first.

    `seats` are the towns of a country that few recognise.
    """

    name: str
    homes: tuple[str, ...]
    rules: tuple[tuple[date, date], ...]
    is_territory: bool
    seats: tuple[str, ...]

    def governs(self, day: date | None) -> str | None:
        """Return the state that it governed on a day (today, where the day is not known), or None."""
        known = day or date.max
        return self.homes[0] if any(first <= known <= last for first, last in self.rules) else None


@dataclass(frozen=True, slots=True)
class GroupMention:
    """A group named at two offsets in a text."""

    start: int
    end: int
    group: Group


def find_groups(text: str) -> Iterator[GroupMention]:
    """Yield the groups that a text names, from left to right."""
    for match in _forms().finditer(text) if _finder().finds_in(text) else ():
        yield GroupMention(*match.span(), _groups()[_spelt(match.group())])


def name_group(name: str) -> str:
    """Return the name that the ledger uses for a group, the name itself where the table has none."""
    known = _groups().get(_spelt(name))
    return known.name if known else name


def homes_of(name: str) -> tuple[str, ...]:
    """Return the states that a group is at home in; none for what the table does not have."""
    known = _groups().get(_spelt(name))
    return known.homes if known else ()


def is_territory(name: str) -> bool:
    """Tell whether a group is a country that few recognise."""
    known = _groups().get(_spelt(name))
    return known is not None and known.is_territory


def seats_of(name: str) -> tuple[str, ...]:
    """Return the towns that a country which few recognise governs."""
    known = _groups().get(_spelt(name))
    return known.seats if known else ()


@cache
def _groups() -> dict[str, Group]:
    """The groups by every name in small letters."""
    return {_spelt(name): _read_group(row) for row in read_table("armed_groups.tsv") for name in _names(row)}


def _spelt(name: str) -> str:
    """Return a name as groups are looked up by: in small letters, with straight apostrophes."""
    return name.lower().replace("’", "'")


def _names(row: dict[str, str]) -> list[str]:
    return split_variants(row["names"])


def _read_group(row: dict[str, str]) -> Group:
    spans = (span.split("/") for span in split_variants(row["rules"]))
    rules = tuple((date.fromisoformat(first), _last_day(last)) for first, last in spans)
    return Group(
        row["group"],
        tuple(split_variants(row["homes"])),
        rules,
        row["kind"] == "territory",
        tuple(split_variants(row["seats"])),
    )


def _last_day(day: str) -> date:
    return date.fromisoformat(day) if day else date.max


@cache
def _finder() -> QuickLook:
    names = (name for row in read_table("armed_groups.tsv") for name in _names(row))
    return QuickLook(written for name in names for written in (name, name.replace("'", "’")))


@cache
def _forms() -> re.Pattern[str]:
    names = [name for row in read_table("armed_groups.tsv") for name in _names(row)]
    first = "".join(sorted({re.escape(name[0]) for name in names}))  # few places of a text begin with one
    longest_first = "|".join(sorted(map(re.escape, names), key=len, reverse=True)).replace("'", "['’]")
    return re.compile(rf"(?=[{first}])(?<![\w-])(?:{longest_first})(?![\w])")
