"""Keeps other sites from writing in a reader's name: a signed token that only our own pages hold.

A form carries the token in the field `token`, htmx in the header `X-Habeas-Token`. The token is signed over a
cookie that another site can neither read nor set; a write that a browser says comes from elsewhere is refused
before its token is looked at.
"""

import hmac
import secrets
from hashlib import sha256

from fastapi import HTTPException, Request

COOKIE = "habeas-form"
HEADER = "X-Habeas-Token"
FIELD = "token"

SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
FORMS = ("application/x-www-form-urlencoded", "multipart/form-data")


def new_seed() -> str:
    """Return what the cookie holds: without meaning, and different for every reader."""
    return secrets.token_urlsafe(24)


def sign_seed(secret: bytes, seed: str) -> str:
    """Return the token that goes with a cookie."""
    return hmac.new(secret, seed.encode(), sha256).hexdigest()


async def guard_writes(request: Request) -> None:
    """Refuse a request that would change something and does not come from one of our own pages."""
    if request.method in SAFE_METHODS or _brings_token(request):
        return
    foreign = request.headers.get("sec-fetch-site", "same-origin") not in {"same-origin", "none"}
    seed = request.cookies.get(COOKIE, "")
    expected = sign_seed(request.app.state.settings.secret, seed)
    given = await _given_token(request)
    if foreign or not seed or not hmac.compare_digest(given.encode(), expected.encode()):
        raise HTTPException(403, "the page has expired or is not ours; load it again and repeat")


def _brings_token(request: Request) -> bool:
    """Tell whether a program asks, in its own name: no browser adds this header on its own."""
    return request.headers.get("authorization", "").startswith("Bearer ")


async def _given_token(request: Request) -> str:
    if HEADER in request.headers:
        return request.headers[HEADER]
    if request.headers.get("content-type", "").startswith(FORMS):
        given = (await request.form()).get(FIELD, "")
        return given if isinstance(given, str) else ""
    return ""
