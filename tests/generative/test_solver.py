"""The fast solver agrees with one that tries every value."""

from itertools import combinations, product

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from habeas.reconcile.clashes import smallest_clash
from habeas.reconcile.solver import Solver
from habeas.reconcile.system import Limit, System, Total

TOP = 4


def holds(system, active, values):
    limits = all(x.low <= values[x.unknown] <= x.high for n, x in enumerate(system.limits) if n in active)
    return limits and all(
        (sum(values[p] for p in t.parts) == values[t.whole])
        if t.complete
        else (sum(values[p] for p in t.parts) <= values[t.whole])
        for t in system.totals
        if t.premise is None or t.premise in active
    )


def solutions(system, active):
    """Every assignment up to the greatest sum that any rule can ask for."""
    return [v for v in product(range(2 * TOP + 1), repeat=system.size) if holds(system, active, v)]


def brute_heaviest(system):
    weighed = {}
    for size in range(len(system.weights) + 1):
        for chosen in combinations(range(len(system.weights)), size):
            if solutions(system, set(chosen)):
                weighed[frozenset(chosen)] = sum(system.weights[n] for n in chosen)
    most = max(weighed.values())
    return {chosen for chosen, weight in weighed.items() if weight == most}


def brute_clash_size(system, premise, among):
    for size in range(len(among) + 1):
        for chosen in combinations(sorted(among - {premise}), size):
            if not solutions(system, {premise, *chosen}):
                return size
    return None


@st.composite
def systems(draw):
    size = draw(st.integers(1, 3))
    unknowns = st.integers(0, size - 1)
    bound = st.tuples(st.integers(0, TOP), st.integers(0, TOP)).map(sorted)
    # every unknown is bounded in every believed set, so that trying all values is finite
    limits = [Limit(u, *draw(bound)) for u in draw(st.lists(unknowns, min_size=1, max_size=4))]
    totals = []
    for _ in range(draw(st.integers(0, 2)) if size > 1 else 0):
        whole, *parts = draw(st.permutations(range(size)))[: draw(st.integers(2, size))]
        presumed = draw(st.booleans())
        totals.append((tuple(parts), whole, draw(st.booleans()), presumed))
    presumed_numbers = iter(range(len(limits), len(limits) + 9))
    built = tuple(Total(p, w, c, next(presumed_numbers) if y else None) for p, w, c, y in totals)
    extra = sum(t.premise is not None for t in built)
    weights = tuple(draw(st.integers(1, 3)) * (extra + 1) for _ in limits) + (1,) * extra
    return System(size=size, limits=tuple(limits), totals=built, weights=weights, ceiling=1000)


def agree(system):
    expected = brute_heaviest(system)
    solver = Solver(system)
    verdict = solver.judge()
    assert verdict.always == frozenset.intersection(*expected)
    assert verdict.sometimes == frozenset.union(*expected)
    seen = [values for kept in expected for values in solutions(system, kept)]
    lows, highs = verdict.bounds
    assert lows == [min(v[n] for v in seen) for n in range(system.size)]
    limited = {n for n in range(system.size) if highs[n] <= TOP}
    assert all(highs[n] == max(v[n] for v in seen) for n in limited)
    for premise, kept in verdict.without.items():
        assert kept in expected
        clash = smallest_clash(solver, premise, kept)
        assert not solutions(system, {premise, *clash})
        assert len(clash) == brute_clash_size(system, premise, kept)


@given(systems())
@settings(max_examples=300, deadline=None, derandomize=True)
def test_solver_agrees_with_brute_force(system):
    agree(system)


@pytest.mark.slow
@given(systems())
@settings(max_examples=10_000, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
def test_solver_agrees_on_ten_thousand(system):
    agree(system)
