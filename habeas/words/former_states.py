"""A state's code -> the state of the day: in 1987 "Moscow" is the Soviet Union, not Russia.

Reads the table `former_states`; never renames a state in a report that does not name its predecessor.
"""

from collections.abc import Mapping, Set
from datetime import date
from functools import cache

from habeas.words.tables import read_table


def state_of_day(code: str, day: date | None, named: Set[str]) -> str:
    """Return the state that stood in another's place on a day, where a report `named` it; else the state."""
    former, until = _predecessors().get(code, ("", None))
    if day is None or until is None or former not in named or day >= until:
        return code
    return former


@cache
def parts_of_states() -> Mapping[str, str]:
    """The successors whose own names stood for a part that governed itself, with the former state."""
    rows = read_table("former_states.tsv")
    return {row["successor"]: row["former"] for row in rows if row["own names"] == "part"}


@cache
def _predecessors() -> Mapping[str, tuple[str, date]]:
    rows = read_table("former_states.tsv")
    return {row["successor"]: (row["former"], date.fromisoformat(row["until"])) for row in rows}
