"""Ask CP-SAT which premises can hold together, and how far each unknown can still go.

Takes a numbered system; gives the heaviest sets of premises and the true bounds under them. One
worker, a fixed seed, integers only: the same system gives the same answer on every machine.
"""

from collections.abc import Set
from dataclasses import dataclass

from ortools.sat.python import cp_model

from habeas.reconcile.bounds import Bounds, narrow
from habeas.reconcile.system import System

MOST_SETS = 64
"""Heaviest sets that are told one from another; beyond them all that can be dropped is contested."""


@dataclass(frozen=True, slots=True)
class _Search:
    model: cp_model.CpModel
    unknowns: list[cp_model.IntVar]
    beliefs: dict[int, cp_model.IntVar]


def heaviest_sets(system: System) -> tuple[frozenset[int], ...]:
    """Return the sets of premises that can be true together and weigh most, at most `MOST_SETS`."""
    everything = system.premises
    if is_consistent(system, everything):
        return (everything,)
    search = _build(system, None)
    weight = sum(system.weights[number] * belief for number, belief in search.beliefs.items())
    search.model.maximize(weight)
    solver = _solve(search)
    assert solver is not None  # believing nothing is always possible
    most = round(solver.objective_value)
    search.model.clear_objective()  # type: ignore[no-untyped-call]
    search.model.add(weight == most)
    found: list[frozenset[int]] = []
    while solver is not None and len(found) < MOST_SETS:
        kept = frozenset(n for n, belief in search.beliefs.items() if solver.boolean_value(belief))
        found.append(kept)
        search.model.add_bool_or([search.beliefs[number].negated() for number in sorted(kept)])
        solver = _solve(search)
    return tuple(sorted(found, key=sorted))


def is_consistent(system: System, active: Set[int]) -> bool:
    """Tell whether the premises can all be true."""
    if narrow(system, active) is None:
        return False
    return system.narrows_exactly or _solve(_build(system, active)) is not None


def true_bounds(system: System, active: Set[int]) -> Bounds | None:
    """Return the least and greatest value of each unknown; None where the premises clash."""
    outer = narrow(system, active)
    if outer is None or system.narrows_exactly:
        return outer
    search = _build(system, active)
    first = _solve(search)
    if first is None:
        return None
    lows = [first.value(unknown) for unknown in search.unknowns]
    highs = list(lows)
    for number in range(system.size):
        if lows[number] > outer[0][number]:
            search.model.minimize(search.unknowns[number])
            _widen(search, lows, highs)
        if highs[number] < outer[1][number]:
            search.model.maximize(search.unknowns[number])
            _widen(search, lows, highs)
    return lows, highs


def _widen(search: _Search, lows: list[int], highs: list[int]) -> None:
    """Solve, and let the solution's values widen the bounds seen so far."""
    solver = _solve(search)
    assert solver is not None  # a solution was seen before
    for number, unknown in enumerate(search.unknowns):
        value = solver.value(unknown)
        lows[number] = min(lows[number], value)
        highs[number] = max(highs[number], value)


def _build(system: System, active: Set[int] | None) -> _Search:
    """Build the model with the active premises as facts, or (None) with each one free to be dropped."""
    model = cp_model.CpModel()
    unknowns = [model.new_int_var(0, system.ceiling, "") for _ in range(system.size)]
    free = system.premises if active is None else frozenset[int]()
    beliefs = {number: model.new_bool_var("") for number in sorted(free)}
    for number, limit in enumerate(system.limits):
        if active is None or number in active:
            bounded = model.add_linear_constraint(unknowns[limit.unknown], limit.low, limit.high)
            _free(bounded, beliefs.get(number))
    for total in system.totals:
        if active is None or total.premise is None or total.premise in active:
            parts = sum(unknowns[part] for part in total.parts)
            whole = unknowns[total.whole]
            held = model.add(parts == whole) if total.complete else model.add(parts <= whole)
            _free(held, None if total.premise is None else beliefs.get(total.premise))
    return _Search(model, unknowns, beliefs)


def _free(constraint: cp_model.Constraint, belief: cp_model.IntVar | None) -> None:
    if belief is not None:
        constraint.only_enforce_if(belief)


def _solve(search: _Search) -> cp_model.CpSolver | None:
    """Return the solver with an optimal solution, None where there is none."""
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.random_seed = 0
    solver.parameters.cp_model_presolve = False  # the models are tiny: presolving costs more than it saves
    status = solver.solve(search.model)
    return solver if status in (cp_model.OPTIMAL, cp_model.FEASIBLE) else None
