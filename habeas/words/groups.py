"""Text -> the armed groups and unrecognised states that it names, from the table `armed_groups`.

A group that governed a state on the day of the report stands for that state. Knows nothing of bands that
have no name of their own; never decides what a group did.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from habeas.words.tables import read_table, split_variants

_WORD = re.compile(r"(?<![\w-])\w+")
_GOES_ON = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Group:
    """A group as the ledger calls it, the states that it is at home in, and when it governed the first."""

    name: str
    homes: tuple[str, ...]
    rules: tuple[tuple[date, date], ...]
    is_territory: bool

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
    position = 0
    for word in _WORD.finditer(text):
        start = word.start()
        name = (
            _longest_name(text, start, _names_by_first_word().get(word[0], ())) if start >= position else ""
        )
        if name:
            position = start + len(name)
            yield GroupMention(start, position, _groups()[name.lower()])


def _longest_name(text: str, start: int, names: Sequence[str]) -> str:
    """Return the first of names, the longest of which come first, that stands at a place; "" for none."""
    standing = (name for name in names if text.startswith(name, start))
    return next((name for name in standing if not _GOES_ON.match(text, start + len(name))), "")


def name_group(name: str) -> str:
    """Return the name that the ledger uses for a group, the name itself where the table has none."""
    known = _groups().get(name.lower())
    return known.name if known else name


def homes_of(name: str) -> tuple[str, ...]:
    """Return the states that a group is at home in; none for what the table does not have."""
    known = _groups().get(name.lower())
    return known.homes if known else ()


def is_territory(name: str) -> bool:
    """Tell whether a group is a country that few recognise."""
    known = _groups().get(name.lower())
    return known is not None and known.is_territory


@cache
def _groups() -> dict[str, Group]:
    """The groups by every name in small letters."""
    return {name.lower(): _read_group(row) for row in read_table("armed_groups.tsv") for name in _names(row)}


def _names(row: dict[str, str]) -> list[str]:
    return split_variants(row["names"])


def _read_group(row: dict[str, str]) -> Group:
    spans = (span.split("/") for span in split_variants(row["rules"]))
    rules = tuple((date.fromisoformat(first), _last_day(last)) for first, last in spans)
    return Group(row["group"], tuple(split_variants(row["homes"])), rules, row["kind"] == "territory")


def _last_day(day: str) -> date:
    return date.fromisoformat(day) if day else date.max


@cache
def _names_by_first_word() -> Mapping[str, Sequence[str]]:
    names = [name for row in read_table("armed_groups.tsv") for name in _names(row)]
    by_word: defaultdict[str, list[str]] = defaultdict(list)
    for name in sorted(names, key=len, reverse=True):
        by_word[_WORD.findall(name)[0]].append(name)
    return by_word
