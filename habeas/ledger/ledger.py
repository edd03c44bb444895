"""The ledger: keeps reports, claims and judgements, and what follows from them, in a file or on a server.

Takes extractions and judgements, which it only ever adds; takes a derivation, which it replaces as a whole;
gives both back as nouns and views. Never computes a derivation itself, and never changes a fact.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, nullcontext
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection

from habeas.ledger.answers import LedgerAnswers
from habeas.ledger.browsing import LedgerPages
from habeas.ledger.copying import copy_derived, copy_facts
from habeas.ledger.corrections import find_corrected
from habeas.ledger.current import choose_current, load_extractions
from habeas.ledger.derivation import derive_rows
from habeas.ledger.derived import derived_entry, differing_tables, replace_derived, unaffected
from habeas.ledger.descriptions import describe_facts
from habeas.ledger.desk import LedgerDesk
from habeas.ledger.errors import LedgerError
from habeas.ledger.exchange import read_facts, write_facts
from habeas.ledger.facts import (
    has_extraction,
    has_reading,
    load_judgements,
    store_extraction,
    store_judgement,
)
from habeas.ledger.given import load_lists, store_acceptance, store_list
from habeas.ledger.growing import GrowingLedger
from habeas.ledger.journal import JournalEntry, entry_before, last_entry, read_journal
from habeas.ledger.lookup import find_report
from habeas.ledger.reader import LedgerReader
from habeas.ledger.summaries import TableRows
from habeas.ledger.verification import Damage, find_damage
from habeas.ledger.versions import find_unread, pair_extractions
from habeas.ledger.withdrawal import withdraw_report
from habeas.model import (
    Extraction,
    GivenList,
    Judgement,
    ListKind,
    Reconciliation,
    Report,
    Resolution,
)


class Ledger(LedgerAnswers, LedgerPages, LedgerDesk):
    """A ledger in a file of SQLite or a schema of PostgreSQL; use it in a `with` block.

    Opened to read, any number may be open at once, also while one is written. Opened with `write=True`, it is
    created where it is missing and keeps other writers out: `LedgerBusy` if one is there. Every call that
    adds something is one transaction: when it returns, what was added survives the end of the process.
    Errors: `LedgerError` and its kinds.
    """

    def has_extraction(self, report: Report, extractor: str) -> bool:
        """Tell whether the ledger holds what this version of the extractor took out of this report."""
        with self._transaction() as connection:
            return has_extraction(connection, report, extractor)

    def has_reading(self, report: Report) -> bool:
        """Tell whether the ledger holds what any version of the extractor took out of this report."""
        with self._transaction() as connection:
            return has_reading(connection, report)

    def unread_by(self, extractor: str) -> tuple[Report, ...]:
        """Return the reports out of which this version of the extractor has taken nothing yet."""
        with self._transaction() as connection:
            return tuple(find_unread(connection, extractor))

    def extraction_pairs(self, extractor: str) -> Iterator[tuple[Extraction, Extraction]]:
        """Give what counts for a report and what this version took out of it, where these are two."""
        with self._transaction() as connection:
            yield from pair_extractions(connection, extractor)

    def add_extractions(self, extractions: Iterable[Extraction], *, extractor: str, author: str) -> int:
        """Add reports with their claims, all or none of them; return how many were new."""
        with self._transaction() as connection:
            return sum(store_extraction(connection, one, extractor, author) for one in extractions)

    def add_list(self, given: GivenList, *, author: str, source: str) -> bool:
        """Add a list that a user gives, from a file or an address; return whether it was new."""
        # who is on a list of detainees is compared when it is asked for, and changes nothing derived
        bears = given.kind == "speakers"
        with self._transaction() as connection, nullcontext() if bears else unaffected(connection):
            return store_list(connection, given, author=author, source=source)

    def lists(self, kind: ListKind) -> tuple[GivenList, ...]:
        """Return the lists of a kind, the latest of each name, in the order of their coming."""
        with self._transaction() as connection:
            return tuple(load_lists(connection, kind))

    def sources(self) -> tuple[Mapping[str, str], ...]:
        """Return the rows of all lists of speakers, in the order of their coming."""
        return tuple(row for given in self.lists("speakers") for row in given.rows)

    def accept_extractor(self, extractor: str, *, author: str, reason: str) -> bool:
        """Have what a version of the extractor took out of reports count; return whether that is new.

        What is derived must be derived anew.
        """
        with self._transaction() as connection:
            return store_acceptance(connection, extractor, author=author, reason=reason)

    def add_judgement(self, judgement: Judgement) -> bool:
        """Add a reviewer's decision; return whether it was new."""
        with self._transaction() as connection:
            return store_judgement(connection, judgement)

    def add_judgements(self, judgements: Iterable[Judgement]) -> int:
        """Add reviewers' decisions, all or none of them; return how many were new."""
        with self._transaction() as connection:
            return sum(store_judgement(connection, judgement) for judgement in judgements)

    def withdraw_report(self, ident: str, *, author: str, reason: str) -> str:
        """Erase the words of the report whose id or name this is, and all claims from it; return its id.

        The journal keeps that it happened. What is derived must be derived anew.
        """
        with self._transaction() as connection:
            report = find_report(connection, ident)
            withdraw_report(connection, self.store, report, author=author, reason=reason)
        return report

    def erase_traces(self) -> None:
        """Give back the space of what a withdrawal and the derivation after it deleted."""
        with self._explained():
            self.store.erase_traces(self._engine)

    def extractions(self) -> tuple[Extraction, ...]:
        """Return the extraction that counts for each report, sorted by the report's id."""
        with self._transaction() as connection:
            return tuple(load_extractions(connection, tuple(choose_current(connection))))

    def judgements(self) -> tuple[Judgement, ...]:
        """Return all judgements."""
        with self._transaction() as connection:
            return tuple(load_judgements(connection))

    def journal(self) -> tuple[JournalEntry, ...]:
        """Return what was added, when and by whom, the oldest entry first."""
        with self._transaction() as connection:
            return tuple(read_journal(connection))

    def replace_derived(self, resolution: Resolution, reconciliation: Reconciliation) -> None:
        """Put what was derived from all extractions and judgements in the place of what was before."""
        with self._transaction() as connection:
            replace_derived(connection, self._rows(connection, resolution, reconciliation))

    @contextmanager
    def growing(self) -> Iterator[GrowingLedger]:
        """Give, for a `with` block, what takes in a few more reports: all of the block or nothing."""
        with self._transaction() as connection:
            yield GrowingLedger(connection)

    def describe_facts(self) -> dict[str, str]:
        """Return, for every fact by its id, a phrase that tells it from others."""
        with self._transaction() as connection:
            return dict(describe_facts(connection))

    def copy_facts(self, target: "Ledger", *, before: datetime | None = None) -> None:
        """Copy all facts, or those added before a moment, into a ledger that has none."""
        with self._transaction() as source, target._transaction() as goal:
            copy_facts(source, goal, until=entry_before(source, before))

    def copy_all(self, target: "Ledger") -> None:
        """Copy the whole ledger into one that has nothing, and prove the copy before it is kept."""
        with self._transaction() as source, target._transaction() as goal:
            copy_facts(source, goal, until=entry_before(source, None))
            copy_derived(source, goal)
            for damage in find_damage(goal, target.store):
                raise LedgerError(f"{self.store} is damaged ({damage}); `habeas verify` names it all")

    def write_facts(self, folder: Path) -> None:
        """Write all facts to files of JSON Lines in `folder`."""
        with self._transaction() as connection:
            write_facts(connection, folder)

    def read_facts(self, folder: Path) -> None:
        """Bring in what `write_facts` wrote, all or nothing; `LedgerError` where it is damaged."""
        with self._transaction() as connection:
            read_facts(connection, folder)
            for damage in find_damage(connection, self.store):
                raise LedgerError(f"{folder}: {damage}; export it anew")

    @contextmanager
    def reader(self) -> Iterator[LedgerReader]:
        """Give, for a `with` block, what streams the whole ledger as it stands at the block's beginning."""
        with self._transaction() as connection:
            yield LedgerReader(connection)

    def find_damage(self) -> Iterator[Damage]:
        """Give every fact that is not as it was written, and every break in the journal's chain."""
        with self._transaction() as connection:
            yield from find_damage(connection, self.store)

    def compare_derived(self, resolution: Resolution, reconciliation: Reconciliation) -> Iterator[Damage]:
        """Give what is stored as derived, but is not what was just derived anew."""
        with self._transaction() as connection:
            rows = self._rows(connection, resolution, reconciliation)
            for table in differing_tables(connection, rows):
                yield Damage(f"the derived table {table}", "it is not what follows from the facts")

    @staticmethod
    def _rows(
        connection: Connection, resolution: Resolution, reconciliation: Reconciliation
    ) -> Iterator[TableRows]:
        chosen = tuple(choose_current(connection))
        corrected = tuple(find_corrected(connection, resolution.claims.values()))
        return derive_rows(chosen, corrected, resolution, reconciliation)

    def is_derived(self) -> bool:
        """Tell whether the derived nouns take in every fact of the ledger."""
        with self._transaction() as connection:
            return derived_entry(connection) == last_entry(connection)[0]
