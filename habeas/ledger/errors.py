"""What can go wrong with a ledger, each said so that the reader knows what to do."""

from typing import Self

from habeas.model import HabeasError


class LedgerError(HabeasError):
    """A ledger could not be opened, read or written; nothing that was committed is lost."""


class LedgerBusy(LedgerError):
    """Another process is writing to the ledger."""

    @classmethod
    def at(cls, store: str) -> Self:
        """Return the error for the ledger of this name."""
        return cls(f"{store}: another habeas is writing to this ledger; wait for it to end and run again")


class UnknownItem(LedgerError):
    """No item of the ledger, or more than one, has an identifier that begins so."""


def no_ledger(store: str) -> LedgerError:
    """Return the error for a place that is empty."""
    return LedgerError(f"{store}: there is no ledger; `habeas run PATH... --ledger {store}` makes one")
