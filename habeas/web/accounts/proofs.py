"""Passwords, cookies and tokens: made here, proved here, kept only as what proves them.

A password is slow to try (argon2); cookies and tokens are random beyond guessing, so a plain hash of them is
enough.
"""

import secrets
from functools import cache
from hashlib import sha256

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from habeas.web.accounts.errors import AccountError

LEAST_LETTERS = 12
MOST_LETTERS = 1000
TOKEN_MARK = "habeas_"
"""What every token begins with, so that one that leaked is recognised."""

_hasher = PasswordHasher()


def hash_password(password: str) -> str:
    """Return the hash of a password; `AccountError` where it is too short."""
    if not LEAST_LETTERS <= len(password) <= MOST_LETTERS:
        raise AccountError(f"a password needs {LEAST_LETTERS} letters or more; take four or five words")
    return _hasher.hash(password)


def proves(password: str, hashed: str | None) -> bool:
    """Tell whether this is the password; takes as long where there is no such account."""
    try:
        return _hasher.verify(hashed or _nobody(), password[:MOST_LETTERS]) and hashed is not None
    except (VerificationError, InvalidHashError):
        return False


@cache
def _nobody() -> str:
    return _hasher.hash(secrets.token_urlsafe(24))


def new_cookie() -> str:
    """Return what a browser proves with that it has logged in."""
    return secrets.token_urlsafe(32)


def new_token() -> str:
    """Return what a program proves with whose it is."""
    return TOKEN_MARK + secrets.token_urlsafe(32)


def prove(secret: str) -> str:
    """Return what is kept of a cookie or a token."""
    return sha256(secret.encode()).hexdigest()
