"""What is known of many reports, as far as one more needs it: asked of a ledger, never of all reports."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from habeas.model import Concession, Deal, Episode, Extraction, Family, Mention, Neighbour, Person, Report
from habeas.model.neighbour import Layer


class Known(Protocol):
    """Answers from what was derived before; ids that are not known are left out of every answer."""

    def shelves(self, keys: Iterable[int]) -> Mapping[int, Sequence[str]]:
        """Return the neighbours that stand under each key, sorted by id."""
        ...

    def crowded(self, keys: Iterable[int], least: int) -> Mapping[int, Sequence[str]]:
        """Return the shelves on which more than `least` neighbours stand."""
        ...

    def neighbours(self, layer: Layer, ids: Iterable[str]) -> Mapping[str, Neighbour]:
        """Return neighbours by id, without their keys."""
        ...

    def members(self, layer: Layer, regions: Iterable[str]) -> Mapping[str, Neighbour]:
        """Return all neighbours of these regions by id, without their keys."""
        ...

    def sequences(self, buckets: Iterable[int]) -> Mapping[int, bytes]:
        """Return buckets of word sequences."""
        ...

    def copies(self, reports: Iterable[str]) -> frozenset[tuple[str, str]]:
        """Return the pairs of near-copies in which any of these reports is."""
        ...

    def reports(self, ids: Iterable[str]) -> Mapping[str, Report]:
        """Return reports by id."""
        ...

    def extractions(self, reports: Iterable[str]) -> Sequence[Extraction]:
        """Return what was taken out of these reports, as it was read."""
        ...

    def reports_of(self, claims: Iterable[str]) -> Mapping[str, str]:
        """Return the report of each claim, both by id."""
        ...

    def mentions(self, ids: Iterable[str]) -> Sequence[Mention]:
        """Return mentions by id."""
        ...

    def episodes(self, ids: Iterable[str]) -> Sequence[Episode]:
        """Return episodes by id."""
        ...

    def family_of(self, reports: Iterable[str]) -> Mapping[str, str]:
        """Return the family of each of these reports that is in one, by id."""
        ...

    def family_members(self, families: Iterable[str]) -> Mapping[str, str]:
        """Return the family of every report in these families, by id."""
        ...

    def families(self, ids: Iterable[str]) -> Sequence[Family]:
        """Return families by id."""
        ...

    def people_of(self, episodes: Iterable[str]) -> Sequence[Person]:
        """Return the people of whom reports of these episodes tell."""
        ...

    def concessions(self, ids: Iterable[str]) -> Sequence[Concession]:
        """Return concessions by id."""
        ...

    def concessions_of(self, episodes: Iterable[str]) -> Sequence[Concession]:
        """Return the concessions that were told with these episodes."""
        ...

    def deals_of(self, episodes: Iterable[str]) -> Sequence[Deal]:
        """Return the deals that these episodes are part of."""
        ...
