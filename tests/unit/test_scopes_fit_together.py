import pytest

from habeas import extract_claims
from habeas.model import Report


def scopes(text: str) -> dict[int | None, str]:
    claims = extract_claims(Report(name="r", text=text)).claims
    return {c.value: c.scope for c in claims if c.kind == "count"}


@pytest.mark.parametrize(
    "told",
    [
        "raising to 84 the number freed",
        "bringing the total of those let go to 84",
        "taking the tally to 84 in eight weeks",
    ],
)
def test_running_total_is_cumulative(told: str) -> None:
    assert scopes(f"Rebels in Chad released 33 hostages on Tuesday, {told}.") == {
        33: "episode",
        84: "cumulative",
    }


@pytest.mark.parametrize(
    "text",
    [
        "Togo's justice ministry says 8,700 inmates have been released since the ruler fled.",
        "Courts in Togo have released 8,700 jailed protesters on bail since October, the judiciary says.",
        "In Togo a total of 8,700 prisoners have gained freedom starting from January 8.",
    ],
)
def test_sum_since_a_day_or_event_is_cumulative(text: str) -> None:
    assert scopes(text) == {8700: "cumulative"}


def test_total_that_both_sides_exchanged_is_cumulative() -> None:
    text = "Chad and Niger on Friday exchanged a total of 19 prisoners, officials said."
    assert scopes(text)[19] == "cumulative"


def test_number_that_all_now_make_is_cumulative() -> None:
    text = "Chad released 52 fighters from prison on Thursday, a commission said. That makes 276 so far."
    assert scopes(text) == {52: "episode", 276: "cumulative"}


@pytest.mark.parametrize(
    "text",
    [
        "Rebels in Chad on Sunday freed a Swiss missionary along with five teachers after eleven weeks.",
        "Ivo Petrak was released by a court in Togo on Wednesday with five colleagues.",
        "Ivo Petrak, a skipper, left prison in Togo on Friday. Five of his crew were released with him.",
    ],
)
def test_people_let_go_with_somebody_are_part(text: str) -> None:
    assert scopes(text)[5] == "part"


@pytest.mark.parametrize(
    "text",
    [
        "The first 38 prisoners left the prisons of Braga on Monday under a law of Portugal.",
        "Togo freed 90 men on Monday. The remaining 38 are to be let go on Friday.",
        "A judge in Togo let the 38 reporters go on Monday along with two drivers.",
        "Togo on Monday freed a mayor and 38 of his guards.",
        "Togo will free its convicts in two groups: soldiers (38 prisoners) and mothers (7 prisoners).",
    ],
)
def test_number_called_some_is_part(text: str) -> None:
    assert scopes(text)[38] == "part"


@pytest.mark.parametrize(
    "text",
    [
        "Armed peasants in Honduras gave up their last 51 captives on Wednesday.",
        "Togo freed 48 men on Monday. The ministry put the number of those freed at 51.",
    ],
)
def test_last_ones_and_numbers_told_again_are_wholes(text: str) -> None:
    assert scopes(text)[51] == "episode"


@pytest.mark.parametrize(
    "wish",
    [
        "They had asked for a road, a clinic and the freedom of five fellow tribesmen in jail.",
        "The movement wants five of its fighters released from jail.",
        "Their kin called for the release of five others.",
    ],
)
def test_people_only_asked_for_are_no_release(wish: str) -> None:
    assert scopes(f"Rebels in Chad freed nine drivers on Monday. {wish}") == {9: "episode", 5: "standing"}


def test_demand_before_a_release_leaves_it_as_it_is() -> None:
    text = "Rebels in Chad demanded a ransom in May and on Monday freed 12 drivers."
    assert scopes(text) == {12: "episode"}


def test_bodies_given_with_the_living_are_part() -> None:
    text = "Chad freed 90 soldiers of Niger on Monday. It also gave back the bodies of three soldiers."
    assert scopes(text)[3] == "part"


def test_people_whom_an_envoy_brings_are_the_whole() -> None:
    text = (
        "Senator Ivo Petrak came back from Togo late on Thursday with 46 people who had been in its prisons."
    )
    assert scopes(text) == {46: "episode"}


@pytest.mark.parametrize(
    "text",
    [
        "Somali pirates on Monday let go a freighter and its crew of 19, captive since February.",
        "Pirates released the trawler Ona Vela and its 19 crew members after a ransom was paid.",
        "Chad released the 19-man crew of a fishing boat on Saturday.",
    ],
)
def test_crew_freed_with_its_ship_is_the_whole(text: str) -> None:
    assert scopes(text) == {19: "episode"}


@pytest.mark.parametrize(
    "span", ["the pardon law took effect on Monday", "an amnesty was announced", "the start of the month"]
)
def test_sum_since_its_own_beginning_is_one_release(span: str) -> None:
    text = f"Togo has released 2,614 prisoners since {span}, the prison directorate said."
    assert scopes(text) == {2614: "episode"}


