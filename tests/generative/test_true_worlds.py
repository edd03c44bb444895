"""In a world known to the test, no rule is broken and no true claim is set aside."""

from hypothesis import given, settings
from hypothesis import strategies as st

from docket_building import count, episode, part, resolve, told, total
from habeas.reconcile import reconcile_episodes

people = st.builds(
    dict,
    nationality=st.sampled_from(("BY", "LT", "DE")),
    kind=st.sampled_from((None, "journalist", "civilian", "soldier", "pow", "political_prisoner")),
    gender=st.sampled_from(("female", "male")),
    age=st.sampled_from((None, "minor")),
    destination=st.sampled_from((None, "LT", "UA")),
    refused=st.booleans(),
)
worlds = st.lists(st.lists(people, min_size=1, max_size=8), min_size=1, max_size=3)
asked = st.fixed_dictionaries(
    {},
    optional={
        "nationality": st.sampled_from(("BY", "LT", "DE", "foreign", "domestic")),
        "kind": st.sampled_from(("journalist", "civilian", "soldier", "pow", "political_prisoner")),
        "gender": st.sampled_from(("female", "male")),
        "age": st.just("minor"),
        "destination": st.sampled_from(("LT", "UA")),
    },
)
laws = settings(max_examples=300, deadline=None, derandomize=True)


def has(someone, name, wanted):
    if name == "nationality" and wanted in {"foreign", "domestic"}:
        return (someone["nationality"] == "BY") == (wanted == "domestic")
    return someone[name] == wanted


def true_number(world, status, population):
    gone = {"freed": lambda p: True, "moved": is_moved, "refused": is_refused}[status]
    return sum(gone(p) and all(has(p, *each) for each in population.items()) for p in world)


def is_refused(someone):
    return someone["refused"] and not someone["destination"]


def is_moved(someone):
    return someone["destination"] is not None


def true_line(world, population, status):
    number = true_number(world, status, population)
    told_by = part if population else count
    return told_by(number, status, **population) if number else None


@given(worlds, st.lists(st.tuples(asked, st.sampled_from(("freed", "moved", "refused"))), max_size=8))
@laws
def test_true_claims_are_never_set_aside(world, questions):
    days = [f"2025-0{n}-01" for n in range(1, 9)]
    releases, freed = [], 0
    for number, freed_then in enumerate(world):
        freed += len(freed_then)
        said = [true_line(freed_then, *question) for question in questions]
        tellers = [told(f"Outlet {number} {n}", line) for n, line in enumerate(said) if line]
        whole = told(f"Wire {number}", count(len(freed_then)), total(freed, says="since 2020"))
        releases.append(episode("BY", days[number], whole, *tellers))
    result = reconcile_episodes(resolve(*releases))
    assert not [finding for finding in result.findings if finding.kind == "contradict"]
    for figure in result.figures:
        truth = true_number(world[int(figure.episode[1:])], figure.status, figure.population.attributes)
        assert figure.low <= truth
        assert figure.high is None or truth <= figure.high


@given(worlds)
@laws
def test_parts_told_in_full_settle_the_whole(world):
    """Where every part is told, arithmetic finds the whole that nobody told."""
    first = world[0]
    nations = [true_line(first, {"nationality": code}, "freed") for code in ("domestic", "foreign")]
    lines = [line for line in nations if line]
    if len(lines) == 2:
        lines.append(count(f">={len(first) - 1}") if len(first) > 1 else count(1))
        result = reconcile_episodes(resolve(episode("BY", "2025-01-01", told("Wire", *lines))))
        assert result.figures[0].best == len(first)
