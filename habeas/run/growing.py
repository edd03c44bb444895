"""Takes reports that were added into what is derived, without deriving everything anew.

Takes a ledger and the stages; the result is the same as that of `derive_ledger`, and the cost that of what
the new reports touch: their near-copies, the mentions and names that hang together with theirs, and the
dockets of the authorities that they speak of.
"""

from collections.abc import Mapping, Sequence

from habeas.ledger import CurrentReport, GrowingLedger, Ledger
from habeas.model import Judgement
from habeas.run.stages import Stages

MOST_FRESH = 0.05
"""Share of new reports up to which taking them in is surely faster than deriving everything anew."""


def grow_ledger(ledger: Ledger, stages: Stages, *, most: float = MOST_FRESH) -> bool:
    """Derive what follows from the reports added since the last derivation; return whether that was done.

    It is not where anything but reports was added, where a known report is read otherwise now, where the new
    reports touch what a reviewer has merged, split or answered a question about, or where they are more than
    the share `most` of those known.
    """
    judgements, sources = ledger.judgements(), ledger.sources()
    with ledger.growing() as known:
        fresh = known.find_fresh()
        if fresh is None or len(fresh) > most * max(known.count_reports(), 1):
            return False
        return _take_in(fresh, known, stages, judgements, sources)


def _take_in(
    fresh: Sequence[CurrentReport],
    known: GrowingLedger,
    stages: Stages,
    judgements: Sequence[Judgement],
    sources: Sequence[Mapping[str, str]],
) -> bool:
    if stages.grow is None or stages.reconcile_dockets is None:
        return False
    growth = stages.grow(known.extractions(one.report for one in fresh), known, judgements, sources)
    if growth is None:
        return False
    touched = known.keep(growth, fresh)
    while True:
        touched, told = known.load(touched)
        found = stages.reconcile_dockets(told, touched.dockets, judgements)
        linked = (found.linked & touched.dockets) - touched.whole
        if not linked:
            known.finish(touched, told, found)
            return True
        touched = touched.widen(linked)
