"""What the pages about people, deals, findings and voices ask of a ledger.

Takes ids, keys and filters, gives pages of what the last derivation stored; computes nothing anew.
"""

from collections.abc import Iterable, Sequence

from habeas.ledger.browsing_queries import summaries_of
from habeas.ledger.browsing_views import EpisodeFilter, EpisodeSummary
from habeas.ledger.deal_queries import list_broken, list_deals, show_deal
from habeas.ledger.derived import derived_entry, load_noun
from habeas.ledger.desk_views import (
    ClaimPage,
    ConcessionTrack,
    DealPage,
    FindingFilter,
    PersonPage,
    Telling,
    Voice,
)
from habeas.ledger.finding_queries import count_findings, findings_of, list_findings, show_claim
from habeas.ledger.holding import OpenLedger
from habeas.ledger.journal import last_entry
from habeas.ledger.lookup import find_id
from habeas.ledger.people_queries import count_people, recent_people, seek_people, show_person
from habeas.ledger.voice_queries import compare_voices, find_voice, list_voices
from habeas.model import Claim, Deal, Finding, Person, Question
from habeas.words.name_keys import KeySought


class LedgerDesk(OpenLedger):
    """The questions of whoever works with a ledger; `UnknownItem` where an id begins no item, or several."""

    def seek_people(self, typed: Sequence[Sequence[KeySought]], *, limit: int = 120) -> list[Person]:
        """Return people who have a key for each word typed, by spelling before sound, `limit` at most."""
        with self._transaction() as connection:
            return seek_people(connection, typed, limit=limit)

    def recent_people(self, *, limit: int = 50) -> list[Person]:
        """Return the people named in the latest episodes."""
        with self._transaction() as connection:
            return recent_people(connection, limit=limit)

    def count_people(self) -> int:
        """Return how many people reports name."""
        with self._transaction() as connection:
            return count_people(connection)

    def person_page(self, ident: str) -> PersonPage:
        """Return the person whose id begins so, with all claims about her."""
        with self._transaction() as connection:
            return show_person(connection, find_id(connection, Person, ident))

    def deals(self, wanted: EpisodeFilter, *, offset: int = 0, limit: int = 20) -> list[DealPage]:
        """Return a page of the deals of the episodes asked for, the latest first."""
        with self._transaction() as connection:
            return list_deals(connection, wanted, offset=offset, limit=limit)

    def deal(self, ident: str) -> DealPage:
        """Return the deal whose id begins so."""
        with self._transaction() as connection:
            return show_deal(connection, find_id(connection, Deal, ident))

    def broken_promises(
        self, wanted: EpisodeFilter, *, limit: int = 20
    ) -> list[tuple[ConcessionTrack, list[EpisodeSummary]]]:
        """Return what was promised for the episodes asked for and stalled, or was reversed."""
        with self._transaction() as connection:
            return list_broken(connection, wanted, limit=limit)

    def list_findings(self, wanted: FindingFilter, *, offset: int = 0, limit: int = 50) -> list[Finding]:
        """Return a page of the findings asked for, the weightiest first."""
        with self._transaction() as connection:
            return list_findings(connection, wanted, offset=offset, limit=limit)

    def count_findings(self, wanted: FindingFilter) -> dict[str, int]:
        """Return how many findings there are of each kind among those asked for."""
        with self._transaction() as connection:
            return count_findings(connection, wanted)

    def summaries_of(self, episodes: Iterable[str]) -> dict[str, EpisodeSummary]:
        """Return the summaries of these episodes, by id."""
        with self._transaction() as connection:
            return summaries_of(connection, episodes)

    def findings_of(self, kinds: Iterable[str]) -> list[Finding]:
        """Return all findings of these kinds, the weightiest first."""
        with self._transaction() as connection:
            return findings_of(connection, kinds)

    def claim_page(self, ident: str) -> ClaimPage:
        """Return the claim whose id begins so, with what reviewers decided about it."""
        with self._transaction() as connection:
            return show_claim(connection, find_id(connection, Claim, ident))

    def question(self, ident: str) -> Question:
        """Return the pair whose id begins so."""
        with self._transaction() as connection:
            return load_noun(connection, Question, find_id(connection, Question, ident))

    def voices(self, *, authority: str | None = None, limit: int = 200) -> list[Voice]:
        """Return who gives most numbers, of an authority's episodes or of all."""
        with self._transaction() as connection:
            return list_voices(connection, authority=authority, limit=limit)

    def voice(self, name: str) -> Voice | None:
        """Return who is called so; None where nobody is."""
        with self._transaction() as connection:
            return find_voice(connection, name)

    def compare_voices(
        self,
        left: Voice,
        right: Voice,
        *,
        authority: str | None = None,
        both: bool = False,
        offset: int = 0,
        limit: int = 50,
    ) -> list[Telling]:
        """Return a page of the episodes of which either voice gives a number (`both`: each of them)."""
        sides = (left.id, right.id)
        with self._transaction() as connection:
            return compare_voices(
                connection, sides, authority=authority, both=both, offset=offset, limit=limit
            )

    def last_entry(self) -> int:
        """Return the number of the journal's last entry; 0 where there is none."""
        with self._transaction() as connection:
            return last_entry(connection)[0]

    def derived_entry(self) -> int:
        """Return the number of the last journal entry that is in the derived nouns."""
        with self._transaction() as connection:
            return derived_entry(connection)
