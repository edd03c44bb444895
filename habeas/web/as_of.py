"""The ledger as it stood on an earlier day, kept for the next reader who asks for that day.

Takes a moment, gives an open ledger with the facts of that time. What follows from them is computed once, in
a folder of its own that goes with the application.
"""

from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock

from habeas.ledger import Ledger, Place, find_store
from habeas.run.history import write_ledger_as_of

KEPT = 4
"""Earlier states that are kept at a time."""


def end_of_day(day: date) -> datetime:
    """Return the moment that a day means: its end, in UTC."""
    return datetime.combine(day + timedelta(days=1), time(), UTC)


class EarlierLedgers:
    """States of one ledger, each a file with what followed from its facts, in a folder of its own."""

    def __init__(self, ledger: Place) -> None:
        self.ledger = ledger
        self.lock = Lock()
        self.folder = TemporaryDirectory(prefix="habeas-")
        self.kept: OrderedDict[date, Path] = OrderedDict()

    @contextmanager
    def open(self, day: date | None) -> Iterator[Ledger]:
        """Open the ledger as it stood at the end of a day, or as it stands."""
        path = self.ledger if day is None or day >= datetime.now(UTC).date() else self._find(day)
        with Ledger.open(path) as ledger:
            yield ledger

    def _find(self, day: date) -> Path:
        with self.lock:
            if day not in self.kept:
                self.kept[day] = self._write(day)
            self.kept.move_to_end(day)
            while len(self.kept) > KEPT:
                _, oldest = self.kept.popitem(last=False)
                oldest.unlink()
            return self.kept[day]

    def _write(self, day: date) -> Path:
        from habeas.run.standard import standard_stages  # noqa: PLC0415  # loads spaCy and OR-Tools

        path = Path(self.folder.name, f"{day}.ledger")
        with find_store(path).begin_anew() as unfinished, Ledger.open(self.ledger) as ledger:
            write_ledger_as_of(ledger, end_of_day(day), standard_stages(), unfinished)
        return path

    def close(self) -> None:
        """Remove every earlier state."""
        self.kept.clear()
        self.folder.cleanup()
