"""The codebook: a page that says what every table and every column holds."""

from collections.abc import Iterator
from pathlib import Path

from habeas import __version__
from habeas.publish.edition import Edition
from habeas.publish.tables.columns import Column, SheetPlan, list_sheets

CODEBOOK_FILE = "CODEBOOK.md"

OPENING = """\
# Codebook

What habeas {version} found in news reports about states that let detained people go; the ledger as of {day}.

A **report** states **claims**, each with its words. Claims of one letting-go make an **episode**. A
**figure** is how many people of one population an episode freed: between `low` and `high` lies everything
that the claims allow together, `best` is empty where they do not settle one number. A claim that cannot be
true together with weightier ones is set aside, never averaged. An **origin** is who really says so: ten
outlets that print one agency's story are one origin. Unknown is empty, and never zero.

`_in_episode` is the number of one episode; `_cumulative` adds it to those of the authority's earlier
episodes. A cumulative number counts lettings-go: somebody let go twice counts twice.
"""


def write_codebook(edition: Edition, folder: Path) -> None:
    """Write the codebook of an edition's tables to `folder`."""
    opening = OPENING.format(version=__version__, day=edition.updated.date().isoformat())
    sections = (line for plan in list_sheets() for line in _section(plan))
    (folder / CODEBOOK_FILE).write_text("\n".join([opening, *sections]), encoding="utf-8")


def _section(plan: SheetPlan) -> Iterator[str]:
    yield from (f"## {plan.name}", "", plan.meaning, "")
    yield from ("| column | type | meaning |", "|---|---|---|")
    yield from map(_line, plan.columns)
    yield ""


def _line(column: Column) -> str:
    meaning = f"{column.meaning} (`{column.refers}.id`)" if column.refers else column.meaning
    return f"| `{column.name}` | {column.type} | {meaning} |"
