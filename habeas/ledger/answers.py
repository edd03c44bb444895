"""What a ledger answers: everything derived, as nouns and views.

Takes ids, or their beginnings; gives what the last derivation stored, and computes nothing anew.
"""

from collections.abc import Iterable

from habeas.ledger.derived import load_noun, load_nouns
from habeas.ledger.holding import OpenLedger
from habeas.ledger.lookup import (
    find_id,
    find_lacking,
    load_claims,
    load_reports,
    load_resolution,
    view_episode,
    view_families,
    view_figure,
    view_reports,
)
from habeas.ledger.neighbourhood import LedgerNeighbourhood
from habeas.ledger.views import EpisodeView, FamilyView, FigureView, ReportView, episode_order
from habeas.model import (
    Claim,
    Concession,
    Episode,
    Figure,
    Finding,
    Mention,
    Person,
    Question,
    Report,
    Resolution,
)


class LedgerAnswers(OpenLedger):
    """The questions that a ledger can be asked; `UnknownItem` where an id begins no item, or several."""

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

    def find_question(self, ident: str) -> str:
        """Return the id of the question whose id begins so."""
        with self._transaction() as connection:
            return find_id(connection, Question, ident)

    def find_lacking(self, idents: Iterable[str]) -> set[str]:
        """Return which of these ids are of nothing that the ledger holds."""
        with self._transaction() as connection:
            return find_lacking(connection, idents)

    def person(self, ident: str) -> Person:
        """Return the person whose id begins so."""
        with self._transaction() as connection:
            return load_noun(connection, Person, find_id(connection, Person, ident))

    def people_under(self, keys: Iterable[int]) -> tuple[Person, ...]:
        """Return the people whose names stand under any of these keys, by id."""
        with self._transaction() as connection:
            return tuple(LedgerNeighbourhood(connection).people_under(keys))

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

    def tellings_of(self, episode: str) -> tuple[Mention, ...]:
        """Return every report's telling of the episode with this id."""
        with self._transaction() as connection:
            return tuple(LedgerNeighbourhood(connection).mentions_of([episode]))

    def tellings_in(self, report: str) -> tuple[Mention, ...]:
        """Return the tellings of episodes in the report with this id."""
        with self._transaction() as connection:
            return tuple(LedgerNeighbourhood(connection).mentions_in([report]))

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
