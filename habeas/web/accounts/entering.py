"""Coming in: a password for a cookie, a cookie or a token for an account; all of them expire.

Takes what a browser or a program brings, gives an account or refuses. Wrong passwords are counted in the log,
and after some of them nobody is let in for a while, whatever the password.
"""

from datetime import datetime, timedelta

from sqlalchemy import Connection, Row, delete, insert, select, update

from habeas.web.accounts.errors import AccountError, TooManyTries, WrongPassword
from habeas.web.accounts.log import append_event, count_refused, read_clock, stamp
from habeas.web.accounts.nouns import Account, TokenRow
from habeas.web.accounts.proofs import new_cookie, new_token, prove, proves
from habeas.web.accounts.store import AccountStore, find_account
from habeas.web.accounts.tables import accounts, sessions, tokens

WINDOW = timedelta(minutes=15)
TRIES_HERE, TRIES_FROM, TRIES_FOR = 5, 20, 50
"""Wrong passwords within the window that shut the door: of an account from one address, of one address, of an
account from everywhere; the last is high, so that nobody can easily shut another out."""

IDLE = timedelta(hours=8)
LONGEST = timedelta(days=7)
"""How long a session lasts without a request, and at all."""

SEEN_EVERY = timedelta(minutes=1)
TOKEN_DAYS = 365


def log_in(store: AccountStore, name: str, password: str, *, place: str) -> str:
    """Return the cookie of a new session; `WrongPassword` or `TooManyTries` otherwise."""
    with store.connect() as connection:
        _require_patience(connection, name, place)
        hashed = connection.scalar(select(accounts.c.password).where(accounts.c.name == name))
    if not proves(password, hashed):  # outside the transaction: it takes long on purpose
        with store.connect() as connection:
            append_event(connection, "refused", name[:60], by=name[:60], place=place)
        raise WrongPassword("name and password do not go together")
    cookie, now = new_cookie(), read_clock()
    with store.connect() as connection:
        connection.execute(delete(sessions).where(sessions.c.expires < stamp(now)))
        connection.execute(
            insert(sessions).values(
                proof=prove(cookie), account=name, seen=stamp(now), expires=stamp(now + LONGEST)
            )
        )
        append_event(connection, "login", name, by=name, place=place)
    return cookie


def _require_patience(connection: Connection, name: str, place: str) -> None:
    here = count_refused(connection, WINDOW, account=name, place=place)
    from_there = count_refused(connection, WINDOW, account=None, place=place)
    for_them = count_refused(connection, WINDOW, account=name, place=None)
    if here >= TRIES_HERE or from_there >= TRIES_FROM or for_them >= TRIES_FOR:
        raise TooManyTries(int(WINDOW.total_seconds()))


def recognise_cookie(store: AccountStore, cookie: str) -> Account | None:
    """Return whose session a cookie is; None where it has ended."""
    now, proof = read_clock(), prove(cookie)
    with store.connect(write=False) as connection:
        row = connection.execute(select(sessions).where(sessions.c.proof == proof)).first()
        if row is None or _has_ended(row, now):
            return None
        account = find_account(connection, row.account)
    if datetime.fromisoformat(row.seen) + SEEN_EVERY < now:
        with store.connect() as connection:
            seen = update(sessions).where(sessions.c.proof == proof)
            connection.execute(seen.values(seen=stamp(now)))
    return account


def _has_ended(row: Row[tuple[str, ...]], now: datetime) -> bool:
    return row.expires < stamp(now) or datetime.fromisoformat(row.seen) + IDLE < now


def log_out(store: AccountStore, cookie: str, *, place: str) -> None:
    """End a session."""
    with store.connect() as connection:
        known = connection.scalar(select(sessions.c.account).where(sessions.c.proof == prove(cookie)))
        connection.execute(delete(sessions).where(sessions.c.proof == prove(cookie)))
        if known:
            append_event(connection, "logout", known, by=known, place=place)


def make_token(store: AccountStore, name: str, label: str, *, by: str, days: int = TOKEN_DAYS) -> str:
    """Return a new token of an account: shown this once, and kept as what proves it."""
    token, now = new_token(), read_clock()
    proof = prove(token)
    with store.connect() as connection:
        if find_account(connection, name) is None:
            raise AccountError("there is no such account; `habeas accounts list` names all")
        connection.execute(
            insert(tokens).values(
                proof=proof,
                ident=proof[:8],
                account=name,
                label=label[:60],
                made=stamp(now),
                expires=stamp(now + timedelta(days=days)),
            )
        )
        append_event(connection, "token", name, by=by)
    return token


def remove_token(store: AccountStore, ident: str, *, by: str) -> None:
    """Take a token back."""
    with store.connect() as connection:
        account = connection.scalar(select(tokens.c.account).where(tokens.c.ident == ident))
        if account is None:
            raise AccountError("there is no such token; `habeas accounts list` names all")
        connection.execute(delete(tokens).where(tokens.c.ident == ident))
        append_event(connection, "untoken", account, by=by)


def list_tokens(store: AccountStore) -> list[TokenRow]:
    """Return all tokens, the oldest first."""
    columns = [column for column in tokens.c if column.name != "proof"]
    with store.connect(write=False) as connection:
        rows = connection.execute(select(*columns).order_by(tokens.c.made)).mappings()
        return [TokenRow(**row) for row in rows]


def recognise_token(store: AccountStore, token: str) -> Account | None:
    """Return whose token it is; None where it is none, or expired."""
    with store.connect(write=False) as connection:
        row = connection.execute(select(tokens).where(tokens.c.proof == prove(token))).first()
        if row is None or row.expires < stamp(read_clock()):
            return None
        return find_account(connection, row.account)
