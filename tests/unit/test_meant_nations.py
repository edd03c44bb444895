import pytest

from accounts import account_of
from habeas.extract.counts.claims import find_counts
from habeas.extract.counts.context import CountContext
from habeas.extract.decide import Decider, deciding_with
from habeas.extract.episodes.belonging import count_apart, count_people
from habeas.extract.episodes.meant_nations import find_candidates, mean_nations
from habeas.extract.episodes.nation_ties import NationContext, nation_ties

TOLD = "Chad freed 12 Kenyan drivers on Monday. In June it had pardoned eight."
FIRM = Decider(("meant", "other"), (0.0, 4.0), {"last counted next": (8.0, 0.0)})
"""Weights by which the nation of the last number, one sentence before, is meant."""


def context_of(text: str) -> NationContext:
    account = account_of(text)
    return NationContext(account, count_apart(CountContext(account)))


def test_nation_of_the_last_number_is_tied() -> None:
    ties = set(nation_ties(context_of(TOLD), 1))
    assert {("KE", "last counted next"), ("KE", "people 1 back")} <= ties


def test_subject_of_the_clause_is_tied() -> None:
    ties = set(nation_ties(context_of("Rebels freed 12 drivers. Kenya believes eight are still held."), 1))
    assert ("KE", "outer subject") in ties


def test_every_nation_that_is_named_is_a_candidate() -> None:
    context = context_of(TOLD)
    nations = {candidate.nation for candidate in find_candidates(context, 1)}
    assert nations == {"KE", "TD"} == set(context.passages)


def test_likely_nation_is_meant_with_its_words() -> None:
    context = context_of(TOLD)
    with deciding_with({"nation": FIRM}):
        found = mean_nations(context.account, context.counted)[1].described
    assert found.population.nationality == "KE"
    assert [each.quote for each in found.passages] == ["Kenyan"]


def test_unlikely_nation_is_not_meant() -> None:
    context = context_of(f"Chad freed 12 Kenyan drivers on Monday. {'Rain fell. ' * 9}It had pardoned eight.")
    with deciding_with({"nation": FIRM}):
        assert mean_nations(context.account, context.counted)[1].described.population.nationality is None


@pytest.mark.parametrize(
    ("text", "nationality"),
    [
        (TOLD, "KE"),
        ("Chad freed 12 Kenyan drivers on Monday. Some 5,000 people are held in Chad's prisons.", None),
    ],
)
def test_nation_is_meant_where_the_number_refers_back(text: str, nationality: str | None) -> None:
    account = account_of(text)
    assert list(find_counts(account, count_people(account)))[-1].population.nationality == nationality


@pytest.mark.parametrize(
    ("text", "nation"),
    [
        ("Chad freed 12 Kenyan drivers: ten women and two men. Seven more are still held.", "KE"),
        ("Chad freed 12 Kenyan drivers. It rained a lot. Nobody spoke. Seven more are still held.", None),
    ],
)
def test_further_ones_are_of_the_nation_of_those_just_before(text: str, nation: str | None) -> None:
    context = context_of(text)
    with deciding_with({"nation": Decider(("meant", "other"), (0.0, 8.0), {})}):
        found = mean_nations(context.account, context.counted)
    assert found[-1].described.population.nationality == nation
