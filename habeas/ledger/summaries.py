"""What lists and charts show of episodes, as rows: derived, so that no list loads every episode.

Takes a resolution and its figures, gives one row an episode, and its nationalities and origins.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import Table

from habeas.ledger import tables
from habeas.ledger.figure_order import headline_figure
from habeas.model import Episode, Family, Figure, Reconciliation, Resolution
from habeas.model.vocabulary import FREED_STATUSES

Row = dict[str, Any]
TableRows = tuple[Table, list[Row]]


def summarise_episodes(resolution: Resolution, reconciliation: Reconciliation) -> Iterator[TableRows]:
    """Give the tables that lists and charts are drawn from, with their rows."""
    counted: dict[str, list[Figure]] = defaultdict(list)
    for figure in reconciliation.figures:
        counted[figure.episode or ""].append(figure)
    episodes = resolution.episodes
    yield tables.episode_summaries, [_summary_row(one, counted[one.id]) for one in episodes]
    nationalities = {one.id: find_nationalities(counted[one.id]) for one in episodes}
    yield tables.episode_nationalities, _link_rows(nationalities)
    behind = {one.id: {resolution.origins[claim].id for claim in one.claims} for one in episodes}
    yield tables.episode_origins, _link_rows(behind)
    yield tables.report_families, family_rows(resolution.families)


def family_rows(families: Iterable[Family]) -> list[Row]:
    """Return the rows that give the family of each report."""
    return [{"report": report, "family": family.id} for family in families for report in family.members]


def _summary_row(episode: Episode, figures: list[Figure]) -> Row:
    freed, held = headline_figure(tuple(figures)), held_figure(figures)
    start, end = episode.date.start, episode.date.end
    return {
        "episode": episode.id,
        "authority": episode.authority,
        "kind": episode.kind,
        "start": start.isoformat() if start and end else None,
        "end": end.isoformat() if start and end else None,
        "figure": freed.id if freed else None,
        "status": freed.status if freed else None,
        "low": freed.low if freed else None,
        "high": freed.high if freed else None,
        "best": freed.best if freed else None,
        "held": held.id if held else None,
        "reports": len(episode.reports),
    }


def held_figure(figures: Iterable[Figure]) -> Figure | None:
    """Return the figure that says how many are still held, the most general one; None where none does."""
    held = [f for f in figures if f.status == "held" and (f.low or f.high) and not f.population.destination]
    return min(held, key=_generality, default=None)


def _generality(figure: Figure) -> tuple[int, int, str]:
    narrow = set(figure.population.attributes) - {"kind"}
    return (len(narrow), -(figure.low or 0), figure.id)


def find_nationalities(figures: Iterable[Figure]) -> set[str]:
    """Return the ISO codes of the nationalities whose people were, or are to be, let go."""
    told = {f.population.nationality for f in figures if f.status in FREED_STATUSES and f.high != 0}
    return {code for code in told if code and len(code) == 2}


def _link_rows(items: dict[str, set[str]]) -> list[Row]:
    return [{"episode": episode, "item": item} for episode, found in items.items() for item in sorted(found)]
