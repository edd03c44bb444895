"""A ledger that takes in a few more reports: what they need to know, and what they change.

Takes an open connection, within one transaction; gives what is new since the last derivation, and keeps what
follows from it. Says so where that cannot be done without deriving everything anew.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import func, select

from habeas.ledger import tables
from habeas.ledger.current import CurrentReport, choose_current
from habeas.ledger.derived import mark_derived, name_derivation
from habeas.ledger.dockets import Touched, find_touched, keep_dockets, load_dockets
from habeas.ledger.growth import keep_growth
from habeas.ledger.lookup import find_corrected
from habeas.ledger.neighbourhood import LedgerNeighbourhood
from habeas.ledger.queries import rows_where
from habeas.model import Concession, Episode, Family, Growth, Reconciliation, Resolution

GROWING = frozenset({"reading", "extraction", "list"})
"""What may be entered in the journal without touching what was derived from reports before."""


class GrowingLedger(LedgerNeighbourhood):
    """What is known, and what a few more reports change in it."""

    def count_reports(self) -> int:
        """Return how many reports what is derived takes in."""
        return self.connection.scalar(select(func.count()).select_from(tables.current_reports)) or 0

    def find_fresh(self) -> Sequence[CurrentReport] | None:
        """Return the reports that are new since the last derivation; None where anything else changed."""
        row = self.connection.execute(select(tables.derivation)).first()
        if row is None or row.version != name_derivation():
            return None
        entered = select(tables.journal.c.kind, tables.journal.c.subject)
        later = self.connection.execute(entered.where(tables.journal.c.entry > row.entry)).all()
        if not {entry.kind for entry in later} <= GROWING or self._names_speakers(later):
            return None
        chosen = tuple(self._choose(entry.subject for entry in later if entry.kind == "extraction"))
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
        reports = {one.report for one in fresh}
        standing = [claim for claim in growth.resolution.claims.values() if claim.report in reports]
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

    def finish(self, touched: Touched, told: Resolution, found: Reconciliation) -> None:
        """Write the figures and findings of what is touched; the derivation is whole again."""
        keep_dockets(self.connection, touched, told, found)
        mark_derived(self.connection)
