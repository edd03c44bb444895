"""Derives what a ledger holds while others may go on writing to it.

Takes the place of a ledger, gives whether what is derived now takes in every fact. Where only reports came
in, what they touch is derived at once; anything else is computed while nobody is kept from writing, and the
ledger is held only while the result is stored.
"""

from habeas.ledger import Ledger, Place
from habeas.run.growing import grow_ledger
from habeas.run.stages import Stages


def derive_apart(place: Place, stages: Stages) -> bool:
    """Derive the ledger anew; False where facts came in meanwhile, so that nothing was stored.

    Raises `LedgerBusy` where another process writes at the moment of storing.
    """
    with Ledger.open(place, write=True) as ledger:
        if ledger.is_derived() or grow_ledger(ledger, stages):
            return True
    with Ledger.open(place) as ledger:
        entry = ledger.last_entry()
        judgements = ledger.judgements()
        resolution = stages.resolve(ledger.extractions(), judgements, ledger.sources())
    reconciliation = stages.reconcile(resolution, judgements)
    with Ledger.open(place, write=True) as ledger:
        if ledger.last_entry() != entry:
            return False
        ledger.replace_derived(resolution, reconciliation)
    return True
