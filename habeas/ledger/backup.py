"""Copies a ledger from one store to another, while others may read or write it, and proves the copy.

Takes two places; never writes over anything, and leaves no copy that is damaged or half done. A file is
copied page by page; between engines, row by row.
"""

import sqlite3
from contextlib import closing

from habeas.ledger.copying import copy_older
from habeas.ledger.engines import Place, Store, find_store
from habeas.ledger.engines.sqlite import SqliteStore
from habeas.ledger.errors import LedgerError
from habeas.ledger.journal import last_entry
from habeas.ledger.ledger import Ledger
from habeas.ledger.migrations import run_steps


def copy_ledger(source: Place, target: Place) -> int:
    """Copy the ledger at `source` to `target`; return how many entries its journal has.

    `LedgerError` where something is at the target, it cannot be written, or the copy turns out damaged.
    """
    origin, goal = find_store(source), find_store(target)
    require_free(goal)
    with Ledger.open(origin) as ledger, goal.begin_anew() as unfinished:
        if isinstance(origin, SqliteStore) and isinstance(unfinished, SqliteStore):
            _copy_pages(origin, unfinished)
            return _prove(unfinished)
        with Ledger.open(unfinished, write=True) as copy:
            ledger.copy_all(copy)
            return len(copy.journal())


def back_up_older(source: Store, target: Store, version: str) -> None:
    """Copy a ledger whose tables are of an older version, as it is; its journal must come out the same."""
    with target.begin_anew() as unfinished:
        if isinstance(source, SqliteStore) and isinstance(unfinished, SqliteStore):
            _copy_pages(source, unfinished)
        else:
            _copy_older_rows(source, unfinished, version)
        if _last_entry(unfinished) != _last_entry(source):
            raise LedgerError(f"{target}: the backup is not whole; make room there and run again")


def _copy_older_rows(source: Store, target: Store, version: str) -> None:
    with (
        source.open_engine(write=False) as engine,
        engine.begin() as origin,
        target.open_engine(write=True) as goal_engine,
        goal_engine.begin() as goal,
    ):
        run_steps(goal, version)
        copy_older(origin, goal)
        target.mark_ledger(goal)
        target.guard_facts(goal)


def _last_entry(store: Store) -> tuple[int, str]:
    with store.open_engine(write=False) as engine, engine.begin() as connection:
        return last_entry(connection)


def require_free(goal: Store) -> None:
    """Raise `LedgerError` where something is that a new ledger would lie over."""
    if goal.is_taken():
        raise LedgerError(f"{goal}: something is there already; give another place, or remove it first")


def _copy_pages(source: SqliteStore, target: SqliteStore) -> None:
    try:
        with (
            closing(source.connect(write=False)) as pages,
            closing(sqlite3.connect(target.path)) as copy,
        ):
            pages.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")
    except sqlite3.Error as error:
        raise LedgerError(f"{target}: cannot be written ({error}); make room there and run again") from error


def _prove(copy: Store) -> int:
    with Ledger.open(copy) as ledger:
        for damage in ledger.find_damage():
            raise LedgerError(f"{copy}: the copy is damaged ({damage}); `habeas verify` the ledger itself")
        return len(ledger.journal())
