"""A corrected spreadsheet as judgements: each changed row with who changed it and why.

Takes a ledger and rows, gives judgements and, in one line each, the rows that cannot be; stores nothing. Rows
that say what the ledger says mean nothing.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from habeas.ledger import Ledger, UnknownItem
from habeas.model import InvalidValue, Judgement
from habeas.review.deciding import decide
from habeas.review.sheet_claims import decide_claim
from habeas.review.sheet_decisions import SheetDecision
from habeas.review.sheet_figures import BEST, decide_figure
from habeas.review.sheets import SheetRow


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedRow:
    """A row that was changed: its line, and its judgements with what they say, or why it is refused."""

    line: int
    judgements: tuple[Judgement, ...] = ()
    told: tuple[str, ...] = ()
    refusal: str | None = None


def judge_rows(ledger: Ledger, rows: Iterable[SheetRow], *, reviewer: str, reason: str) -> list[JudgedRow]:
    """Return what the changed rows mean; their cells `reviewer` and `reason` come before those given."""
    judged = (_judge_row(ledger, row, reviewer, reason) for row in rows)
    return [one for one in judged if one.judgements or one.refusal]


def _judge_row(ledger: Ledger, row: SheetRow, reviewer: str, reason: str) -> JudgedRow:
    try:
        decisions = list(_read_decisions(ledger, row))
        why = row.cell("reason") or reason
        if decisions and not why:
            raise InvalidValue("it was changed and gives no reason; add a column reason, or --reason")
    except (InvalidValue, UnknownItem) as error:
        return JudgedRow(line=row.line, refusal=str(error))
    who = row.cell("reviewer") or reviewer
    return JudgedRow(
        line=row.line,
        judgements=tuple(
            decide(one.verdict, [one.claim], who, reason=why, changes=one.changes) for one in decisions
        ),
        told=tuple(map(str, decisions)),
    )


def _read_decisions(ledger: Ledger, row: SheetRow) -> Iterable[SheetDecision]:
    if row.cell("quote") is not None:
        return decide_claim(ledger, row)
    if row.cell(*BEST["best"]) is not None:
        return decide_figure(ledger, row)
    raise InvalidValue(
        "the sheet is none of claims (with a column quote) nor of figures (with one called best)"
    )
