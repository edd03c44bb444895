"""A ledger that takes in a few more reports, or judgements: what they need to know, and what they change.

Takes an open connection, within one transaction; gives what is new since the last derivation, and keeps what
follows from it. Says so where that cannot be done without deriving everything anew.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import Any

from sqlalchemy import func, select

from habeas.ledger import tables
from habeas.ledger.corrections import find_corrected
from habeas.ledger.current import CurrentReport, choose_current
from habeas.ledger.derived import mark_derived, name_derivation
from habeas.ledger.dockets import Touched, find_touched, keep_dockets, load_dockets
from habeas.ledger.facts import load_judgements
from habeas.ledger.growth import keep_growth
from habeas.ledger.neighbourhood import LedgerNeighbourhood
from habeas.ledger.queries import rows_where
from habeas.model import Concession, Episode, Family, Growth, Judgement, Reconciliation, Resolution

GROWING = frozenset({"reading", "extraction", "list"})
"""What may be entered in the journal without touching what was derived from reports before."""

JUDGING = frozenset({"judgement"})


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """What comes next of what was entered since the last derivation, up to an entry: reports, or judgements.

    `former` are the judgements taken in before, `judgements` those that count with it.
    """

    until: int
    fresh: tuple[CurrentReport, ...]
    former: tuple[Judgement, ...]
    judgements: tuple[Judgement, ...]


class GrowingLedger(LedgerNeighbourhood):
    """What is known, and what a few more reports change in it."""

    def count_reports(self) -> int:
        """Return how many reports what is derived takes in."""
        return self.connection.scalar(select(func.count()).select_from(tables.current_reports)) or 0

    def find_news(self) -> News | None:
        """Return what is to be taken in next; None where other things changed than that reports or judgements
        came in."""
        row = self.connection.execute(select(tables.derivation)).first()
        if row is None or row.version != name_derivation():
            return None
        entered = select(tables.journal.c.entry, tables.journal.c.kind, tables.journal.c.subject)
        order = tables.journal.c.entry
        later = self.connection.execute(entered.where(order > row.entry).order_by(order)).all()
        if not {entry.kind for entry in later} <= GROWING | JUDGING or self._names_speakers(later):
            return None
        turn = list(takewhile(lambda entry: (entry.kind in JUDGING) == (later[0].kind in JUDGING), later))
        fresh = self._find_fresh(turn)
        until = turn[-1].entry if turn else row.entry
        return None if fresh is None else self._tell_news(until, fresh, later)

    def _tell_news(self, until: int, fresh: Sequence[CurrentReport], later: Sequence[Any]) -> News:
        judged = {entry.subject: entry.entry for entry in later if entry.kind in JUDGING}
        every = tuple(load_judgements(self.connection))
        return News(
            until=until,
            fresh=tuple(fresh),
            former=tuple(one for one in every if one.id not in judged),
            judgements=tuple(one for one in every if judged.get(one.id, 0) <= until),
        )

    def _find_fresh(self, turn: Iterable[Any]) -> Sequence[CurrentReport] | None:
        """Return the reports of these entries that are new; None where a known one is read otherwise now."""
        chosen = tuple(self._choose(entry.subject for entry in turn if entry.kind == "extraction"))
        current = tables.current_reports
        stored = rows_where(
            self.connection, select(current), current.c.report, (one.report for one in chosen)
        )
        known = {row.report: CurrentReport(**row._mapping) for row in stored}
        if any(known.get(one.report, one) != one for one in chosen):
            return None
        return tuple(one for one in chosen if one.report not in known)

    def _names_speakers(self, entries: Iterable[Any]) -> bool:
        """Tell whether a list of speakers is among what was entered: it may change every origin."""
        given = (entry.subject for entry in entries if entry.kind == "list")
        lists = rows_where(self.connection, select(tables.lists.c.kind), tables.lists.c.id, given)
        return any(row.kind == "speakers" for row in lists)

    def _choose(self, extractions: Iterable[str]) -> Iterator[CurrentReport]:
        """Give what counts for the reports out of which these extractions were taken."""
        joined = tables.extractions.c.reading == tables.readings.c.id
        query = select(tables.readings.c.report).join(tables.extractions, joined)
        rows = rows_where(self.connection, query, tables.extractions.c.id, extractions)
        return choose_current(self.connection, (row.report for row in rows))

    def keep(self, growth: Growth, fresh: Sequence[CurrentReport]) -> Touched:
        """Write what a growth changes, but for figures and findings; return what it touches."""
        before = self._told_before(growth)
        standing = [claim for claim in growth.resolution.claims.values() if claim.report in growth.told]
        keep_growth(self.connection, growth, fresh, find_corrected(self.connection, standing))
        return find_touched(self.connection, growth, before)

    def _told_before(self, growth: Growth) -> Sequence[Episode]:
        """Return the episodes of everything that a growth replaces."""
        corrupted = (c for one in self.families(growth.replaced[Family]) for c in one.corrupted)
        episodes = {*growth.replaced[Episode], *(one.episode for one in self.mentions_in(corrupted))}
        for one in self.concessions(growth.replaced[Concession]):
            episodes.update(one.episodes)
        return self.episodes(episodes)

    def load(self, touched: Touched) -> tuple[Touched, Resolution]:
        """Return all that is told of what is touched, which may turn out to be more."""
        return load_dockets(self.connection, touched)

    def finish(self, touched: Touched, told: Resolution, found: Reconciliation, until: int) -> None:
        """Write the figures and findings of what is touched; the derivation is whole up to this entry."""
        keep_dockets(self.connection, touched, told, found)
        mark_derived(self.connection, until)
