"""What a row of a corrected spreadsheet decides about one claim, and how cells and fields compare.

Takes a claim and changed cells, gives a decision; a number that does not stand in the claim's words is
refused here as everywhere.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from habeas.model import Changes, Claim, InvalidValue, correct_claim
from habeas.model.vocabulary import Verdict
from habeas.review.sheets import SheetRow
from habeas.review.subjects import read_changes

Columns = Mapping[str, tuple[str, ...]]
"""By field, the names that its column has in one table or another."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetDecision:
    """A decision about one claim: its id, and for a correction the changed fields; `waits` for the claim."""

    verdict: Verdict
    claim: str
    changes: Changes = field(default_factory=dict)
    waits: bool = False

    def __str__(self) -> str:
        told = "".join(f" {name}={value}" for name, value in sorted(self.changes.items()))
        waits = " (kept until the claim comes into this ledger)" if self.waits else ""
        return f"{self.verdict} {self.claim[:8]}{told}{waits}"


def changed_cells(noun: object, row: SheetRow, columns: Columns) -> dict[str, str]:
    """Return the fields of a claim or a figure whose cell says something else."""
    given = ((name, row.cell(*found)) for name, found in columns.items())
    return {name: cell for name, cell in given if cell is not None and cell != cell_of(noun, name)}


def cell_of(noun: object, name: str) -> str:
    """Return a field, that of a population as `population.kind`, as its cell holds it."""
    for part in name.split("."):
        noun = getattr(noun, part)
    return "" if noun is None else str(noun)


def correction_of(claim: Claim, changed: Mapping[str, str]) -> SheetDecision:
    """Return the correction of a claim; `InvalidValue`, with its id, where its words say otherwise."""
    try:
        changes = read_changes(claim, changed)
        correct_claim(claim, changes)
    except InvalidValue as error:
        raise InvalidValue(f"{error} (claim {claim.id[:8]})") from error
    return SheetDecision(verdict="correct", claim=claim.id, changes=changes)
