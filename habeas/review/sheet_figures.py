"""What was changed in a row of the table of figures, as decisions about the claims behind the figure.

A figure follows from its claims and cannot be changed itself. Another number means the claims that state it,
or those in whose words it stands; another status or population means the claims that the figure has it from.
"""

from collections.abc import Iterator, Mapping, Sequence

from habeas.ledger import Ledger
from habeas.model import CountClaim, Figure, InvalidValue
from habeas.review.sheet_decisions import Columns, SheetDecision, cell_of, changed_cells, correction_of
from habeas.review.sheets import SheetRow

FIELDS: Columns = {
    "status": ("status",),
    "population.nationality": ("nationality",),
    "population.kind": ("population_kind", "kind"),
    "population.gender": ("gender",),
    "population.age": ("age",),
    "population.destination": ("destination",),
}
BEST: Columns = {"best": ("best", "best_in_episode")}
BOUNDS: Columns = {
    "low": ("low", "low_in_episode"),
    "high": ("high", "high_in_episode"),
}


def decide_figure(ledger: Ledger, row: SheetRow) -> Iterator[SheetDecision]:
    """Give what a row decides; `InvalidValue` where no claim behind the figure bears it out."""
    view = ledger.figure(row.cells["id"])
    figure, claims = view.figure, [one for one in view.claims.values() if isinstance(one, CountClaim)]
    if changed_cells(figure, row, BOUNDS):
        raise InvalidValue("low and high follow from the claims; correct best, or the claims themselves")
    changed = changed_cells(figure, row, FIELDS)
    if changed:
        yield from _correct_fields(figure, claims, changed)
    for best in changed_cells(figure, row, BEST).values():
        yield from _settle_number(claims, best)


def _correct_fields(
    figure: Figure, claims: Sequence[CountClaim], changed: Mapping[str, str]
) -> Iterator[SheetDecision]:
    found = False
    for claim in claims:
        own = {name: cell for name, cell in changed.items() if cell_of(claim, name) == cell_of(figure, name)}
        if own and claim.id in figure.claims:
            found = True
            yield correction_of(claim, own)
    if not found:
        raise InvalidValue(f"no claim behind the figure states its {', '.join(changed)}; correct the claims")


def _settle_number(claims: Sequence[CountClaim], best: str) -> Iterator[SheetDecision]:
    """Vouch for the claims that state the number; where none does, correct those whose words have it."""
    stating = [claim for claim in claims if cell_of(claim, "value") == best]
    for claim in stating:
        yield SheetDecision(verdict="accept", claim=claim.id)
    if not stating:
        yield from _correct_numbers(claims, best)


def _correct_numbers(claims: Sequence[CountClaim], best: str) -> Iterator[SheetDecision]:
    readable = []
    for claim in claims:
        try:
            readable.append(correction_of(claim, {"value": best}))
        except InvalidValue:
            continue
    if not best.isdecimal() or not readable:
        raise InvalidValue(f"{best or 'an empty best'} stands in no quote behind the figure")
    yield from readable
