"""An open ledger: one file, one transaction at a time, errors said in words."""

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Self

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from habeas.ledger.errors import translate_error
from habeas.ledger.lock import hold_lock
from habeas.ledger.opening import open_engine


class OpenLedger:
    """A ledger's file, held open for a `with` block."""

    def __init__(self, path: Path, engine: Engine) -> None:
        self.path = path
        self._engine = engine

    @classmethod
    @contextmanager
    def open(cls, path: str | Path, *, write: bool = False) -> Iterator[Self]:
        """Open the ledger at `path` for a `with` block; `LedgerError` where that cannot be done."""
        place = Path(path)
        with hold_lock(place) if write else nullcontext():
            engine = open_engine(place, write=write)
            try:
                yield cls(place, engine)
            finally:
                engine.dispose()

    @contextmanager
    def _transaction(self) -> Iterator[Connection]:
        try:
            with self._engine.begin() as connection:
                yield connection
        except DBAPIError as error:
            raise translate_error(str(self.path), error) from error
