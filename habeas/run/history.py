"""A ledger as it stood: the facts that it held at a moment, and what follows from them.

Takes a ledger and a moment, gives a ledger that is gone after the block. What follows is computed by
this version of habeas; the facts are those of that time.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from habeas.ledger import Ledger, Place
from habeas.run.running import derive_ledger
from habeas.run.stages import Stages


@contextmanager
def ledger_as_of(ledger: Ledger, moment: datetime, stages: Stages) -> Iterator[Ledger]:
    """Give the ledger with the facts that were added before `moment`."""
    with TemporaryDirectory(prefix="habeas-") as folder:
        path = Path(folder, "then.ledger")
        write_ledger_as_of(ledger, moment, stages, path)
        with Ledger.open(path) as then:
            yield then


def write_ledger_as_of(ledger: Ledger, moment: datetime, stages: Stages, place: Place) -> None:
    """Write the ledger with the facts that were added before `moment` where there is nothing yet."""
    with Ledger.open(place, write=True) as then:
        ledger.copy_facts(then, before=moment)
        derive_ledger(then, stages)
