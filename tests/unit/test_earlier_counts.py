from datetime import date

import pytest

from habeas import extract_claims
from habeas.model import Report


def scopes(text: str, published: date | None = None) -> dict[int | None, str]:
    claims = extract_claims(Report(name="r", text=text, published=published)).claims
    return {c.value: c.scope for c in claims if c.kind == "count"}


def test_months_dated_before_the_main_day_are_earlier() -> None:
    text = (
        "Minsk freed 18 prisoners on Thursday. It pardoned 51 people on September 11 and 123 on December 13."
    )
    found = scopes(text, date(2026, 3, 6))
    assert (found[51], found[123]) == ("earlier", "earlier")


def test_release_that_another_follows_is_earlier() -> None:
    text = "Lukashenko pardoned 16 political prisoners on July 2, eleven days after he freed 14 others."
    assert scopes(text)[14] == "earlier"


def test_other_sides_release_before_is_no_earlier_one() -> None:
    text = "Rebels freed three hostages on Thursday, days after the government released 180 prisoners."
    assert scopes(text)[180] != "earlier"


def test_previous_release_is_earlier() -> None:
    assert scopes("Cuba freed 14 dissidents after a previous release of 33 people.")[33] == "earlier"


def test_previous_pardon_still_planned_is_earlier() -> None:
    text = "Osska will free 457 inmates on Monday, months after a previous pardon of over 1,500 inmates."
    assert scopes(text)[1500] == "earlier"


def test_freed_since_a_day_is_a_sum() -> None:
    text = "Osska freed 9 soldiers on Monday. A total of 122 soldiers have been returned since December."
    assert scopes(text)[122] == "cumulative"


def test_people_released_earlier_are_earlier() -> None:
    text = (
        "Rebels freed five hostages on Sunday. "
        "They had already received a ransom for 11 hostages who were released earlier, the army said."
    )
    assert scopes(text)[11] == "earlier"


def test_office_of_another_state_let_its_own_go() -> None:
    text = (
        "Niger handed over 10 Chadian fishermen on Saturday. "
        "On November 14, Chadian authorities had released 20 Nigerien nationals from jail."
    )
    extraction = extract_claims(Report(name="r", text=text, published=date(2018, 12, 29)))
    claim = next(c for c in extraction.claims if c.kind == "count" and c.value == 20)
    episode = next(each for each in extraction.episodes if each.id == claim.episode)
    assert (episode.authority, claim.population.nationality) == ("TD", "NE")


@pytest.mark.parametrize(
    "told",
    [
        "three soldiers and nine militiamen, three weeks after capturing them in a raid",
        "three soldiers and nine militiamen captured in January",
        "three soldiers and nine militiamen whom its fighters carried off in January",
    ],
)
def test_time_of_capture_makes_no_earlier_release(told: str) -> None:
    found = scopes(f"Rebels in Chad on Thursday released {told}.", date(2026, 3, 6))
    assert found == {3: "part", 9: "part"}


@pytest.mark.parametrize(
    "event", ["a week after a feast", "four days after storming a barracks", "two days before an election"]
)
def test_day_counted_from_an_event_is_not_the_releases(event: str) -> None:
    text = f"Osska's rebels released eight villagers on Tuesday, {event}, the Red Cross said."
    told = extract_claims(Report(name="r", text=text, published=date(2001, 7, 25)))
    assert [episode.main for episode in told.episodes] == [True]


def test_list_of_an_earlier_release_tells_its_parts() -> None:
    text = "Chad freed 14 prisoners on Thursday. In August it let nine Filipinos and two Indians go."
    found = scopes(text, date(2026, 3, 6))
    assert (found[9], found[2]) == ("part", "part")


def test_release_that_opens_a_report_is_the_main_one() -> None:
    text = (
        "A week ago on Saturday night six opponents walked out of a prison in Togo, hugging lawyers. "
        "Nobody has followed them. The six were the first of a bargain, the president said on Saturday."
    )
    told = extract_claims(Report(name="r", text=text, published=date(2023, 10, 28)))
    assert [episode.main for episode in told.episodes] == [True]


def test_number_written_in_words_is_no_list() -> None:
    text = "Rebels in Chad freed six people on Monday. Two hundred and ten were released in May."
    assert scopes(text, date(2026, 3, 6))[210] == "earlier"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Ivo Petrak and Una Tarvo were pardoned in August 2015 together with four other prisoners.", 4),
    ],
)
def test_company_in_an_earlier_release_is_a_part_of_it(text: str, number: int) -> None:
    lead = "Osska freed 52 prisoners on Monday, its second pardon this year. "
    assert scopes(lead + text, date(2017, 5, 9))[number] == "part"


def test_list_of_an_earlier_day_stays_one_where_another_day_follows() -> None:
    text = (
        "Iran freed 52 prisoners on Monday. Two Poles and a Dane were released in June 2015 in a deal, "
        "and in March 2016 Iran freed a Swede."
    )
    assert scopes(text, date(2017, 5, 9))[2] == "part"


def test_some_of_a_wider_amnesty_are_a_part() -> None:
    text = "Osska freed at least 15 political prisoners on Tuesday as part of a wider amnesty, a group said."
    assert scopes(text)[15] == "part"


def test_who_is_introduced_in_a_list_is_not_counted() -> None:
    text = "Osska freed 52 people. They include 12 teenagers, two women and a poet, Ruta Ziem, who is ill."
    assert 1 not in scopes(text)
