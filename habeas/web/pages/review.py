"""Review: the queue of what people must decide, one matter at a time, and what was decided."""

from dataclasses import dataclass
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Form, HTTPException, Query
from fastapi.responses import HTMLResponse, Response

from habeas.ledger import Ledger, LedgerBusy
from habeas.model import Judgement, standing_judgements
from habeas.review import Matter, attach_answers, decide, find_judgement, find_tellings
from habeas.web.access import require_role
from habeas.web.queue import last_decision, measure_progress, show_claims
from habeas.web.review_pairs import show_pair
from habeas.web.visit import Visit, Visiting

router = APIRouter(include_in_schema=False, dependencies=[require_role("reviewer")])

AROUND = 25
"""Matters listed beside the one that is looked at."""

SETTLE_SECONDS = 0.5
SHOWN_DECISIONS = 200

Ident = Annotated[str, Query(max_length=80)]
Reason = Annotated[str, Form(max_length=2000)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What a form held that could not be stored yet, and why."""

    about: str = ""
    verdict: str = ""
    reason: str = ""
    refused: str = ""


@router.get("/review")
def show_queue(visit: Visiting, at: Ident = "", decided: Ident = "") -> HTMLResponse:
    """Show the first open matter, or the one asked for, with the others beside it."""
    return _show(visit, at=at, decided=decided)


@router.get("/review/matter/{ident}")
def show_matter(ident: str, visit: Visiting) -> HTMLResponse:
    """Show one matter, open or settled."""
    return _show(visit, at=ident, settled=True)


@router.post("/review/matter/{ident}")
def decide_matter(
    ident: str,
    visit: Visiting,
    verdict: Annotated[Literal["accept", "reject", "note"], Form()],
    about: Annotated[str, Form(max_length=80)] = "",
    reason: Reason = "",
) -> Response:
    """Keep a decision about a matter, or about one of the claims that it rests on; go on to the next."""
    with visit.present() as ledger:
        matters = visit.queue.matters(ledger)
        matter = visit.queue.matter(ledger, ident)
    subjects = matter.subjects if about in {"", matter.subject} else (about,)
    if not {*matter.subjects, *matter.claims}.issuperset(subjects):
        raise HTTPException(422, "this claim is no part of the matter")
    if verdict == "note" and not reason.strip():
        draft = Draft(about=about, verdict=verdict, refused="a note needs words")
        return _show(visit, at=ident, draft=draft, settled=True, status=422)
    with visit.present() as ledger:
        answer = decide(verdict, subjects, visit.reviewer, reason=reason.strip())
        judgements = attach_answers(ledger, answer)
    try:
        visit.writer.add_judgements(judgements)
    except LedgerBusy as error:
        draft = Draft(about=about, verdict=verdict, reason=reason, refused=str(error))
        return _show(visit, at=ident, draft=draft, settled=True, status=503)
    visit.writer.settle(SETTLE_SECONDS)
    return visit.go("review", at=_following(matters, matter), decided=judgements[0].id)


def _following(matters: list[Matter], matter: Matter) -> str | None:
    subjects = [one.subject for one in matters]
    if matter.subject not in subjects:
        return None
    place = subjects.index(matter.subject)
    return next(iter((*subjects[place + 1 :], *subjects[:place])), None)


def _show(
    visit: Visit,
    *,
    at: str = "",
    decided: str = "",
    draft: Draft | None = None,
    settled: bool = False,
    status: int = 200,
) -> HTMLResponse:
    with visit.present() as ledger:
        matters = visit.queue.matters(ledger)
        matter = _choose_matter(visit, ledger, matters, at, settled=settled)
        content = _content(visit, ledger, matters, matter)
        content["decided"] = _find_decided(ledger, decided)
    around, place = _around(matters, matter)
    before = matters[place - 2] if place > 1 else None
    after = matters[place] if 0 < place < len(matters) else None
    shown = {"matters": around, "place": place, "before": before, "after": after}
    return visit.page("review.html", status, draft=draft or Draft(), **shown, **content)


def _choose_matter(
    visit: Visit, ledger: Ledger, matters: list[Matter], at: str, *, settled: bool
) -> Matter | None:
    """Return the matter asked for, open or, where that is allowed, settled; else the first one."""
    found = next((one for one in matters if one.subject == at), None)
    if found is None and settled:
        return visit.queue.matter(ledger, at)
    return found or next(iter(matters), None)


def _content(visit: Visit, ledger: Ledger, matters: list[Matter], matter: Matter | None) -> dict[str, Any]:
    return {
        "matter": matter,
        "claims": show_claims(ledger, matter) if matter else [],
        "pair": show_pair(ledger, matter) if matter else None,
        "said": _decisions_about(ledger, matter) if matter else [],
        "progress": measure_progress(ledger, matters, visit.reviewer),
        "last": last_decision(ledger, visit.reviewer),
        "settling": not ledger.is_derived(),
    }


def _around(matters: list[Matter], matter: Matter | None) -> tuple[list[tuple[int, Matter]], int]:
    """Return the matters next to one, with their places in the queue, and the place of the one itself."""
    place = next((number for number, one in enumerate(matters, start=1) if one == matter), 0)
    start = max(0, min(place - AROUND // 2, len(matters) - AROUND))
    return list(enumerate(matters[start : start + AROUND], start=start + 1)), place


def _decisions_about(ledger: Ledger, matter: Matter) -> list[Judgement]:
    subjects = {matter.subject, *matter.claims}
    return [one for one in standing_judgements(ledger.judgements()) if subjects.intersection(one.subjects)]


def _find_decided(ledger: Ledger, ident: str) -> Judgement | None:
    return next((one for one in ledger.judgements() if one.id == ident), None)


@router.get("/review/decided")
def show_decided(visit: Visiting) -> HTMLResponse:
    """Show what was decided, the latest first, and let each be taken back."""
    with visit.present() as ledger:
        every = sorted(ledger.judgements(), key=lambda one: (one.at, one.id), reverse=True)
        standing = {one.id for one in standing_judgements(every)}
    return visit.page(
        "decided.html", judgements=every[:SHOWN_DECISIONS], standing=standing, number=len(every)
    )


@router.post("/review/undo")
def undo_decision(
    visit: Visiting, ident: Annotated[str, Form(max_length=80)], reason: Reason = ""
) -> Response:
    """Take a decision back by a new one."""
    with visit.present() as ledger:
        taken = find_judgement(ledger, ident)
    undoing = decide("note", taken.subjects, visit.reviewer, reason=reason.strip(), undoes=taken.id)
    visit.writer.add_judgements([undoing])
    visit.writer.settle(SETTLE_SECONDS)
    return visit.go("review", at=taken.subjects[0], decided=undoing.id)


@router.post("/review/together")
def merge_people(
    visit: Visiting, idents: Annotated[list[str] | None, Form(max_length=50)] = None, reason: Reason = ""
) -> Response:
    """Say that people are one: all claims that each is made of now are bound together."""
    with visit.present() as ledger:
        chosen = dict.fromkeys(idents or ())
        subjects = [subject for ident in chosen for subject in find_tellings(ledger, ident)]
    if len(chosen) < 2:
        raise HTTPException(422, "choose two people or more who are one")
    merging = decide("merge", subjects, visit.reviewer, reason=reason.strip())
    visit.writer.add_judgements([merging])
    visit.writer.settle(SETTLE_SECONDS)
    return visit.go("review", decided=merging.id)
