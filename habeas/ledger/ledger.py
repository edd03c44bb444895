"""The ledger: one file that keeps reports, claims and judgements, and what follows from them.

Takes extractions and judgements, which it only ever adds; takes a derivation, which it replaces as a whole;
gives both back as nouns and views. Never computes a derivation itself, and never changes a fact.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager, nullcontext
from datetime import datetime
from pathlib import Path
from typing import Self

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from habeas.ledger.copying import copy_facts
from habeas.ledger.current import choose_current, load_extractions
from habeas.ledger.derivation import TableRows, derive_rows
from habeas.ledger.derived import derived_entry, differing_tables, load_noun, load_nouns, replace_derived
from habeas.ledger.descriptions import describe_facts
from habeas.ledger.errors import translate_error
from habeas.ledger.facts import has_extraction, load_judgements, store_extraction, store_judgement
from habeas.ledger.journal import JournalEntry, entry_before, last_entry, read_journal
from habeas.ledger.lock import hold_lock
from habeas.ledger.lookup import (
    find_corrected,
    find_id,
    load_claims,
    load_reports,
    load_resolution,
    view_episode,
    view_families,
    view_figure,
    view_reports,
)
from habeas.ledger.opening import open_engine
from habeas.ledger.verification import Damage, find_damage
from habeas.ledger.views import EpisodeView, FamilyView, FigureView, ReportView, episode_order
from habeas.model import (
    Claim,
    Concession,
    Episode,
    Extraction,
    Figure,
    Finding,
    Judgement,
    Mention,
    Person,
    Question,
    Reconciliation,
    Report,
    Resolution,
)


class Ledger:
    """A ledger in one SQLite file; use it in a `with` block.

    Opened to read, any number may be open at once, also while one is written. Opened with `write=True`, it is
    created where it is missing and keeps other writers out: `LedgerBusy` if one is there. Every call that
    adds something is one transaction: when it returns, what was added survives the end of the process.
    Errors: `LedgerError` and its kinds.
    """

    def __init__(self, path: Path, engine: Engine) -> None:
        self.path = path
        self._engine = engine

    @classmethod
    @contextmanager
    def open(cls, path: str | Path, *, write: bool = False) -> Iterator[Self]:
        """Open the ledger at `path` for a `with` block; `LedgerError` where that cannot be done."""
        place = Path(path)
        with hold_lock(place) if write else nullcontext():
            engine = open_engine(place, write=write)
            try:
                yield cls(place, engine)
            finally:
                engine.dispose()

    @contextmanager
    def _transaction(self) -> Iterator[Connection]:
        try:
            with self._engine.begin() as connection:
                yield connection
        except DBAPIError as error:
            raise translate_error(str(self.path), error) from error

    def has_extraction(self, report: Report, extractor: str) -> bool:
        """Tell whether the ledger holds what this version of the extractor took out of this report."""
        with self._transaction() as connection:
            return has_extraction(connection, report, extractor)

    def add_extractions(self, extractions: Iterable[Extraction], *, extractor: str, author: str) -> int:
        """Add reports with their claims, all or none of them; return how many were new."""
        with self._transaction() as connection:
            return sum(store_extraction(connection, one, extractor, author) for one in extractions)

    def add_judgement(self, judgement: Judgement) -> bool:
        """Add a reviewer's decision; return whether it was new."""
        with self._transaction() as connection:
            return store_judgement(connection, judgement)

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

    def describe_facts(self) -> dict[str, str]:
        """Return, for every fact by its id, a phrase that tells it from others."""
        with self._transaction() as connection:
            return dict(describe_facts(connection))

    def copy_facts(self, target: "Ledger", *, before: datetime | None = None) -> None:
        """Copy all facts, or those added before a moment, into a ledger that has none."""
        with self._transaction() as source, target._transaction() as goal:
            copy_facts(source, goal, until=entry_before(source, before))

    def find_damage(self) -> Iterator[Damage]:
        """Give every fact that is not as it was written, and every break in the journal's chain."""
        with self._transaction() as connection:
            yield from find_damage(connection)

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

    def episodes(self) -> tuple[EpisodeView, ...]:
        """Return every episode with all that belongs to it, by day, those without one last."""
        with self._transaction() as connection:
            found = sorted(load_nouns(connection, Episode), key=episode_order)
            return tuple(view_episode(connection, episode.id) for episode in found)

    def episode(self, ident: str) -> EpisodeView:
        """Return the episode whose id begins so."""
        with self._transaction() as connection:
            return view_episode(connection, find_id(connection, Episode, ident))

    def figure(self, ident: str) -> FigureView:
        """Return the figure whose id begins so, with the claims behind it."""
        with self._transaction() as connection:
            return view_figure(connection, find_id(connection, Figure, ident))

    def find_claim(self, ident: str) -> str:
        """Return the id of the claim whose id begins so."""
        with self._transaction() as connection:
            return find_id(connection, Claim, ident)

    def find_finding(self, ident: str) -> str:
        """Return the id of the finding whose id begins so."""
        with self._transaction() as connection:
            return find_id(connection, Finding, ident)

    def person(self, ident: str) -> Person:
        """Return the person whose id begins so."""
        with self._transaction() as connection:
            return load_noun(connection, Person, find_id(connection, Person, ident))

    def reports_of(self, claims: Iterable[Claim]) -> dict[str, Report]:
        """Return the reports that make these claims, by id."""
        with self._transaction() as connection:
            return load_reports(connection, (claim.report for claim in claims))

    def resolution(self) -> Resolution:
        """Return the resolution that the ledger's figures were derived from."""
        with self._transaction() as connection:
            return load_resolution(connection)

    def claim(self, ident: str) -> Claim:
        """Return the claim whose id begins so."""
        with self._transaction() as connection:
            found = find_id(connection, Claim, ident)
            return load_claims(connection, [found])[found]

    def questions(self) -> tuple[Question, ...]:
        """Return the pairs that are neither surely one nor surely two, the likeliest first."""
        with self._transaction() as connection:
            return tuple(load_nouns(connection, Question))

    def mentions(self) -> tuple[Mention, ...]:
        """Return every report's telling of an episode."""
        with self._transaction() as connection:
            return tuple(load_nouns(connection, Mention))

    def people(self) -> tuple[Person, ...]:
        """Return everybody whom a report names as a detainee."""
        with self._transaction() as connection:
            return tuple(load_nouns(connection, Person))

    def concessions(self) -> tuple[Concession, ...]:
        """Return what was given, offered or demanded in return."""
        with self._transaction() as connection:
            return tuple(load_nouns(connection, Concession))

    def findings(self) -> tuple[Finding, ...]:
        """Return what comparing the claims shows, the weightiest first."""
        with self._transaction() as connection:
            return tuple(load_nouns(connection, Finding))

    def families(self) -> tuple[FamilyView, ...]:
        """Return every family of near-copies of one story."""
        with self._transaction() as connection:
            return tuple(view_families(connection))

    def reports(self) -> tuple[ReportView, ...]:
        """Return every report with its episodes."""
        with self._transaction() as connection:
            return tuple(view_reports(connection))
