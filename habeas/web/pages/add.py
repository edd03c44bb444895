"""Add: paste a text, drop files or name an address; see what is read before it is stored."""

import json
from datetime import date
from typing import Annotated

from fastapi import APIRouter, Form, HTTPException, UploadFile
from fastapi.responses import HTMLResponse, Response

from habeas.ledger import LedgerBusy
from habeas.model.identity import content_id
from habeas.web.access import require_role
from habeas.web.fetching import FetchRefused, fetch_page
from habeas.web.marked_text import mark_text
from habeas.web.staging import Batch, GivenFile
from habeas.web.visit import Visit, Visiting

router = APIRouter(include_in_schema=False, dependencies=[require_role("reviewer")])

SETTLE_SECONDS = 6.0
FILES_AT_MOST = 40

Words = Annotated[str, Form(max_length=2000)]


@router.get("/add")
def show_form(visit: Visiting) -> HTMLResponse:
    """Show the ways to add reports."""
    return _show_form(visit)


def _show_form(visit: Visit, refused: str = "", **given: str) -> HTMLResponse:
    return visit.page("add.html", 422 if refused else 200, refused=refused, given=given)


@router.post("/add")
def read_given(
    visit: Visiting,
    text: Annotated[str, Form(max_length=500_000)] = "",
    title: Words = "",
    outlet: Words = "",
    published: Words = "",
    url: Words = "",
    address: Words = "",
    files: Annotated[list[UploadFile] | None, Form()] = None,
) -> Response:
    """Read what was given and show it; nothing is stored yet."""
    written = {"title": title, "outlet": outlet, "published": published, "url": url, "address": address}
    try:
        day = date.fromisoformat(published) if published else None
        given = [*_pasted(text, written), *_dropped(files or []), *_fetched(visit, address)]
    except ValueError:
        return _show_form(visit, "the day must be such as 2026-01-31", text=text, **written)
    except FetchRefused as error:
        return _show_form(visit, str(error), text=text, **written)
    if not given:
        return _show_form(visit, "there is nothing to read: paste a text or choose files", **written)
    batch = visit.staging.read(given, visit.seed, outlet=outlet.strip() or None, published=day)
    return visit.go("read", batch.ident)


def _pasted(text: str, written: dict[str, str]) -> list[GivenFile]:
    if not text.strip():
        return []
    told = {name: written[name].strip() for name in ("title", "outlet", "published", "url")}
    record = {"id": f"pasted-{content_id('pasted', text)[:8]}", "text": text}
    record |= {name: value for name, value in told.items() if value}
    line = json.dumps(record, ensure_ascii=False)
    return [GivenFile(name="pasted.jsonl", content=line.encode())]


def _dropped(files: list[UploadFile]) -> list[GivenFile]:
    chosen = [one for one in files if one.filename]
    return [GivenFile(name=one.filename or "", content=one.file.read()) for one in chosen[:FILES_AT_MOST]]


def _fetched(visit: Visit, address: str) -> list[GivenFile]:
    if not address.strip():
        return []
    if not visit.settings.fetch:
        raise FetchRefused("addresses are not fetched here; `habeas serve --allow-fetch` lets them be")
    page = fetch_page(address.strip())
    name = f"fetched-{content_id('fetched', page.address)[:8]}{page.ending}"
    return [GivenFile(name=name, content=page.content, address=page.address)]


@router.get("/add/{ident}")
def show_read(ident: str, visit: Visiting) -> HTMLResponse:
    """Show what was read: the words of every claim marked, and what could not be read."""
    return _show_read(visit, _find(visit, ident))


def _find(visit: Visit, ident: str) -> Batch:
    batch = visit.staging.find(ident, visit.seed)
    if batch is None:
        raise HTTPException(404, "what was read is no longer kept; add it again")
    return batch


def _show_read(visit: Visit, batch: Batch, refused: str = "") -> HTMLResponse:
    extractor = visit.writer.load_stages().extractor
    with visit.present() as ledger:
        known = {one.report.id for one in batch.extractions if ledger.has_extraction(one.report, extractor)}
    return visit.page(
        "read.html",
        503 if refused else 200,
        batch=batch,
        read=[(one, mark_text(one.report.text, one.claims)) for one in batch.extractions],
        known=known,
        fresh=len(batch.extractions) - len(known),
        refused=refused,
    )


@router.post("/add/{ident}")
def store_read(ident: str, visit: Visiting, act: Annotated[str, Form(max_length=20)]) -> Response:
    """Store what was read, or let it go."""
    batch = _find(visit, ident)
    if act == "store":
        try:
            visit.writer.add_extractions(batch.extractions, visit.reviewer)
        except LedgerBusy as error:
            return _show_read(visit, batch, refused=str(error))
        visit.writer.settle(SETTLE_SECONDS)
    visit.staging.let_go(batch)
    if act == "store" and len(batch.extractions) == 1:
        return visit.go("report", batch.extractions[0].report.id)
    return visit.go("overview" if act == "store" else "add")
