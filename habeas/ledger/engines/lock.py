"""One writer at a time: a lock beside the file that dies with the process that holds it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from habeas.ledger.errors import LedgerBusy, LedgerError


@contextmanager
def hold_lock(path: Path) -> Iterator[None]:
    """Keep other writers from the file at `path` while the block runs; `LedgerBusy` if one is there."""
    lock = FileLock(path.with_name(path.name + "-lock"))
    try:
        lock.acquire(timeout=0)
    except Timeout as error:
        raise LedgerBusy.at(str(path)) from error
    except OSError as error:
        raise LedgerError(
            f"{path}: the folder cannot be written ({error.strerror}); change its permissions or make room"
        ) from error
    try:
        yield
    finally:
        lock.release()
