"""What was changed in a row of the table of claims: what the claim says, or whether it is accepted."""

from collections.abc import Iterator

from habeas.ledger import Ledger, UnknownItem
from habeas.model import CountClaim, InvalidValue
from habeas.model.vocabulary import Verdict
from habeas.review.sheet_decisions import Columns, SheetDecision, changed_cells, correction_of
from habeas.review.sheets import SheetRow

OWN = ("value", "low", "high", "modifier", "status", "scope", "modality")
"""Fields whose cells are never concealed, so that a cell that differs was changed."""

VERDICTS: dict[str, Verdict] = {"accept": "accept", "reject": "reject"}

OF_POPULATION: Columns = {
    "population.nationality": ("nationality",),
    "population.kind": ("population_kind",),
    "population.gender": ("gender",),
    "population.age": ("age",),
    "population.destination": ("destination",),
}


def decide_claim(ledger: Ledger, row: SheetRow) -> Iterator[SheetDecision]:
    """Give the correction and the verdict (column `decision`) of a row, if it has any.

    Of a claim that may come yet a verdict is kept; what its row corrects cannot be told.
    """
    try:
        claim = ledger.claim(row.cells["id"])
    except UnknownItem as error:
        if not row.cell("decision"):
            raise UnknownItem(f"{error}; run its report first") from error
        yield _read_verdict(row, row.cells["id"], waits=True)
        return
    columns: dict[str, tuple[str, ...]] = {name: (name,) for name in OWN if hasattr(claim, name)}
    if isinstance(claim, CountClaim):
        columns |= OF_POPULATION
    changed = changed_cells(claim, row, columns)
    if changed:
        yield correction_of(claim, changed)
    if row.cell("decision"):
        yield _read_verdict(row, claim.id)


def _read_verdict(row: SheetRow, claim: str, *, waits: bool = False) -> SheetDecision:
    decision = row.cell("decision")
    if decision not in VERDICTS:
        raise InvalidValue("a decision is accept or reject")
    return SheetDecision(verdict=VERDICTS[decision], claim=claim, waits=waits)
