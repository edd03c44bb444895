"""Who asks, and whether they may: looked at before any page does its work.

Takes a request, notes whose it is. Without a file of accounts whoever reaches the application may do all: it
listens on this machine alone then. With one, only the page to log in is open to everybody.
"""

from urllib.parse import quote

from fastapi import Depends, FastAPI, HTTPException, Request
from fastapi.params import Depends as DependsOn
from fastapi.responses import RedirectResponse, Response

from habeas.web.accounts import Account, AccountStore, Role
from habeas.web.accounts.entering import recognise_cookie, recognise_token

SESSION_COOKIE = "habeas-session"
BEARER = "Bearer "
LOGIN = "/login"


class LoginNeeded(Exception):
    """Nobody has logged in, and the page is for those who have."""


def register_access(app: FastAPI) -> None:
    """Have whoever must log in be led to where that is done."""
    app.add_exception_handler(LoginNeeded, _lead_to_login)


async def _lead_to_login(request: Request, error: Exception) -> Response:
    wanted = request.url.path + (f"?{request.url.query}" if request.url.query else "")
    after = f"?after={quote(wanted, safe='')}" if request.method == "GET" and wanted != "/" else ""
    return RedirectResponse(f"{request.scope.get('root_path', '')}{LOGIN}{after}", 303)


def admit_reader(request: Request) -> None:
    """Note whose request this is; refuse it where nobody's and the page is not open."""
    request.state.account = account = _recognise(request)
    if account is None and request.url.path.removeprefix(request.scope.get("root_path", "")) != LOGIN:
        if request.url.path.startswith("/api/"):
            raise HTTPException(401, "a token is needed: Authorization: Bearer TOKEN")
        raise LoginNeeded


def _recognise(request: Request) -> Account | None:
    store: AccountStore | None = request.app.state.accounts
    if store is None:
        settings = request.app.state.settings
        return Account(name=settings.author, role="reader" if settings.public else "admin")
    given = request.headers.get("authorization", "")
    if given.startswith(BEARER):  # whoever names a token is nobody else, whatever cookie comes along
        return recognise_token(store, given.removeprefix(BEARER).strip())
    cookie = request.cookies.get(SESSION_COOKIE)
    return recognise_cookie(store, cookie) if cookie else None


def require_role(role: Role) -> DependsOn:
    """Return what refuses a request whose account may not do what `role` may."""

    def check(request: Request) -> None:
        account: Account | None = request.state.account
        if account is None or not account.may(role):
            raise HTTPException(403, f"this is for accounts with the role {role}")

    needed: DependsOn = Depends(check)
    return needed


def safe_path(given: str) -> str:
    """Return a path of this application to go on to; the overview where another site is meant."""
    ours = given.startswith("/") and not given.startswith("//") and "\\" not in given
    return given if ours and given.isprintable() else "/"
