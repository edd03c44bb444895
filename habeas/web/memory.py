"""Numbers over a whole ledger, kept until it changes: every reader of an overview asks for the same ones.

Takes what names a number and what computes it, gives the number; whatever is added to the ledger, or derived
anew, makes all of it forgotten.
"""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Any, TypeVar

from habeas.ledger import Ledger

Number = TypeVar("Number")

KEPT = 500
"""Numbers that are kept at a time; the one that was asked for longest ago goes first."""


class LedgerMemory:
    """What was computed of a ledger, by the derivation that it was computed of."""

    def __init__(self) -> None:
        self.lock = Lock()
        self.kept: OrderedDict[Hashable, Any] = OrderedDict()

    def recall(self, ledger: Ledger, name: Hashable, compute: Callable[[], Number]) -> Number:
        """Return what is kept under this name for the ledger as it is, or compute it."""
        key = (str(ledger.store), ledger.derivation_mark(), name)
        with self.lock:
            if key in self.kept:
                self.kept.move_to_end(key)
                known: Number = self.kept[key]
                return known
        fresh = compute()
        with self.lock:
            self.kept[key] = fresh
            while len(self.kept) > KEPT:
                self.kept.popitem(last=False)
        return fresh
