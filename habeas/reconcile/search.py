"""One CP-SAT model of a system, and the searches made in it.

Takes a numbered system; gives solutions: values of the unknowns, and the premises believed. The model is
built once; a search only fixes beliefs and sets an objective.
"""

from collections.abc import Mapping, Set
from dataclasses import dataclass

from ortools.sat.python import cp_model

from habeas.reconcile.system import System

Aim = cp_model.LinearExprT


PATIENCE = 10.0
"""Effort for all searches in one model, in CP-SAT's deterministic seconds (the same on every machine).

Puzzles of real reports need a hundredth of it. Beyond it a search ends with the best it has seen.
"""
MOST_EFFORT, LEAST_EFFORT = 0.5, 0.02
"""Effort for one search: while there is patience, and after."""


@dataclass(frozen=True, slots=True)
class Found:
    """A solution: the unknowns' values, the premises believed, and whether it is proven to be best."""

    values: tuple[int, ...]
    kept: frozenset[int]
    is_best: bool


class Search:
    """A model in which each premise is a belief that can be fixed, dropped or left open."""

    def __init__(self, system: System) -> None:
        self._model = cp_model.CpModel()
        self._unknowns = [self._model.new_int_var(0, system.ceiling, "") for _ in range(system.size)]
        self._beliefs = {number: self._model.new_bool_var("") for number in sorted(system.premises)}
        self._differs = self._model.new_bool_var("")
        self._system, self._most, self._effort = system, 0, 0.0
        self._weight = sum(system.weights[number] * belief for number, belief in self._beliefs.items())
        self._add_limits(system)
        self._add_totals(system)

    def find_heaviest(self) -> Found:
        """Return the heaviest solution; the searches for others like it compare with its weight."""
        found = self._solve({}, self._weight)
        assert found is not None  # believing nothing is always possible
        self._most = self._weigh(found)
        return found

    def find_other(self, kept: Set[int]) -> Found | None:
        """Return a heaviest solution that drops something of what this set keeps."""
        dropped = self._model.add_bool_or([self._beliefs[n].negated() for n in sorted(kept)])
        dropped.only_enforce_if(self._differs)
        found = self._solve({}, self._weight, differs=True)
        return found if found is not None and self._weigh(found) == self._most else None

    def find_with(self, number: int, *, kept: bool) -> Found | None:
        """Return a heaviest solution that keeps, or drops, one premise."""
        found = self._solve({number: kept}, self._weight)
        return found if found is not None and self._weigh(found) == self._most else None

    def find_extreme(self, unknown: int, *, least: bool) -> Found | None:
        """Return a heaviest solution in which an unknown is as small, or as great, as it can be.

        None where that is not proven in the effort that is left.
        """
        aim = self._unknowns[unknown]
        if not least and (found := self._find_unlimited(unknown)) is not None:
            return found
        scale = self._system.ceiling + 1  # no value of an unknown makes up for one voice
        found = self._solve({}, self._weight * scale + (-aim if least else aim))
        return found if found is not None and found.is_best else None

    def _find_unlimited(self, unknown: int) -> Found | None:
        """Return a heaviest solution in which nothing limits an unknown, None where something does."""
        ceiling = self._system.ceiling
        _set_domain(self._model, self._unknowns[unknown], ceiling // 2 + 1, ceiling)
        found = self._solve({}, self._weight)
        _set_domain(self._model, self._unknowns[unknown], 0, ceiling)
        return found if found is not None and self._weigh(found) == self._most else None

    def find_largest(self, required: Set[int], among: Set[int]) -> Found | None:
        """Return a solution that believes the required premises and as many of `among` as can be."""
        others = among - required
        fixed = {n: n in required for n in self._beliefs if n not in others}
        return self._solve(fixed, sum(self._beliefs[number] for number in sorted(others)))

    def _add_limits(self, system: System) -> None:
        for number, limit in enumerate(system.limits):
            bounded = self._model.add_linear_constraint(self._unknowns[limit.unknown], limit.low, limit.high)
            bounded.only_enforce_if(self._beliefs[number])

    def _add_totals(self, system: System) -> None:
        for total in system.totals:
            parts = sum(self._unknowns[part] for part in total.parts)
            whole = self._unknowns[total.whole]
            rule = self._model.add(parts == whole if total.complete else parts <= whole)
            if total.premise is not None:
                rule.only_enforce_if(self._beliefs[total.premise])

    def _weigh(self, found: Found) -> int:
        return sum(self._system.weights[number] for number in found.kept)

    def _fix(self, beliefs: Mapping[int, bool], *, differs: bool) -> None:
        """Fix some beliefs and leave the others open."""
        for number, belief in self._beliefs.items():
            fixed = beliefs.get(number)
            _set_domain(self._model, belief, 0 if fixed is None else fixed, 1 if fixed is None else fixed)
        _set_domain(self._model, self._differs, differs, differs)

    def _solve(self, fixed: Mapping[int, bool], aim: Aim, *, differs: bool = False) -> Found | None:
        """Return the solution that makes the aim greatest, None where the fixed beliefs have none."""
        self._fix(fixed, differs=differs)
        self._model.maximize(aim)
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = 1
        solver.parameters.random_seed = 0
        solver.parameters.max_deterministic_time = MOST_EFFORT if self._effort < PATIENCE else LEAST_EFFORT
        status = solver.solve(self._model)
        self._effort += solver.response_proto.deterministic_time
        if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            return None
        kept = frozenset(n for n, belief in self._beliefs.items() if solver.boolean_value(belief))
        return Found(
            tuple(solver.value(unknown) for unknown in self._unknowns), kept, status == cp_model.OPTIMAL
        )


def _set_domain(model: cp_model.CpModel, variable: cp_model.IntVar, low: int, high: int) -> None:
    domain = model.proto.variables[variable.index].domain
    domain.clear()
    domain.extend([int(low), int(high)])
