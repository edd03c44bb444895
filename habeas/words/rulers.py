"""Word -> the rulers of states who are called so, from the table `rulers`.

Knows when each ruled; whether a word of a report means one is not decided here.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from habeas.words.countries import names_country
from habeas.words.tables import read_table, split_variants

_WORD = re.compile(r"[^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)?")
_GRACE = 1
"""Years after the end of a rule in which a surname alone still means who had it."""


@dataclass(frozen=True, slots=True)
class Ruler:
    """Who ruled a state: `names` in full, `called` the surnames that alone can mean them."""

    names: tuple[str, ...]
    called: tuple[str, ...]
    code: str
    years: tuple[tuple[int, int], ...]

    def ruled(self, year: int) -> bool:
        """Tell whether they ruled in a year, or until shortly before."""
        return any(first <= year <= last + _GRACE for first, last in self.years)

    @property
    def words(self) -> tuple[str, ...]:
        """The words by one of which they are found: surnames, and what ends a name in full."""
        ends = (name.split()[-1].split("-")[-1] for name in self.names)
        return tuple(dict.fromkeys((*self.called, *ends)))


@cache
def rulers_by_word() -> Mapping[str, tuple[Ruler, ...]]:
    """The rulers by each word that can end a mention of them."""
    found: dict[str, tuple[Ruler, ...]] = {}
    for row in read_table("rulers.tsv"):
        names, called = split_variants(row["names"]), split_variants(row["called"])
        years = tuple(map(_span, split_variants(row["years"])))
        ruler = Ruler(tuple(names), tuple(called), row["state"], years)
        for word in ruler.words:
            found[word] = (*found.get(word, ()), ruler)
    return found


def names_state(quote: str, code: str) -> bool:
    """Whether `quote` names the state `code` by any form, or somebody who ruled it."""
    return names_country(quote, code) or names_ruler(quote, code)


def names_ruler(quote: str, code: str) -> bool:
    """Whether `quote` names somebody who ruled the state `code`, in full or by surname."""
    found = ((word, ruler) for word in _WORD.findall(quote) for ruler in rulers_by_word().get(word, ()))
    return any(
        ruler.code == code and (word in ruler.called or any(name in quote for name in ruler.names))
        for word, ruler in found
    )


def _span(years: str) -> tuple[int, int]:
    first, last = years.split("-")
    return int(first), int(last or 9999)
