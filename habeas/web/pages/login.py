"""Logging in and out."""

from typing import Annotated

from fastapi import APIRouter, Form, Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from habeas.web.access import SESSION_COOKIE, safe_path
from habeas.web.accounts import AccountError
from habeas.web.accounts.entering import log_in, log_out
from habeas.web.accounts.errors import TooManyTries
from habeas.web.visit import Visit, Visiting

router = APIRouter(include_in_schema=False)


@router.get("/login")
def show_login(visit: Visiting, after: Annotated[str, Query(max_length=2000)] = "/") -> Response:
    """Show where to log in, or go on where that is done already."""
    if visit.account or visit.accounts is None:
        return RedirectResponse(safe_path(after), 303)
    return visit.page("login.html", after=safe_path(after), refused="")


@router.post("/login")
def enter(
    visit: Visiting,
    name: Annotated[str, Form(max_length=60)],
    password: Annotated[str, Form(max_length=1000)],
    after: Annotated[str, Form(max_length=2000)] = "/",
) -> Response:
    """Let somebody in who gives the right password."""
    if visit.accounts is None:
        return RedirectResponse("/", 303)
    try:
        cookie = log_in(visit.accounts, name, password, place=visit.place)
    except AccountError as error:
        return _refuse(visit, safe_path(after), error)
    answer = RedirectResponse(safe_path(after), 303)
    answer.set_cookie(SESSION_COOKIE, cookie, secure=visit.is_https, httponly=True, samesite="strict")
    return answer


def _refuse(visit: Visit, after: str, error: AccountError) -> HTMLResponse:
    late = isinstance(error, TooManyTries)
    answer = visit.page("login.html", 429 if late else 401, after=after, refused=str(error))
    if isinstance(error, TooManyTries):
        answer.headers["Retry-After"] = str(error.seconds)
    return answer


@router.post("/logout")
def leave(visit: Visiting, request: Request) -> Response:
    """End the session."""
    cookie = request.cookies.get(SESSION_COOKIE)
    if visit.accounts is not None and cookie:
        log_out(visit.accounts, cookie, place=visit.place)
    answer = RedirectResponse("/login" if visit.accounts else "/", 303)
    answer.delete_cookie(SESSION_COOKIE, secure=visit.is_https, httponly=True, samesite="strict")
    return answer
