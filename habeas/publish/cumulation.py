"""Running totals: how many of one population an authority's episodes make together, up to each of them.

Takes the figures of episodes in the order of their days, gives with each what they come to. A total is
unknown where one of its parts is; it counts releases, so somebody let go twice counts twice.
"""

from habeas.model import Episode, Figure, Population
from habeas.publish.entries import Span

FLOWS = frozenset({"freed", "moved", "refused", "detained", "died"})
"""Statuses that happen to people; how many are held, or are to be freed, does not add up over episodes."""

NOTHING = Span(low=0, best=0, high=0)


class Cumulation:
    """Adds up figures as they go by."""

    def __init__(self) -> None:
        self._totals: dict[tuple[str, str, Population], Span] = {}

    def add(self, figure: Figure, episode: Episode) -> Span | None:
        """Return the total that this figure makes with those before it; None where none can be told."""
        if figure.status not in FLOWS or episode.authority is None or episode.date.start is None:
            return None
        key = (episode.authority, figure.status, figure.population)
        before = self._totals.get(key, NOTHING)
        total = Span(
            low=(before.low or 0) + (figure.low or 0),
            best=_add(before.best, figure.best),
            high=_add(before.high, figure.high),
        )
        self._totals[key] = total
        return total


def _add(one: int | None, other: int | None) -> int | None:
    return None if one is None or other is None else one + other
