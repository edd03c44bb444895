"""What the pages of the desk ask of a ledger, on each engine."""

from collections.abc import Iterator

import pytest

from habeas.ledger import EpisodeFilter, Ledger
from habeas.ledger.desk_views import FindingFilter
from habeas.run import find_people
from published_ledgers import write_ledger


@pytest.fixture
def told(ledger_place: str) -> Iterator[Ledger]:
    with Ledger.open(write_ledger(ledger_place)) as ledger:
        yield ledger


def test_person_is_sought_by_sound_and_script(told: Ledger) -> None:
    for typed in ("Йорун", "ostren jor", "Jorun Øst"):
        assert find_people(told, typed)[0].person.name == "Jorun Østren"


def test_wildcards_mean_nothing(told: Ledger) -> None:
    assert find_people(told, "%") == find_people(told, "_") == []


def test_latest_people_come_first(told: Ledger) -> None:
    assert len(told.recent_people(limit=1)) == 1
    assert told.count_people() == len(told.people())


def test_person_has_claims_and_episodes(told: Ledger) -> None:
    ident = find_people(told, "jorun")[0].person.id
    page = told.person_page(ident[:8])
    assert {claim.kind for claim in page.claims} == {"person"}
    assert set(page.episodes) == set(page.person.episodes)


def test_deals_are_given_latest_first(told: Ledger) -> None:
    everything = told.deals(EpisodeFilter())
    assert [len(one.episodes) for one in everything] == [2, 1]
    assert everything[1].tracks[0].stages[0][0] == "announced"
    assert told.deals(EpisodeFilter(authority="IE")) == everything[:1]
    assert told.deal(everything[1].deal.id) == everything[1]


def test_findings_are_counted_and_chosen(told: Ledger) -> None:
    numbers = told.count_findings(FindingFilter())
    assert sum(numbers.values()) == len(told.findings())
    kind = next(iter(numbers))
    assert len(told.list_findings(FindingFilter(kind=kind, authority="IS"))) <= numbers[kind]
    assert told.count_findings(FindingFilter(authority="XX")) == {}


def test_voices_are_found_by_any_case(told: Ledger) -> None:
    left, right = told.voice("FJORD wire"), told.voice("harbour post")
    assert (left.name, right.name) == ("Fjord Wire", "Harbour Post")
    both = told.compare_voices(left, right, both=True)
    assert [len(both), len(told.compare_voices(left, right))] == [1, 3]
    assert {claim.value for claim in both[0].right} == {13}
    assert told.voice("nobody") is None


def test_voices_of_an_authority_are_listed(told: Ledger) -> None:
    assert [one.name for one in told.voices(authority="IE")] == ["Fjord Wire"]
