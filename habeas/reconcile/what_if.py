"""What would change: if one claim were rejected, or one speaker alone believed.

Takes a resolution and a figure; gives the figure before and after. Nothing is stored: these are
questions, not judgements.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from habeas.model import Claim, Figure, Judgement, Resolution
from habeas.reconcile.docket import Believe
from habeas.reconcile.explain import explain_figure
from habeas.reconcile.wording import say_bounds
from habeas.words.names import fold_name


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A figure as it is, and as it would be; None where it would not be known at all."""

    before: Figure
    after: Figure | None

    def __str__(self) -> str:
        after = _say(self.after) if self.after else "not known"
        return f"{_say(self.before)} would be {after}"


def without_claim(
    resolution: Resolution, figure: Figure, claim: str, judgements: Iterable[Judgement] = ()
) -> Change:
    """Return what the figure would be if a claim were rejected; `KeyError` for an unknown claim."""
    if claim not in resolution.claims:
        raise KeyError(claim)
    return _change(resolution, figure, judgements, lambda each: each.id != claim)


def only_speaker(
    resolution: Resolution, figure: Figure, speaker: str, judgements: Iterable[Judgement] = ()
) -> Change:
    """Return what the figure would be if only one speaker, or one origin, were believed."""
    wanted = fold_name(speaker)

    def believe(claim: Claim) -> bool:
        origin = resolution.origins.get(claim.id)
        names = {claim.speaker, origin.name if origin else None}
        return wanted in {fold_name(name) for name in names if name}

    return _change(resolution, figure, judgements, believe)


def _change(
    resolution: Resolution, figure: Figure, judgements: Iterable[Judgement], believe: Believe
) -> Change:
    judgements = list(judgements)
    before = explain_figure(resolution, figure, judgements)
    after = explain_figure(resolution, figure, judgements, believe=believe)
    return Change(before=before.figure if before else figure, after=after.figure if after else None)


def _say(figure: Figure) -> str:
    number = f"{figure.best:,}" if figure.best is not None else say_bounds(figure.low or 0, figure.high)
    return f"{number} ({figure.state.replace('_', ' ')})"
