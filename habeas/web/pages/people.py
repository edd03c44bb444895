"""People: found by any spelling and script as one types, and what became of each."""

from typing import Annotated

from fastapi import APIRouter, Form, Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from habeas.publish.sensitive import find_sensitive
from habeas.review import decide
from habeas.run import FoundPerson, find_people
from habeas.web.access import require_role
from habeas.web.status_line import draw_points, draw_spans, gather_facts, list_steps
from habeas.web.visit import Visiting

router = APIRouter(include_in_schema=False)

FOUND = 20
"""People that a search shows; whoever seeks further types more."""

RECENT = 40
PUBLISHED = 2000
"""People whom the page shows before anything is typed; a site, in which nothing can be typed, shows more."""

Typed = Annotated[str, Query(alias="q", max_length=200)]


@router.get("/people")
def show_people(request: Request, visit: Visiting, typed: Typed = "") -> HTMLResponse:
    """Show who fits what was typed; to htmx the list alone."""
    public = visit.settings.public
    with visit.ledger() as ledger:
        found = find_people(ledger, typed, limit=FOUND + 1) if typed.strip() else []
        recent = [] if typed.strip() else ledger.recent_people(limit=PUBLISHED if public else RECENT)
        known = ledger.count_people()
    listed = [FoundPerson(person=person, spelling=person.name, score=1.0) for person in recent]
    part = request.headers.get("hx-target") == "found"
    template = "parts/found_people.html" if part else "people.html"
    shown = found[:FOUND] if typed.strip() else listed
    return visit.page(template, known=known, more=len(found) > FOUND, typed=typed.strip(), found=shown)


@router.get("/person/{ident}")
def show_person(ident: str, visit: Visiting) -> HTMLResponse:
    """Show what became of one person, and who says so."""
    with visit.ledger() as ledger:
        page = ledger.person_page(ident)
        with ledger.reader() as reader:
            sensitive = page.person.id in find_sensitive(reader).people
    steps = list_steps(page)
    points = draw_points(steps)
    return visit.page(
        "person.html",
        page=page,
        person=page.person,
        sensitive=sensitive,
        steps=steps,
        facts=gather_facts(page),
        points=points,
        spans=draw_spans(points),
    )


@router.post("/person/{ident}", dependencies=[require_role("reviewer")])
def conceal_person(
    ident: str, visit: Visiting, reason: Annotated[str, Form(max_length=2000)] = ""
) -> RedirectResponse:
    """Have publications give this person's initials only."""
    with visit.present() as ledger:
        person = ledger.person(ident)
    conceal = decide("conceal", person.claims, visit.reviewer, reason=reason.strip())
    visit.writer.add_judgements([conceal])
    return visit.go("person", person.id)
