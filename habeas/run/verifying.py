"""Proves a ledger: what is stored is what was written, and what is derived follows from it.

Takes a ledger and the stages, gives everything that is damaged; changes nothing.
"""

from collections.abc import Iterator

from habeas.ledger import Damage, Ledger
from habeas.run.stages import Stages


def verify_ledger(ledger: Ledger, stages: Stages) -> Iterator[Damage]:
    """Give what is damaged among the facts; where nothing is, what does not follow from them."""
    damaged = False
    for damage in ledger.find_damage():
        damaged = True
        yield damage
    if not damaged:
        judgements = ledger.judgements()
        resolution = stages.resolve(ledger.extractions(), judgements, ledger.sources())
        yield from ledger.compare_derived(resolution, stages.reconcile(resolution, judgements))
