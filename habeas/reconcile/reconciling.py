"""The stage's one path: docket, placed claims, puzzles, solution, figures, findings."""

from collections.abc import Iterable

from habeas.model import Finding, Judgement, Reconciliation, Resolution
from habeas.reconcile.docket import Believe, Docket, open_docket, open_dockets
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
    rulings = read_judgements(judgements)
    solved = [solve_docket(docket) for docket in open_dockets(resolution, rulings, believe)]
    return _join(solved)


def reconcile_authority(
    resolution: Resolution,
    authority: str,
    judgements: Iterable[Judgement] = (),
    *,
    believe: Believe | None = None,
) -> Reconciliation:
    """Return the figures and findings of one authority: all that a new report about it can change."""
    docket = open_docket(resolution, authority, read_judgements(judgements), believe)
    return _join([solve_docket(docket)])


def solve_docket(docket: Docket) -> Solved:
    """Return one docket with its arithmetic, its solution and its figures."""
    arithmetic = set_up(docket)
    solution = solve_puzzles(arithmetic.puzzles)
    figures = make_figures(arithmetic, solution)
    return Solved(docket=docket, arithmetic=arithmetic, solution=solution, figures=tuple(figures))


def _join(solved: list[Solved]) -> Reconciliation:
    found: dict[str, Finding] = {}
    for each in solved:
        for finding in find_all(each):
            found.setdefault(finding.id, finding)
    ranked = sorted(found.values(), key=lambda finding: (-finding.weight, finding.sentence, finding.id))
    figures = tuple(figure for each in solved for figure in each.figures)
    return Reconciliation(figures=figures, findings=tuple(ranked))