def test_both_sides_in_one_list_are_wholes() -> None:
    text = (
        "Chad and Niger exchanged prisoners of war on Thursday. "
        "Only 19 Chadians and 41 Nigeriens were flown home on Thursday."
    )
    assert scopes(text) == {19: "episode", 41: "episode"}


def test_listed_people_are_parts() -> None:
    text = "The rebels released 15 soldiers of the peace force, one observer and some 200 civilians."
    assert scopes(text) == {15: "part", 1: "part", 200: "part"}


def test_number_with_its_breakdown_is_whole() -> None:
    text = "Togo on Wednesday released 10 Kenyan sailors, nine men and one woman."
    assert scopes(text) == {10: "episode", 9: "part", 1: "part"}


def test_boats_make_no_list_of_people() -> None:
    text = "Togo gave back 90 Kenyan fishermen as well as two trawlers on Sunday."
    assert scopes(text) == {90: "episode"}


def test_share_of_an_earlier_release_is_part() -> None:
    text = (
        "Togo announced on Friday that it will release 3,500 prisoners. "
        "In 1998 it freed some 300 prisoners, 101 political prisoners among them."
    )
    assert scopes(text) == {3500: "episode", 300: "earlier", 101: "part"}


def test_smaller_number_that_names_are_among_is_part() -> None:
    text = (
        "Togo freed more than 200 prisoners on Friday. "
        "Three Dutch citizens were among 49 foreigners released, officials said."
    )
    assert scopes(text)[49] == "part"


def test_peoples_that_one_side_let_go_are_parts() -> None:
    text = (
        "Chad and Niger exchanged prisoners on Tuesday. "
        "Niger freed 12 captives, 10 Chadian women and two Thai citizens. Chad freed 30 Nigerien prisoners."
    )
    assert scopes(text) == {12: "episode", 10: "part", 2: "part", 30: "episode"}


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Zambia on Monday freed 40 miners. They are part of 1,300 who were pardoned altogether.", 1300),
        ("Zambia on Monday freed 40 miners. They belong to 1,300 whom the president pardoned.", 1300),
        ("Kenya handed over 40 fishermen on Monday, the first of 320 who are to be let go this month.", 320),
        ("Zambia on Monday freed 40 miners. They belong to a total of 630 pardoned.", 630),
    ],
)
def test_larger_number_that_others_belong_to_is_whole(text: str, whole: int) -> None:
    assert scopes(text) == {40: "part", whole: "episode"}


def test_group_that_was_seized_is_no_whole() -> None:
    text = "Rebels in Chad freed three nurses on Monday. They belonged to a group of seven seized in June."
    assert scopes(text)[3] == "episode"


@pytest.mark.parametrize(
    "text",
    [
        "In two days almost 400 prisoners were freed by the two sides together in Yemen.",
        "Mali freed 12 miners on Friday. In May Mali and Niger between them had let go 400 herders.",
        "Mali freed 12 miners on Friday. Until now 400 prisoners had been released in four rounds.",
        "The rebels freed 14 men on Monday. Some 400 have thus been handed over so far.",
        "A total of 400 children were released on Tuesday by two armed groups in Chad.",
        "Planes flew 400 detainees between Yemen's warring sides on Saturday.",
    ],
)
def test_sum_over_sides_or_until_now_is_cumulative(text: str) -> None:
    assert scopes(text)[400] == "cumulative"


def test_rulers_of_one_state_are_one_side() -> None:
    text = "Oman freed 12 men on Friday. The sultan and the mayor of Sohar between them pardoned 400 in May."
    assert scopes(text)[400] == "earlier"


@pytest.mark.parametrize(
    "span", ["in the whole of last year", "in the course of 2019", "in all of 2019", "throughout 2019"]
)
def test_number_of_a_closed_year_is_of_a_period(span: str) -> None:
    text = f"Rebels in Chad freed three engineers on Tuesday. They released 21 people {span}."
    assert scopes(text) == {3: "episode", 21: "period"}


def test_those_who_are_out_of_those_arrested_are_all() -> None:
    text = "Police in Qatar arrested 17 people over a protest, and eight of them were released on Friday."
    assert scopes(text)[8] == "episode"


@pytest.mark.parametrize("share", ["Half of them, 30,", "A third of these, 30,", "The rest, 30,"])
def test_number_beside_a_share_is_part(share: str) -> None:
    text = f"Togo freed 90 inmates on Monday. {share} were let out in the course of the week."
    assert scopes(text) == {90: "episode", 30: "part"}


def test_smaller_number_after_a_list_is_no_whole() -> None:
    text = (
        "Ten Canadians and 20 dissidents were let out by Nicaragua on Friday. "
        "All of the six Canadians whom Ottawa lists as hostages are free."
    )
    assert scopes(text)[6] == "part"


