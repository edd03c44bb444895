"""Accounts and tokens: an admin's page for all, and everybody's page for their own."""

from typing import Annotated

from fastapi import APIRouter, Form, HTTPException
from fastapi.responses import HTMLResponse, Response

from habeas.web.access import require_role
from habeas.web.accounts import ROLES, AccountError, AccountStore, Role
from habeas.web.accounts.entering import list_tokens, make_token, remove_token
from habeas.web.visit import Visit, Visiting

router = APIRouter(include_in_schema=False)
SHOWN_EVENTS = 100

Name = Annotated[str, Form(max_length=60)]
Password = Annotated[str, Form(max_length=1000)]


def _store(visit: Visit) -> AccountStore:
    if visit.accounts is None:
        raise HTTPException(404, "there are no accounts here; `habeas serve --auth FILE` asks for them")
    return visit.accounts


@router.get("/accounts", dependencies=[require_role("admin")])
def show_accounts(visit: Visiting) -> HTMLResponse:
    """Show who may come in, and what happened lately."""
    return _show(visit)


def _show(visit: Visit, *, said: str = "", token: str = "", status: int = 200) -> HTMLResponse:
    store = _store(visit)
    return visit.page(
        "accounts.html",
        status,
        accounts=store.all(),
        roles=ROLES,
        tokens=list_tokens(store),
        events=store.events()[-SHOWN_EVENTS:][::-1],
        said=said,
        new_token=token,
    )


@router.post("/accounts", dependencies=[require_role("admin")])
def add_account(visit: Visiting, name: Name, password: Password, role: Annotated[Role, Form()]) -> Response:
    """Add an account."""
    try:
        _store(visit).add(name, role, password, by=visit.reviewer)
    except AccountError as error:
        return _show(visit, said=str(error), status=422)
    return visit.go("accounts")


@router.post("/accounts/remove", dependencies=[require_role("admin")])
def remove_account(visit: Visiting, name: Name) -> Response:
    """Remove an account, but not one's own: somebody must be left to add others."""
    try:
        if name == visit.reviewer:
            raise AccountError("an admin is removed by another one, or by `habeas accounts remove`")
        _store(visit).remove(name, by=visit.reviewer)
    except AccountError as error:
        return _show(visit, said=str(error), status=422)
    return visit.go("accounts")


@router.post("/accounts/token", dependencies=[require_role("admin")])
def add_token(visit: Visiting, name: Name, label: Name = "") -> HTMLResponse:
    """Make a token for programs and show it, this once."""
    try:
        token = make_token(_store(visit), name, label, by=visit.reviewer)
    except AccountError as error:
        return _show(visit, said=str(error), status=422)
    return _show(visit, token=token)


@router.post("/accounts/untoken", dependencies=[require_role("admin")])
def take_token(visit: Visiting, ident: Name) -> Response:
    """Take a token back."""
    try:
        remove_token(_store(visit), ident, by=visit.reviewer)
    except AccountError as error:
        return _show(visit, said=str(error), status=422)
    return visit.go("accounts")
