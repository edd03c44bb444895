"""Writes what readers decide and add: held open only for the moment of the write, derived anew behind it.

Takes judgements and extractions, stores them at once; figures follow in a thread of their own, so that nobody
waits for them on a large ledger. Where another habeas goes on writing, it says so and has stored nothing.
"""

import logging
import time
from collections.abc import Callable, Sequence
from threading import Condition, Event, Lock, Thread
from typing import TypeVar

from habeas.ledger import Ledger, LedgerBusy, LedgerError, Place
from habeas.model import Extraction, Judgement
from habeas.run import Stages, derive_apart

log = logging.getLogger(__name__)

PATIENCE = 3.0
"""Seconds for which a write waits for another habeas that holds the ledger."""

PAUSE = 0.2
RETRY = 5.0
"""Seconds between two tries to write, and to derive while the ledger is held elsewhere."""

Result = TypeVar("Result")


class LedgerWriter:
    """The one who writes for all readers of an application."""

    def __init__(self, place: Place, load_stages: Callable[[], Stages]) -> None:
        self.place = place
        self.load_stages = load_stages
        self._lock = Lock()
        self._changed = Condition()
        self._wanted = self._done = 0
        self._ended = Event()
        self._thread: Thread | None = None

    def add_judgements(self, judgements: Sequence[Judgement]) -> int:
        """Keep decisions; return how many were new. `LedgerBusy` where another habeas goes on writing."""
        return self._write(lambda ledger: sum(ledger.add_judgement(one) for one in judgements))

    def add_extractions(self, extractions: Sequence[Extraction], author: str) -> int:
        """Add reports with their claims, all or none; return how many were new."""
        extractor = self.load_stages().extractor
        return self._write(
            lambda ledger: ledger.add_extractions(extractions, extractor=extractor, author=author)
        )

    def _write(self, act: Callable[[Ledger], Result]) -> Result:
        deadline = time.monotonic() + PATIENCE
        while True:
            try:
                with self._lock, Ledger.open(self.place, write=True) as ledger:
                    result = act(ledger)
            except LedgerBusy:
                if time.monotonic() > deadline:
                    raise
                time.sleep(PAUSE)
            else:
                self.derive_soon()
                return result

    def catch_up(self) -> None:
        """Have derived what was written before this application began and is in no figure yet."""
        with Ledger.open(self.place) as ledger:
            behind = not ledger.is_derived()
        if behind:
            self.derive_soon()

    def derive_soon(self) -> None:
        """Have everything derived anew, behind the pages."""
        with self._changed:
            self._wanted += 1
            if self._thread is None or not self._thread.is_alive():
                self._thread = Thread(target=self._derive, name="derive", daemon=True)
                self._thread.start()

    def settle(self, seconds: float) -> bool:
        """Wait until all that was written is in the figures; False where that takes longer."""
        with self._changed:
            return self._changed.wait_for(lambda: self._done == self._wanted, seconds)

    def _derive(self) -> None:
        while not self._ended.is_set():
            wanted = self._wanted
            try:
                done = derive_apart(self.place, self.load_stages())
            except LedgerError as error:
                log.warning("the figures wait: %s", error)
                self._ended.wait(RETRY)
                continue
            with self._changed:
                if done and wanted == self._wanted:
                    self._done, self._thread = wanted, None
                    self._changed.notify_all()
                    return

    def close(self) -> None:
        """End the deriving; what is not derived yet is derived at the next start."""
        self._ended.set()
        thread = self._thread
        if thread is not None:
            thread.join(timeout=PATIENCE)
