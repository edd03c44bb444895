"""What can go wrong with a ledger, each said so that the reader knows what to do."""

from sqlalchemy.exc import DBAPIError

from habeas.model import HabeasError


class LedgerError(HabeasError):
    """A ledger could not be opened, read or written; nothing that was committed is lost."""


class LedgerBusy(LedgerError):
    """Another process is writing to the ledger."""


class UnknownItem(LedgerError):
    """No item of the ledger, or more than one, has an identifier that begins so."""


REASONS = {
    "SQLITE_FULL": "the disk is full; free some space and run again",
    "SQLITE_READONLY": "the file cannot be written; change its permissions or copy it elsewhere",
    "SQLITE_BUSY": "another process holds the file; wait for it to end and run again",
    "SQLITE_LOCKED": "another process holds the file; wait for it to end and run again",
    "SQLITE_CANTOPEN": "the file cannot be opened; check the path and its permissions",
    "SQLITE_NOTADB": "the file is no ledger; give another path",
    "SQLITE_CORRUPT": "the file is damaged; restore it from a backup",
    "SQLITE_IOERR": "the disk refused to read or write; check it and run again",
}
"""What SQLite's result codes mean to the person who runs habeas (https://sqlite.org/rescode.html)."""


def translate_error(place: str, error: DBAPIError) -> LedgerError:
    """Return a database error as one sentence that names the ledger, the reason and the mend."""
    code = str(getattr(error.orig, "sqlite_errorname", ""))
    for name, reason in REASONS.items():
        if code.startswith(name):
            return LedgerError(f"{place}: {reason}")
    return LedgerError(f"{place}: {error.orig}")
