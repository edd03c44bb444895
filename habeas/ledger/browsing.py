"""Lists, counters and charts: what a page shows of many episodes, without loading any of them whole.

Takes an open ledger and a filter, gives summaries; every query is bounded by a page or by light columns.
"""

from collections.abc import Iterable
from typing import TypeVar

from sqlalchemy import select

from habeas.ledger.browsing_queries import (
    concessions_of,
    count_all,
    list_authorities,
    list_ids,
    list_marks,
    list_nationalities,
    list_nouns,
    list_stocks,
    list_summaries,
    summaries_of,
)
from habeas.ledger.browsing_reports import list_additions, list_report_ids, list_reports, show_report
from habeas.ledger.browsing_views import (
    Addition,
    AuthorityRow,
    Counters,
    EpisodeFilter,
    EpisodeSummary,
    Exchange,
    Mark,
    ReportPage,
    Stock,
)
from habeas.ledger.derived import load_noun
from habeas.ledger.dockets import Touched, load_dockets
from habeas.ledger.holding import OpenLedger
from habeas.ledger.journal import last_entry
from habeas.ledger.late_queries import LateEntry, choose_among, list_late
from habeas.ledger.lookup import find_id, find_report, load_reports
from habeas.ledger.seeking import count_by_authority, seek_episodes, seek_figures, seek_reports
from habeas.ledger.tables import derivation
from habeas.model import Episode, Figure, Report, Resolution

Noun = TypeVar("Noun")


class LedgerPages(OpenLedger):
    """The questions that pages ask of a ledger."""

    def summaries(self, wanted: EpisodeFilter, *, offset: int = 0, limit: int = 50) -> list[EpisodeSummary]:
        """Return a page of the episodes asked for, the latest first, those without a day last."""
        with self._transaction() as connection:
            return list_summaries(connection, wanted, offset=offset, limit=limit)

    def counters(self, wanted: EpisodeFilter) -> Counters:
        """Return how many episodes, reports, people and origins there are among those asked for."""
        with self._transaction() as connection:
            return count_all(connection, wanted)

    def marks(self, wanted: EpisodeFilter) -> list[Mark]:
        """Return every dated episode asked for, as charts draw it, in the order of time."""
        with self._transaction() as connection:
            return list_marks(connection, wanted)

    def stocks(self, wanted: EpisodeFilter) -> list[Stock]:
        """Return how many were said to be still held, in the order of time."""
        with self._transaction() as connection:
            return list_stocks(connection, wanted)

    def exchanges(self, wanted: EpisodeFilter, *, limit: int = 60) -> list[Exchange]:
        """Return what was given for the episodes asked for, the latest first."""
        with self._transaction() as connection:
            return concessions_of(connection, wanted, limit=limit)

    def authorities(self, *, limit: int = 100) -> list[AuthorityRow]:
        """Return the authorities, those with most episodes first."""
        with self._transaction() as connection:
            return list_authorities(connection, limit=limit)

    def derivation_mark(self) -> tuple[int, str, str]:
        """Return what changes whenever the ledger does: entry, version and last hash of what is derived."""
        with self._transaction() as connection:
            row = connection.execute(select(derivation)).first()
            _, latest = last_entry(connection)
            return (row.entry, row.version, latest) if row else (0, "", latest)

    def nationalities(self) -> list[str]:
        """Return the ISO codes of all nationalities whose people were let go, sorted."""
        with self._transaction() as connection:
            return list_nationalities(connection)

    def additions(self, wanted: EpisodeFilter, *, limit: int = 8) -> list[Addition]:
        """Return the reports that came in last and tell of episodes asked for, the latest first."""
        with self._transaction() as connection:
            return list_additions(connection, wanted, limit=limit)

    def late_entries(self, *, limit: int = 20) -> list[LateEntry]:
        """Return what was lately decided, accepted or withdrawn, the latest first."""
        with self._transaction() as connection:
            return list(list_late(connection, limit=limit))

    def choose_among(self, wanted: EpisodeFilter, episodes: Iterable[str]) -> set[str]:
        """Return those of these episodes that are asked for, by id."""
        with self._transaction() as connection:
            return choose_among(connection, wanted, episodes)

    def count_by_authority(self) -> dict[str, int]:
        """Return how many episodes each named authority has, those with most first."""
        with self._transaction() as connection:
            return count_by_authority(connection)

    def seek_episodes(self, beginning: str) -> list[EpisodeSummary]:
        """Return the episodes whose ids begin so, a few at most."""
        with self._transaction() as connection:
            return list(summaries_of(connection, seek_episodes(connection, beginning)).values())

    def seek_figures(self, beginning: str) -> list[Figure]:
        """Return the figures whose ids begin so, a few at most."""
        with self._transaction() as connection:
            return [load_noun(connection, Figure, one) for one in seek_figures(connection, beginning)]

    def seek_reports(self, name: str, beginning: str | None) -> list[Report]:
        """Return the reports of this name, and those whose ids begin so, a few at most."""
        with self._transaction() as connection:
            found = seek_reports(connection, name, beginning)
            return list(load_reports(connection, found).values())

    def docket_of(self, episode: str) -> Resolution:
        """Return all that is told in the docket of the episode with this id: what explains its figures."""
        with self._transaction() as connection:
            name = frozenset({load_noun(connection, Episode, episode).docket})
            touched = Touched(episodes=frozenset({episode}), dockets=name, whole=name)
            return load_dockets(connection, touched)[1]

    def list_reports(self, *, offset: int, limit: int) -> tuple[list[Report], int]:
        """Return a page of the reports that count, by id, and how many there are."""
        with self._transaction() as connection:
            return list_reports(connection, offset=offset, limit=limit)

    def list_ids(self, kind: type) -> list[str]:
        """Return the ids of all derived nouns of a kind, sorted."""
        with self._transaction() as connection:
            return list_ids(connection, kind)

    def list_report_ids(self) -> list[str]:
        """Return the ids of all reports that count, sorted."""
        with self._transaction() as connection:
            return list_report_ids(connection)

    def list_nouns(self, kind: type[Noun], *, offset: int, limit: int) -> tuple[list[Noun], int]:
        """Return a page of the derived nouns of a kind, in their order, and how many there are."""
        with self._transaction() as connection:
            return list_nouns(connection, kind, offset=offset, limit=limit)

    def find_noun(self, kind: type[Noun], ident: str) -> Noun:
        """Return the derived noun whose id begins so."""
        with self._transaction() as connection:
            return load_noun(connection, kind, find_id(connection, kind, ident))

    def report_page(self, ident: str) -> ReportPage:
        """Return the report that has this name, or whose id begins so, with all its claims."""
        with self._transaction() as connection:
            return show_report(connection, find_report(connection, ident))
