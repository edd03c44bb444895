"""Copies a ledger's file while others may be reading or writing it, and proves the copy.

Takes two paths; never writes over a file, and leaves no copy that is damaged or half done.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from habeas.ledger.errors import LedgerError
from habeas.ledger.ledger import Ledger


def copy_ledger(source: Path, target: Path) -> int:
    """Copy the ledger at `source` to `target`; return how many entries its journal has.

    `LedgerError` where the target exists, cannot be written, or the copy turns out damaged.
    """
    if target.exists():
        raise LedgerError(f"{target}: the file exists; give another path, or remove it first")
    with Ledger.open(source):
        pass
    with unfinished_file(target) as unfinished:
        _copy_pages(source, unfinished)
        return _prove(unfinished)


@contextmanager
def unfinished_file(target: Path) -> Iterator[Path]:
    """Give a path beside `target` to work at; it becomes the target where the block ends well."""
    unfinished = target.with_name(target.name + "-unfinished")
    try:
        yield unfinished
        unfinished.replace(target)
    finally:
        for remnant in ("", "-lock", "-wal", "-shm"):
            unfinished.with_name(unfinished.name + remnant).unlink(missing_ok=True)


def _copy_pages(source: Path, target: Path) -> None:
    try:
        with (
            closing(sqlite3.connect(f"{source.absolute().as_uri()}?mode=ro", uri=True)) as pages,
            closing(sqlite3.connect(target)) as copy,
        ):
            pages.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")
    except sqlite3.Error as error:
        raise LedgerError(f"{target}: cannot be written ({error})") from error


def _prove(copy: Path) -> int:
    with Ledger.open(copy) as ledger:
        for damage in ledger.find_damage():
            raise LedgerError(f"{copy}: the copy is damaged ({damage}); `habeas verify` the ledger itself")
        return len(ledger.journal())
