"""Why a number changed: two states of one ledger compared, figure by figure.

Takes a ledger before and after, gives the figures that differ, each with what was added in between that
touches its episode; never guesses a cause where nothing touches it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from habeas.ledger import EpisodeView, Ledger
from habeas.model import Figure, Judgement, Report


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureChange:
    """A figure before and after (None where it was not, or is no more), and what came in between.

    `episode` is the later view of the episode, or the earlier one where it is gone.
    """

    episode: EpisodeView
    before: Figure | None
    after: Figure | None
    reports: tuple[Report, ...]
    judgements: tuple[Judgement, ...]


def compare_ledgers(before: Ledger, after: Ledger) -> Iterator[FigureChange]:
    """Give the figures that say something else now, in the order of the episodes."""
    old, new = _views(before), _views(after)
    known = {view.report.id for view in before.reports()}
    decided = {judgement.id for judgement in before.judgements()}
    fresh = [judgement for judgement in after.judgements() if judgement.id not in decided]
    for ident in [*new, *(gone for gone in old if gone not in new)]:
        views = [view for view in (old.get(ident), new.get(ident)) if view]
        added = [r for r in views[-1].reports.values() if r.id not in known]
        touched = {claim for view in views for claim in view.claims} | {
            f.id for v in views for f in v.findings
        }
        judged = tuple(one for one in fresh if touched.intersection(one.subjects))
        for earlier, later in _pair_figures(old.get(ident), new.get(ident)):
            yield FigureChange(
                episode=views[-1], before=earlier, after=later, reports=tuple(added), judgements=judged
            )


def _views(ledger: Ledger) -> Mapping[str, EpisodeView]:
    return {view.episode.id: view for view in ledger.episodes()}


def _pair_figures(
    before: EpisodeView | None, after: EpisodeView | None
) -> Iterator[tuple[Figure | None, Figure | None]]:
    old = {figure.id: figure for figure in before.figures} if before else {}
    new = {figure.id: figure for figure in after.figures} if after else {}
    for ident in sorted(old.keys() | new.keys()):
        if _says(old.get(ident)) != _says(new.get(ident)):
            yield old.get(ident), new.get(ident)


def _says(figure: Figure | None) -> tuple[object, ...] | None:
    return None if figure is None else (figure.low, figure.high, figure.best, figure.state)
