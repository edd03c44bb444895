"""The stage's one path: docket, placed claims, puzzles, solution, figures, findings."""

from collections.abc import Iterable, Mapping

from habeas.model import Finding, Judgement, Reconciliation, Resolution
from habeas.reconcile.docket import Believe, Docket, open_docket, open_docket_of, open_dockets
from habeas.reconcile.figures import make_figures
from habeas.reconcile.findings import find_all
from habeas.reconcile.puzzles import set_up
from habeas.reconcile.rulings import read_judgements
from habeas.reconcile.solution import solve_puzzles
from habeas.reconcile.solved import Solved


def reconcile_episodes(
    resolution: Resolution, judgements: Iterable[Judgement] = (), *, believe: Believe | None = None
) -> Reconciliation:
    """Return the figures and findings of all authorities.

    `believe` leaves out the claims for which it is false: what would be if they had not been made.
    """
    sides: dict[str, Solved] = {}
    for docket in open_dockets(resolution, read_judgements(judgements), believe):
        _solve_into(sides, docket)
    return _join(sides.values())


def reconcile_authority(
    resolution: Resolution,
    authority: str,
    judgements: Iterable[Judgement] = (),
    *,
    believe: Believe | None = None,
) -> Reconciliation:
    """Return the figures and findings of one authority: all that a new report about it can change."""
    sides: dict[str, Solved] = {}
    rulings = read_judgements(judgements)
    docket = open_docket(resolution, authority, rulings, believe)
    _solve_into(sides, docket)
    own = list(sides.values())
    for other in sorted({side for episode in docket.episodes for side in episode.counterparts}):
        if other not in sides:  # the other side of an exchange, whose number joint totals need
            _solve_into(sides, open_docket_of(resolution, other, rulings, believe))
    return _join(own)


def _solve_into(sides: dict[str, Solved], docket: Docket) -> None:
    solved = solve_docket(docket, sides)
    sides.update({episode.id: solved for episode in docket.episodes})


def solve_docket(docket: Docket, sides: Mapping[str, Solved] | None = None) -> Solved:
    """Return one docket with its arithmetic, its solution and its figures."""
    arithmetic = set_up(docket)
    solution = solve_puzzles(arithmetic.puzzles)
    figures = make_figures(arithmetic, solution)
    return Solved(
        docket=docket,
        arithmetic=arithmetic,
        solution=solution,
        figures=tuple(figures),
        sides={} if sides is None else sides,
    )


def _join(sides: Iterable[Solved]) -> Reconciliation:
    solved = list({id(each): each for each in sides}.values())  # once for all of its episodes
    found: dict[str, Finding] = {}
    for each in solved:
        for finding in find_all(each):
            found.setdefault(finding.id, finding)
    ranked = sorted(found.values(), key=lambda finding: (-finding.weight, finding.sentence, finding.id))
    figures = tuple(figure for each in solved for figure in each.figures)
    return Reconciliation(figures=figures, findings=tuple(ranked))
