"""An open ledger: one store, one transaction at a time, errors said in words."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Self

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from habeas.ledger.engines import Place, Store, find_store
from habeas.ledger.opening import open_engine


class OpenLedger:
    """A ledger's store, held open for a `with` block."""

    def __init__(self, store: Store, engine: Engine) -> None:
        self.store = store
        self._engine = engine

    @classmethod
    @contextmanager
    def open(cls, place: Place, *, write: bool = False) -> Iterator[Self]:
        """Open the ledger at a place for a `with` block; `LedgerError` where that cannot be done."""
        store = find_store(place)
        with open_engine(store, write=write) as engine:
            yield cls(store, engine)

    @contextmanager
    def _transaction(self) -> Iterator[Connection]:
        with self._explained(), self._engine.begin() as connection:
            yield connection

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except DBAPIError as error:
            raise self.store.explain_error(error) from error
