"""What every engine must do alike, so that nothing else in habeas needs to know which one it is.

A store is a place for one ledger. It opens connections, keeps a second writer out, has the database itself
refuse changes of facts, and says the engine's errors in words. Never reads or writes a fact.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from contextlib import AbstractContextManager
from typing import Literal, Self

from sqlalchemy import Connection, Engine, Table, inspect
from sqlalchemy.exc import DBAPIError

from habeas.ledger.errors import LedgerError
from habeas.ledger.tables import APPEND_ONLY

Content = Literal["nothing", "ledger", "something else"]
"""What a store holds before habeas has touched it."""

WAIT_SECONDS = 10.0
"""How long to wait for another process that holds the database for a moment."""


def guarded_tables(connection: Connection) -> list[Table]:
    """Return the tables of facts that are there: an older ledger may not have all of them yet."""
    there = set(inspect(connection).get_table_names())
    return [table for table in APPEND_ONLY if table.name in there]


class Store(ABC):
    """A place for one ledger; `str` of it is its name in messages, never with a password."""

    @abstractmethod
    def __str__(self) -> str: ...

    @abstractmethod
    def open_engine(self, *, write: bool) -> AbstractContextManager[Engine]:
        """Give connections to the store; `LedgerBusy` where another writer is there.

        A transaction sees the store as it is at its beginning, and is committed as a whole or not at all.
        """

    @abstractmethod
    def find_content(self, connection: Connection) -> Content:
        """Return what the store holds."""

    @abstractmethod
    def mark_ledger(self, connection: Connection) -> None:
        """Mark what was just created as a ledger, so that nothing else is taken for one."""

    @abstractmethod
    def guard_facts(self, connection: Connection) -> None:
        """Have every table of facts refuse that a row is changed or deleted."""

    @abstractmethod
    def lift_guards(self, connection: Connection) -> None:
        """Take those refusals away until `guard_facts` is called in the same transaction."""

    @abstractmethod
    def find_faults(self, connection: Connection) -> Iterator[str]:
        """Say what is wrong with the store itself, whatever it holds: torn pages, guards that are gone."""

    @abstractmethod
    def erase_traces(self, engine: Engine) -> None:
        """Overwrite or give back the space of deleted rows, so that their words cannot be read there."""

    @abstractmethod
    def is_taken(self) -> bool:
        """Tell whether something is there that a new ledger would lie over."""

    @abstractmethod
    def begin_anew(self) -> AbstractContextManager[Self]:
        """Give a store to make a new ledger in; it takes this place only where the block ends well."""

    @abstractmethod
    def explain_error(self, error: DBAPIError) -> LedgerError:
        """Return an error of the database as one sentence: the store, the reason, the mend."""