@pytest.mark.parametrize(
    "told",
    [
        "have half of the sentence struck off",
        "get a reduction of their sentences",
        "had a year shaved off their terms",
        "received sentence cuts",
    ],
)
def test_those_with_shorter_terms_are_held_part(told: str) -> None:
    text = f"Togo on Friday pardoned 300 prisoners, who went home. Another 150 convicts {told}."
    claims = extract_claims(Report(name="r", text=text)).claims
    assert [(c.status, c.scope) for c in claims if c.kind == "count" and c.value == 150] == [("held", "part")]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "Zambia on Sunday released 190 inmates whom parliament had called political prisoners. "
            "About 3,000 prisoners are to be freed in the next two months under the amnesty.",
            {190: "part", 3000: "episode"},
        ),
        (
            "Two Kenyan reporters walked out of a jail in Lusaka on Monday. "
            "They were freed under an amnesty for 1,300 prisoners, the president's office said.",
            {2: "part", 1300: "episode"},
        ),
        (
            "Zambia on Monday released 31 miners from jail. "
            "The men were among 40 people who were granted amnesty on Friday.",
            {31: "part", 40: "episode"},
        ),
    ],
)
def test_all_whom_an_amnesty_frees_are_the_whole(text: str, parts: dict[int | None, str]) -> None:
    assert scopes(text) == parts


def test_first_of_an_unknown_number_are_the_whole() -> None:
    text = (
        "Zambia freed 39 miners on Thursday. "
        "They are the first of hundreds who will be set free in the coming days, a minister said."
    )
    assert scopes(text)[39] == "episode"


def test_exact_number_after_a_round_one_is_the_same_whole() -> None:
    text = (
        "Zambia will free more than 15,000 prisoners on Monday. "
        "The president's office said that 15,446 prisoners will benefit from the amnesty."
    )
    assert scopes(text) == {15000: "episode", 15446: "episode"}


def test_amnesty_for_so_many_is_the_whole_of_a_smaller_number() -> None:
    text = (
        "Togo's president has asked parliament to adopt an amnesty for more than 16,000 people. "
        "Under the bill more than 9,500 convicts would be released, his office said."
    )
    assert scopes(text) == {16000: "episode", 9500: "part"}


def test_council_that_is_asked_for_mercy_is_asked_in_vain() -> None:
    text = "Togo freed 12 men on Friday. Bishops asked the council of elders to pardon 30 others."
    assert scopes(text)[30] == "standing"


@pytest.mark.parametrize("first", ["dozens of prisoners", "more than three dozen prisoners"])
def test_exact_number_of_what_was_told_loosely_is_the_whole(first: str) -> None:
    text = f"Togo released {first} on Sunday. The ministry said that 41 prisoners were freed."
    assert scopes(text)[41] == "episode"


def test_war_between_two_states_makes_no_sum() -> None:
    text = (
        "Zambia has released 59 Kenyan prisoners who had been held since the war between the two countries."
    )
    assert scopes(text) == {59: "episode"}


def test_amnesty_asked_of_parliament_is_one_release() -> None:
    text = "The president of Zambia has asked parliament to adopt an amnesty for more than 16,000 prisoners."
    assert scopes(text) == {16000: "episode"}


@pytest.mark.parametrize(
    ("sum_", "value"),
    [
        ("Before Thursday, Togo had freed 122 others.", 122),
        ("Before this weekend, a lawyers' group had confirmed the release of 122 since 8 January.", 122),
    ],
)
def test_sum_before_the_news_is_cumulative(sum_: str, value: int) -> None:
    assert scopes(f"Togo on Saturday freed 30 prisoners. {sum_}")[value] == "cumulative"


def test_release_before_the_news_is_no_sum() -> None:
    text = "Togo on Friday freed 30 prisoners. Before this week, it had freed about 100 prisoners in May."
    assert scopes(text)[100] == "earlier"


def test_others_freed_on_another_day_are_an_earlier_release() -> None:
    text = "Togo said that 56 people were released on Tuesday. Fifty others were freed on Monday."
    assert scopes(text) == {56: "episode", 50: "earlier"}


def test_own_people_of_two_sides_are_two_earlier_releases() -> None:
    text = (
        "Chad freed 59 Togolese soldiers on Monday, 5 May 2003, the Red Cross said. "
        "In March 2003, 941 Togolese prisoners and 349 Chadians were sent home under an agreement."
    )
    assert scopes(text) == {59: "episode", 941: "earlier", 349: "earlier"}


def test_number_that_both_sides_make_up_is_cumulative() -> None:
    text = (
        "Chad and Sudan repatriated 86 prisoners of war on Tuesday in an exchange. "
        "Sixty-one Sudanese prisoners were flown home from Chad. "
        "On its way back the plane carried 25 Chadian prisoners released by Sudan."
    )
    assert scopes(text) == {86: "cumulative", 61: "episode", 25: "episode"}


def test_others_who_could_be_freed_are_a_stock() -> None:
    text = "Togo released eight prisoners on Friday. In all, 54 miners and 14 herders could be freed."
    assert scopes(text) == {8: "episode", 54: "standing", 14: "standing"}


def test_those_who_could_be_freed_alone_are_a_whole() -> None:
    assert scopes("Up to 900 inmates could be released in Togo under an emergency law.") == {900: "episode"}
