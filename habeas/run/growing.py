"""Takes reports and judgements that were added into what is derived, without deriving everything anew.

Takes a ledger and the stages; the result is the same as that of `derive_ledger`, and the cost that of what is
touched: of new reports their near-copies, the mentions and names that hang together with theirs, and the
dockets of the authorities that they speak of; of judgements the same of the reports that they are about.
"""

from collections.abc import Mapping, Sequence

from habeas.ledger import GrowingLedger, Ledger, News
from habeas.model import Growth
from habeas.run.stages import ReconcileDockets, Stages

MOST_FRESH = 0.05
"""Share of new reports up to which taking them in is surely faster than deriving everything anew."""

Sources = Sequence[Mapping[str, str]]


def grow_ledger(ledger: Ledger, stages: Stages, *, most: float = MOST_FRESH) -> bool:
    """Derive what follows from the reports and judgements added since the last derivation; return whether
    that was done.

    It is not where anything else was added, where a known report is read otherwise now by itself, where
    reviewers merged or split anything, or what is touched was merged or split, where a finding that was
    dismissed may stand again, or where what is new is more than the share `most` of the reports known.
    Reports and judgements that came in turns are taken in so, each turn for good.
    """
    sources = ledger.sources()
    while True:
        with ledger.growing() as known:
            news = known.find_news()
            if news is None or _size(news) > most * max(known.count_reports(), 1):
                return False
            if not _take_in(news, known, stages, sources):
                return False
        if ledger.is_derived():
            return True


def _size(news: News) -> int:
    return len(news.fresh) + len(news.judgements) - len(news.former)


def _take_in(news: News, known: GrowingLedger, stages: Stages, sources: Sources) -> bool:
    if stages.reconcile_dockets is None:
        return False
    growth = _find_growth(news, known, stages, sources)
    if growth is None:
        return False
    _settle(growth, news, known, stages.reconcile_dockets)
    return True


def _find_growth(news: News, known: GrowingLedger, stages: Stages, sources: Sources) -> Growth | None:
    if len(news.judgements) > len(news.former):
        retell = stages.retell
        return retell(news.former, news.judgements, known, sources) if retell else None
    fresh = known.extractions(one.report for one in news.fresh)
    return stages.grow(fresh, known, news.judgements, sources) if stages.grow else None


def _settle(growth: Growth, news: News, known: GrowingLedger, reconcile: ReconcileDockets) -> None:
    """Write what a growth changes, and the figures and findings that follow."""
    touched = known.keep(growth, news.fresh)
    while True:
        touched, told = known.load(touched)
        found = reconcile(told, touched.dockets, news.judgements)
        linked = (found.linked & touched.dockets) - touched.whole
        if not linked:
            known.finish(touched, told, found, news.until)
            return
        touched = touched.widen(linked)
