"""Whatever is reported, reconciling keeps its laws: order, copies and names change nothing."""

import random
import re
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from docket_building import count, episode, held, part, person, resolve, told, total
from habeas.reconcile import reconcile_dockets, reconcile_episodes

DAYS = ("2025-03-01", "2025-05-02", "2025-08-03", None)
small = st.integers(1, 9)
numbers = small | st.builds("{}{}".format, st.sampled_from((">=", ">", "<", "~")), st.integers(2, 9))
nations = st.sampled_from(("BY", "LT", "DE", "foreign", "domestic"))
lines = st.one_of(
    st.builds(count, numbers),
    st.builds(count, numbers, status=st.sampled_from(("moved", "refused", "to_be_freed"))),
    st.builds(part, numbers, nationality=nations),
    st.builds(part, numbers, kind=st.sampled_from(("journalist", "political_prisoner"))),
    st.builds(part, numbers, gender=st.sampled_from(("female", "male"))),
    st.builds(part, numbers, destination=st.sampled_from(("LT", "UA"))),
    st.builds(total, numbers),
    st.builds(held, numbers, by=st.sampled_from((None, "Monitor"))),
    st.builds(person, st.sampled_from(("Ala Demo", "Boris Demo")), nationality=st.sampled_from(("BY", "DE"))),
)
outlets = st.sampled_from(("Wire", "Radio", "Post", "Agency"))


@st.composite
def releases(draw, most=3):
    days = draw(st.lists(st.sampled_from(DAYS), min_size=1, max_size=most, unique=True))
    return tuple(
        episode("BY", day, *(
            told(f"{outlet} {n}", *draw(st.lists(lines, min_size=1, max_size=4)), of=outlet)
            for outlet in draw(st.lists(outlets, min_size=1, max_size=3, unique=True))
        ))
        for n, day in enumerate(days)
    )  # fmt: skip


def essence(result):
    """What a reader sees of figures and findings, without ids."""
    figures = {(f.episode, f.status, f.population): figure_essence(f) for f in result.figures}
    return figures, sorted((f.kind, f.sentence, f.arithmetic) for f in result.findings)


def figure_essence(figure):
    return figure.low, figure.high, figure.best, figure.state, figure.origins


def shuffled(resolution, seed):
    order = random.Random(seed)

    def mixed(mapping):
        items = list(mapping.items())
        order.shuffle(items)
        return dict(items)

    episodes = order.sample(resolution.episodes, len(resolution.episodes))
    return replace(
        resolution,
        claims=mixed(resolution.claims),
        reports=mixed(resolution.reports),
        origins=mixed(resolution.origins),
        episodes=tuple(episodes),
    )


laws = settings(max_examples=120, deadline=None, derandomize=True)


@given(releases(), st.integers(0, 99))
@laws
def test_order_of_reading_changes_nothing(told_of, seed):
    resolution = resolve(*told_of)
    assert reconcile_episodes(shuffled(resolution, seed)) == reconcile_episodes(resolution)


@given(releases())
@laws
def test_copies_change_no_figure(told_of):
    """A copy is a second report of one origin with the same lines."""
    copied = tuple(
        replace(each, told=(*each.told, *(replace(t, outlet=f"Copy of {t.outlet}") for t in each.told)))
        for each in told_of
    )
    before = essence(reconcile_episodes(resolve(*told_of)))[0]
    assert essence(reconcile_episodes(resolve(*copied)))[0] == before


@given(releases())
@laws
def test_renaming_episodes_changes_no_figure(told_of):
    before = essence(reconcile_episodes(resolve(*told_of)))[0]
    after = essence(reconcile_episodes(resolve(*told_of, prefix="Z")))[0]
    assert {(place.removeprefix("Z"), *rest): value for (place, *rest), value in after.items()} == {
        (place, *rest): value for (place, *rest), value in before.items()
    }


@given(releases())
@laws
def test_one_authority_alone_gives_the_same(told_of):
    resolution = resolve(*told_of, episode("RU", "2025-05-02", told("Elsewhere", count(7))))
    alone = reconcile_dockets(resolution, ["BY"])
    both = reconcile_episodes(resolution)
    assert set(alone.figures) <= set(both.figures)
    assert set(alone.findings) <= set(both.findings)
    assert len(both.figures) == len(alone.figures) + 1


@given(releases())
@laws
def test_best_lies_within_the_bounds(told_of):
    for figure in reconcile_episodes(resolve(*told_of)).figures:
        assert figure.best is None or figure.low <= figure.best <= (figure.high or figure.best)
        assert figure.state != "confirmed" or figure.origins > 1
        assert not set(figure.claims) & set(figure.set_aside)


def value_of(text):
    return eval(text.replace(",", "").replace("=", "==").replace("≠", "!="))


@given(releases())
@laws
def test_no_finding_is_false_arithmetic(told_of):
    for finding in reconcile_episodes(resolve(*told_of)).findings:
        if finding.arithmetic and re.fullmatch(r"[\d,+\-=<>≠ ]+", finding.arithmetic):
            assert value_of(finding.arithmetic), finding


@given(releases())
@laws
def test_findings_follow_from_their_claims_alone(told_of):
    """Every finding comes out again when nothing but its own claims is believed."""
    resolution = resolve(*told_of)
    for finding in reconcile_episodes(resolution).findings:
        if finding.kind in {"adds_up", "agree", "cumulative_explained", "unaccounted", "implied_detentions"}:
            again = reconcile_episodes(resolution, believe=lambda claim: claim.id in finding.claims)  # noqa: B023
            assert finding.arithmetic in {f.arithmetic for f in again.findings if f.kind == finding.kind}


@given(st.lists(st.integers(0, 6), min_size=4, max_size=4), st.data())
@laws
def test_true_claims_never_widen_bounds(world, data):
    """In a history known to the test, each further true claim narrows every figure or leaves it."""
    domestic, lithuanian, german, women = world
    women = min(women, domestic + lithuanian + german)
    true = [
        count(domestic + lithuanian + german),
        part(domestic, nationality="BY"),
        part(lithuanian + german, nationality="foreign"),
        part(lithuanian, nationality="LT"),
        part(german, nationality="DE"),
        part(women, gender="female"),
    ]
    true = [line for line in true if line.fields["value"]]
    chosen = data.draw(st.permutations(true)) if true else []
    bounds = {}
    for several in range(1, len(chosen) + 1):
        tellers = [told(f"Outlet {n}", line) for n, line in enumerate(chosen[:several])]
        result = reconcile_episodes(resolve(episode("BY", "2025-03-01", *tellers)))
        for figure in result.figures:
            low, high = bounds.get(figure.population, (0, None))
            assert low <= figure.low
            assert high is None or (figure.high is not None and figure.high <= high)
            bounds[figure.population] = figure.low, figure.high
