from datetime import date

import pytest

from accounts import account_of
from habeas.words.groups import find_groups, homes_of, name_group


def test_group_has_one_name_under_every_spelling() -> None:
    found = [mention.group.name for mention in find_groups("Farc and the Ansarullah let nobody go.")]
    assert found == ["FARC", "Houthi"]
    assert name_group("the Front") == "the Front"


def test_group_is_at_home_in_its_states() -> None:
    assert homes_of("Islamic State") == ("SY", "IQ")
    assert homes_of("Kawar Front") == ()


@pytest.mark.parametrize(
    ("day", "state"),
    [("1999-05-01", "AF"), ("2007-08-30", None), ("2025-09-28", "AF"), (None, "AF")],
)
def test_group_that_governs_stands_for_its_state(day: str | None, state: str | None) -> None:
    (mention,) = find_groups("The Taliban freed a nurse.")
    assert mention.group.governs(date.fromisoformat(day) if day else None) == state


@pytest.mark.parametrize(("published", "party"), [("2007-08-30", "Taliban"), ("2025-09-28", "AF")])
def test_rulers_of_the_day_are_the_state(published: str, party: str) -> None:
    account = account_of("The Taliban freed a nurse.", published=published)
    assert [mention.party for mention in account.parties[0]] == [party]


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("The Revolutionary Armed Forces of Colombia, or FARC, freed a nurse.", "FARC"),
        ("The Sendero Luminoso freed a nurse.", "Sendero Luminoso"),
        ("The Revolutionary Forces of the Hills (ELN) freed a nurse.", "ELN"),
        ("Al Qaeda in the Maghreb (AQIM) freed a nurse.", "AQIM"),
    ],
)
def test_group_is_called_as_the_report_calls_it(text: str, party: str) -> None:
    assert party in {mention.party for mention in account_of(text).parties[0]}


def test_country_that_few_recognise_is_no_band() -> None:
    account = account_of("Pirates freed a nurse in Somaliland.")
    assert {mention.party for mention in account.parties[0]} == {"pirates", "Somaliland"}


def test_group_is_its_branch_where_a_report_names_one() -> None:
    account = account_of("Al Qaeda freed a nurse. Al Qaeda in the Islamic Maghreb had held her.")
    parties = {mention.party for stage in account.stages.values() for mention in stage.parties}
    assert parties == {"Al Qaeda in the Islamic Maghreb"}
