"""One claim: its words, what habeas read out of them, and what reviewers decide about it."""

from typing import Annotated, Literal

from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse, Response
from starlette.concurrency import run_in_threadpool

from habeas.ledger import LedgerBusy
from habeas.model import HabeasError, InvalidValue, correct_claim
from habeas.publish.quoting import quote_sentence
from habeas.review import decide, read_changes
from habeas.web.access import require_role
from habeas.web.corrections import changed_fields, list_fields
from habeas.web.visit import Visit, Visiting

router = APIRouter(include_in_schema=False)

SETTLE_SECONDS = 0.5

Reason = Annotated[str, Form(max_length=2000)]


@router.get("/claim/{ident}")
def show_claim(ident: str, visit: Visiting) -> HTMLResponse:
    """Show the claim whose id begins so."""
    return _show(visit, ident)


def _show(
    visit: Visit, ident: str, *, refused: str = "", reason: str = "", given: dict[str, str] | None = None
) -> HTMLResponse:
    with visit.ledger() as ledger:
        page = ledger.claim_page(ident)
    return visit.page(
        "claim.html",
        422 if refused else 200,
        page=page,
        claim=page.claim,
        sentence=quote_sentence(page.report.text, page.claim.evidence[0]),
        fields=list_fields(page.claim),
        refused=refused,
        reason=reason,
        given=given or {},
    )


@router.post("/claim/{ident}", dependencies=[require_role("reviewer")])
def judge_claim(
    ident: str,
    visit: Visiting,
    verdict: Annotated[Literal["accept", "reject", "note"], Form()],
    reason: Reason = "",
) -> Response:
    """Keep a decision about a claim."""
    with visit.present() as ledger:
        claim = ledger.find_claim(ident)
    try:
        visit.writer.add_judgements([decide(verdict, [claim], visit.reviewer, reason=reason.strip())])
    except LedgerBusy as error:
        return _show(visit, claim, refused=str(error), reason=reason)
    visit.writer.settle(SETTLE_SECONDS)
    return visit.go("claim" if verdict != "reject" else "decided", claim if verdict != "reject" else "")


@router.post("/claim/{ident}/correct", dependencies=[require_role("reviewer")])
async def keep_correction(ident: str, visit: Visiting, request: Request) -> Response:
    """Keep a correction that the claim's own words bear out."""
    form = {name: value for name, value in (await request.form()).items() if isinstance(value, str)}
    return await run_in_threadpool(_correct, visit, ident, form)


def _correct(visit: Visit, ident: str, form: dict[str, str]) -> Response:
    reason = form.get("reason", "")[:2000].strip()
    with visit.present() as ledger:
        claim = ledger.claim(ident)
    try:
        changes = read_changes(claim, changed_fields(claim, form))
        if not changes:
            raise InvalidValue("nothing was changed")
        correct_claim(claim, changes)
        correction = decide("correct", [claim.id], visit.reviewer, reason=reason, changes=changes)
        visit.writer.add_judgements([correction])
    except HabeasError as error:
        return _show(visit, claim.id, refused=str(error), reason=reason, given=form)
    visit.writer.settle(SETTLE_SECONDS)
    return visit.go("review", decided=correction.id)
