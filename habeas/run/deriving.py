"""Derives what a ledger holds while others may go on writing to it.

Takes the place of a ledger, gives whether what is derived now takes in every fact. The ledger is held for
writing only while the result is stored, never while it is computed.
"""

from habeas.ledger import Ledger, Place
from habeas.run.stages import Stages


def derive_apart(place: Place, stages: Stages) -> bool:
    """Derive the ledger anew; False where facts came in meanwhile, so that nothing was stored.

    Raises `LedgerBusy` where another process writes at the moment of storing.
    """
    with Ledger.open(place) as ledger:
        entry = ledger.last_entry()
        if entry == ledger.derived_entry():
            return True
        judgements = ledger.judgements()
        resolution = stages.resolve(ledger.extractions(), judgements, ledger.sources())
    reconciliation = stages.reconcile(resolution, judgements)
    with Ledger.open(place, write=True) as ledger:
        if ledger.last_entry() != entry:
            return False
        ledger.replace_derived(resolution, reconciliation)
    return True
