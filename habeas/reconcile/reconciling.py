"""The stage's one path: docket, placed claims, puzzles, solution, figures, findings."""

from collections.abc import Collection, Iterable, Iterator, Mapping

from habeas.model import Finding, Judgement, Reconciliation, Resolution
from habeas.reconcile.docket import Believe, Docket, group_episodes, open_dockets
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


def reconcile_dockets(
    resolution: Resolution,
    names: Collection[str],
    judgements: Iterable[Judgement] = (),
    *,
    believe: Believe | None = None,
) -> Reconciliation:
    """Return the figures and findings of these dockets: all that a new report about them can change.

    A docket is named by its authority. The resolution may leave out all but these dockets and those of the
    other sides of their exchanges, whose numbers joint totals need; of a docket that is not linked, the
    episodes that nothing new is told of.
    """
    sides: dict[str, Solved] = {}
    wanted = {*names, *_find_other_sides(resolution, names)}
    for docket in open_dockets(resolution, read_judgements(judgements), believe, wanted):
        _solve_into(sides, docket)
    return _join(solved for solved in sides.values() if solved.docket.name in names)


def _find_other_sides(resolution: Resolution, names: Collection[str]) -> Iterator[str]:
    groups = group_episodes(resolution)
    docket_of = {episode.id: name for name, episodes in groups.items() for episode in episodes}
    sides = (side for name in names for episode in groups.get(name, ()) for side in episode.counterparts)
    return (docket_of[side] for side in sides if side in docket_of)


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
    dockets: dict[str, tuple[str, ...]] = {}
    for each in solved:
        own = {finding.id: finding for finding in find_all(each)}
        found = own | found
        dockets[each.docket.name] = tuple(sorted(own))
    ranked = sorted(found.values(), key=lambda finding: (-finding.weight, finding.sentence, finding.id))
    figures = tuple(figure for each in solved for figure in each.figures)
    linked = frozenset(each.docket.name for each in solved if each.docket.is_linked)
    return Reconciliation(figures=figures, findings=tuple(ranked), dockets=dockets, linked=linked)
