"""Sums over several episodes: what they must cover.

Takes the placed claims of a docket; gives one rule for each sum: it is at least the episodes that it
surely covers, the one that it is told with and those inside its window. What else it covers is not
assumed here; `findings.totals` works out which run of episodes fits it.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from habeas.model import Episode
from habeas.reconcile.docket import Docket
from habeas.reconcile.placing import SUM as SUM_WINDOW
from habeas.reconcile.placing import Placed
from habeas.reconcile.rules import SUM, Layer
from habeas.reconcile.unknowns import Rule, Unknown

Layers = Mapping[tuple[str, str, str], Layer]


def sum_rules(docket: Docket, placed: Iterable[Placed], layers: Layers) -> list[Rule]:
    """Return the rule of each sum, once."""
    rules: dict[Unknown, Rule] = {}
    for each in placed:
        if each.unknown.window.startswith(SUM_WINDOW) and each.unknown not in rules:
            covered = _covered(docket, each)
            parts = tuple(_parts(each.unknown, covered, layers))
            if parts:
                rules[each.unknown] = Rule(name=SUM, parts=parts, whole=each.unknown)
    return list(rules.values())


def _covered(docket: Docket, total: Placed) -> list[Episode]:
    """Return the episodes that a sum surely covers, in the order of time."""
    told_with = next(e for e in docket.episodes if e.id == total.unknown.place)
    return [e for e in docket.episodes if e is told_with or lies_between(e, total.since, told_with.date.end)]


def lies_between(episode: Episode, first: date | None, last: date | None) -> bool:
    """Tell whether an episode surely lies between two days; not where any of them is open."""
    start, end = episode.date.start, episode.date.end
    if first is None or last is None or start is None or end is None:
        return False
    return first <= start and end <= last


def _parts(total: Unknown, covered: list[Episode], layers: Layers) -> Iterator[Unknown]:
    """Return the covered episodes' unknowns of the sum's population, where anything bears on them."""
    for episode in covered:
        layer = layers.get((episode.id, total.status, ""))
        if layer is not None and total.population in layer.populations:
            yield layer.unknown(total.population)
