from habeas import extract_claims
from habeas.model import Report


def values(text: str) -> list[tuple[int | None, str | None]]:
    claims = extract_claims(Report(name="r", text=text)).claims
    return [(c.value, c.population.nationality) for c in claims if c.kind == "count"]


def test_equal_numbers_of_two_nations_both_count() -> None:
    text = "Belarus freed 9 foreigners, including two Latvians, two Poles and two Germans."
    assert values(text)[1:] == [(2, "LV"), (2, "PL"), (2, "DE")]


def test_number_said_again_counts_once() -> None:
    text = "Belarus freed 52 prisoners on Monday. The release of the 52 prisoners was welcomed."
    assert values(text) == [(52, None)]


def test_whole_said_again_is_no_part() -> None:
    text = "Cuba said it will release 553 prisoners. It decided to grant freedom to 553 individuals."
    assert values(text) == [(553, None)]


def test_country_before_people_is_their_nationality() -> None:
    text = "Belarus freed 9 foreigners, including two Germans, one French national and one U.K. national."
    assert values(text)[1:] == [(2, "DE"), (1, "FR"), (1, "GB")]


def test_whole_said_again_in_other_words_is_one() -> None:
    text = "The rebels freed 14 Kenyan men on Monday. The release of 14 hostages was welcomed by all."
    assert values(text) == [(14, "KE")]


def test_list_is_read_as_one() -> None:
    text = "Belarus freed 52 prisoners. Fourteen are foreigners: six Poles, one Dane, and one Briton."
    assert values(text)[2:] == [(6, "PL"), (1, "DK"), (1, "GB")]


def test_heading_yields_to_the_prose_that_says_more() -> None:
    text = "Belarus Frees 123 Prisoners\n\nBelarus pardoned 123 foreign nationals on Monday."
    assert values(text) == [(123, "foreign")]


def test_sum_counts_the_people_whose_number_it_is() -> None:
    text = "Belarus pardoned 123 foreigners. It brings the number of foreign nationals freed to 156."
    assert values(text) == [(123, "foreign"), (156, "foreign")]


def test_people_let_go_are_not_counted_again_as_held() -> None:
    text = "Pakistan freed 200 fishermen on Friday. All 200 fishermen had been held in Malir Jail."
    assert values(text) == [(200, None)]


def test_numbers_in_one_phrase_are_of_one_scope() -> None:
    text = (
        "Chad sent home 24 Kenyan pilots on Monday. "
        "Since the accord of 2000, as many as 997 Kenyan and 937 Sudanese prisoners have been repatriated."
    )
    claims = extract_claims(Report(name="r", text=text)).claims
    scopes = {c.value: c.scope for c in claims if c.kind == "count"}
    assert (scopes[997], scopes[937]) == ("cumulative", "cumulative")


def test_large_part_of_other_side_is_the_whole_again() -> None:
    text = (
        "Chad celebrated the return of 95 of its soldiers whom Kenya freed in an exchange. "
        'Kenya got back as many. "Ninety-five of our people are back at home," Chad\'s president said.'
    )
    assert [value for value, _ in values(text)].count(95) == 1


def test_equal_wholes_of_an_exchange_both_count() -> None:
    text = (
        "KYIV: Prisoners of war came home on Thursday in an exchange between Russia and Ukraine. "
        "To the Russian side were returned 64 soldiers. Ukraine received 64 of its own people."
    )
    assert [value for value, _ in values(text)] == [64, 64]
