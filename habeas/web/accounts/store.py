"""The file of accounts: added, removed, proved; every change with an entry in its log.

Takes names, passwords, cookies and tokens, gives accounts. The file is readable by its owner alone.
"""

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, create_engine, delete, event, insert, select, update
from sqlalchemy.exc import DatabaseError

from habeas.web.accounts.errors import AccountError
from habeas.web.accounts.log import append_event, is_unbroken, read_events
from habeas.web.accounts.nouns import Account, Event, Role
from habeas.web.accounts.proofs import hash_password
from habeas.web.accounts.tables import ACCOUNTS, GUARDS, accounts, sessions, tokens

NAME = re.compile(r"[\w.@-]{1,60}")


class AccountStore:
    """The accounts in one file, made where it is missing and `create` is set."""

    def __init__(self, path: Path, *, create: bool = False) -> None:
        if not create and not path.is_file():
            raise AccountError(f"{path}: no accounts are there; `habeas accounts add NAME` makes the file")
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
        self.path = path
        self._engine = create_engine(f"sqlite:///{path}", hide_parameters=True)
        event.listen(self._engine, "connect", _prepare)
        event.listen(self._engine, "begin", _begin)
        with self.connect() as connection:
            ACCOUNTS.create_all(connection)
            for guard in GUARDS:
                connection.exec_driver_sql(guard)

    @contextmanager
    def connect(self, *, write: bool = True) -> Iterator[Connection]:
        """Give a connection for one transaction."""
        engine = self._engine if write else self._engine.execution_options(only_reads=True)
        try:
            with engine.begin() as connection:
                yield connection
        except DatabaseError as error:
            raise AccountError(f"{self.path}: the accounts cannot be read or written") from error

    def add(self, name: str, role: Role, password: str, *, by: str) -> Account:
        """Add an account; `AccountError` where the name is taken or the password too short."""
        if not NAME.fullmatch(name):
            raise AccountError("a name has letters, digits, '.', '-', '_' and '@', sixty at most")
        hashed = hash_password(password)
        with self.connect() as connection:
            if find_account(connection, name):
                raise AccountError(f"{name} has an account already")
            connection.execute(insert(accounts).values(name=name, role=role, password=hashed))
            append_event(connection, "added", name, by=by)
        return Account(name=name, role=role)

    def remove(self, name: str, *, by: str) -> None:
        """Remove an account with its sessions and tokens."""
        with self.connect() as connection:
            _require(connection, name)
            connection.execute(delete(accounts).where(accounts.c.name == name))
            for table in (sessions, tokens):
                connection.execute(delete(table).where(table.c.account == name))
            append_event(connection, "removed", name, by=by)

    def change_password(self, name: str, password: str, *, by: str) -> None:
        """Give an account another password; whoever is in with the old one is put out."""
        hashed = hash_password(password)
        with self.connect() as connection:
            _require(connection, name)
            connection.execute(update(accounts).where(accounts.c.name == name).values(password=hashed))
            connection.execute(delete(sessions).where(sessions.c.account == name))
            append_event(connection, "password", name, by=by)

    def change_role(self, name: str, role: Role, *, by: str) -> None:
        """Have an account do more, or less."""
        with self.connect() as connection:
            _require(connection, name)
            connection.execute(update(accounts).where(accounts.c.name == name).values(role=role))
            append_event(connection, "role", name, by=by)

    def all(self) -> list[Account]:
        """Return all accounts, by name."""
        with self.connect(write=False) as connection:
            query = select(accounts.c.name, accounts.c.role).order_by(accounts.c.name)
            return [Account(name=row.name, role=row.role) for row in connection.execute(query)]

    def events(self) -> list[Event]:
        """Return what happened, the oldest first; `AccountError` where the log was altered."""
        with self.connect(write=False) as connection:
            if not is_unbroken(connection):
                raise AccountError(f"{self.path}: the log of accounts was altered")
            return list(read_events(connection))

    def close(self) -> None:
        """Let the file go."""
        self._engine.dispose()


def find_account(connection: Connection, name: str) -> Account | None:
    """Return the account of this name; None where there is none."""
    row = connection.execute(select(accounts).where(accounts.c.name == name)).first()
    return Account(name=row.name, role=row.role) if row else None


def _require(connection: Connection, name: str) -> None:
    if find_account(connection, name) is None:
        raise AccountError("there is no such account; `habeas accounts list` names all")


def _prepare(connection, _record) -> None:  # type: ignore[no-untyped-def]  # as SQLAlchemy calls it
    connection.isolation_level = None  # transactions begin where `_begin` says
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA busy_timeout = 10000")
    connection.execute("PRAGMA secure_delete = ON")


def _begin(connection: Connection) -> None:
    reads = connection.get_execution_options().get("only_reads")
    connection.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")
