import pytest

from habeas import extract_claims
from habeas.model import Report


def nationalities(text: str) -> dict[int | None, str | None]:
    claims = extract_claims(Report(name="r", text=text)).claims
    return {c.value: c.population.nationality for c in claims if c.kind == "count"}


@pytest.mark.parametrize(
    ("part", "nationality"),
    [
        ("five of them Ukrainians", "UA"),
        ("five of them Spanish citizens", "ES"),
        ("five of them foreigners", "foreign"),
        ("five of them from Germany", "DE"),
    ],
)
def test_words_after_whole_name_nationality(part: str, nationality: str) -> None:
    assert nationalities(f"Belarus freed 52 prisoners on Monday, {part}.")[5] == nationality


def test_last_word_of_joined_nationality_counts() -> None:
    assert nationalities("North Korea freed three Korean-Americans on Monday.") == {3: "US"}


def test_ethnic_group_is_no_nationality() -> None:
    assert nationalities("Serbia freed 166 ethnic Albanian prisoners on Monday.") == {166: None}


@pytest.mark.parametrize(
    ("people", "nationality"),
    [
        ("64 members of the Sudanese army", "SD"),
        ("64 soldiers of Sudan's army", "SD"),
        ("64 captured Sudanese soldiers", "SD"),
        ("64 citizens of Canada and Kenya", "foreign"),
        ("64 British and Kenyan drivers", None),
        ("64 fishermen who are thought to be Indian", "IN"),
        ("64 Greek Orthodox nuns", None),
        ("64 members of the Turkish minority", None),
        ("64 Serbs", None),
        ("64 Serbian citizens", "RS"),
        ("64 prisoners of war of the Sudanese army", "SD"),
        ("64 sailors from six countries", "foreign"),
        ("64 citizens of various African states", "foreign"),
        ("64 prisoners of many nationalities", None),
        ("an Estonian crew of 64", "EE"),
    ],
)
def test_words_beside_the_noun_name_nationality(people: str, nationality: str | None) -> None:
    assert nationalities(f"Chad freed {people} on Monday.")[64] == nationality


def test_dozens_of_two_nations_have_no_one_nationality() -> None:
    assert nationalities("Dozens of Chadian and Kenyan prisoners were freed on Monday.") == {None: None}


def test_numbers_without_noun_come_from_countries() -> None:
    text = "Azerbaijan freed 14 foreigners: three of them from Georgia, seven from Iran and four from Russia."
    found = nationalities(text)
    assert (found[7], found[4]) == ("IR", "RU")


def test_what_is_said_of_one_is_not_said_of_all() -> None:
    assert nationalities("Nicaragua freed 222 prisoners. One of the 222 is an American.")[222] is None


def test_hostages_are_no_nationals_of_their_captor() -> None:
    text = "Chad handed over 12 Chadian hostages to the Red Cross on Monday, the rebels of Chad said."
    assert nationalities(text)[12] == "TD"


@pytest.mark.parametrize("said", ["Nine are Germans", "Nine are foreign nationals"])
def test_nationality_said_of_a_number_alone(said: str) -> None:
    assert nationalities(f"Belarus freed 52 prisoners on Monday. {said}.")[9] in {"DE", "foreign"}


def test_part_after_a_breakdown_is_of_no_one_nation() -> None:
    text = "Myanmar freed 6,000 prisoners, 5,864 Burmese and 180 Thais. About 600 of them had been activists."
    assert nationalities(text)[600] is None


def test_pardoned_people_are_from_the_place_named() -> None:
    assert nationalities("Chad pardoned 46 soldiers from Sudan on Monday.") == {46: "SD"}


def test_clause_tells_nationality_of_all_that_it_joins() -> None:
    told = nationalities("Chad is holding 51 prisoners and 654 fishermen who are Kenyan.")
    assert told == {51: "KE", 654: "KE"}


def test_subject_tells_nationality_of_those_it_includes() -> None:
    told = nationalities("Chad freed 40 Kenyans on Monday. The Kenyans include four nurses.")
    assert told == {40: "KE", 4: "KE"}


def test_people_flown_to_their_own_state_were_not_held_by_it() -> None:
    told = nationalities("Kenya freed 12 Sudanese on Monday; a plane brought 44 Kenyans to Nairobi.")
    assert told[44] == "KE"


def test_name_of_rulers_is_no_nationality() -> None:
    assert nationalities("Kabul freed 400 Taliban prisoners on Monday.") == {400: None}


def test_nationals_whom_others_take_in_are_their_own_states() -> None:
    assert nationalities("Spain is to receive six Cuban dissidents whom Cuba will free.") == {6: "domestic"}


@pytest.mark.parametrize(
    "told",
    [
        "Of these, 65 were citizens of foreign countries.",
        "Of these 65 are foreign nationals.",
        "Sixty-five of them hold the passports of other states.",
    ],
)
def test_citizens_of_other_states_are_foreign(told: str) -> None:
    assert nationalities(f"Togo pardoned 175 prisoners on Thursday. {told}")[65] == "foreign"


def test_hundreds_share_no_nationality_of_two() -> None:
    text = (
        "Tribesmen freed two Egyptian engineers in May. Hundreds of people have been kidnapped in ten years."
    )
    assert nationalities(text) == {2: "EG", None: None}


def test_nationals_whom_nobody_lets_go_were_held_by_others() -> None:
    told = nationalities(
        "Chad pardoned 40 prisoners on Monday. In May nomads had released nine Chadian nurses."
    )
    assert told[9] == "TD"


def test_part_of_a_states_own_people_need_not_name_it() -> None:
    told = nationalities("Chad freed 40 Chadian prisoners on Monday. Twelve of them are women.")
    assert told == {40: "domestic", 12: None}


def test_part_of_another_states_people_is_of_that_state() -> None:
    told = nationalities("Chad freed 40 Kenyan prisoners on Monday. Twelve of them are women.")
    assert told == {40: "KE", 12: "KE"}


@pytest.mark.parametrize(
    ("part", "nationality"),
    [
        ("five of them with Ukrainian citizenship", "UA"),
        ("five of whom hold Ukrainian passports", "UA"),
        ("five of them holders of Ukrainian passports", "UA"),
        ("five of whom are citizens of Ukraine", "UA"),
        ("five of them workers from abroad", "foreign"),
        ("five of them from other lands", "foreign"),
        ("five of whom come from abroad", "foreign"),
        ("five of them Westerners", "foreign"),
        ("five Westerners and Belarusians among them", None),
    ],
)
def test_papers_and_origins_name_nationality(part: str, nationality: str | None) -> None:
    assert nationalities(f"Belarus freed 52 prisoners on Monday, {part}.")[5] == nationality


def test_of_opens_whose_nation_a_number_is() -> None:
    text = "Togo opened its jails to 200 prisoners on Friday. Of foreigners 49 were released."
    assert nationalities(text)[49] == "foreign"


def test_another_nation_in_the_list_is_another_part() -> None:
    text = "Mali freed 20 foreigners on Friday, two nationals of Togo and a Nigerian among them."
    found = nationalities(text)
    assert (found[2], found[1]) == ("TG", "NG")


def test_all_citizens_of_a_state_are_of_it() -> None:
    text = "Rebels in Niger freed a nurse on Friday. The other four, all citizens of France, are still held."
    assert nationalities(text)[4] == "FR"


def test_number_broken_down_by_nations_has_none() -> None:
    text = (
        "Oman took in eleven Yemenis from Cuba's prison on Monday. "
        "Four others were released in May: two Malaysians, a Kenyan and a Tunisian."
    )
    assert nationalities(text)[4] is None


@pytest.mark.parametrize(
    "people", ["Laotian dissidents", "of the best-known dissidents of Laos", "Laotian political prisoners"]
)
def test_dissidents_are_of_the_state_that_held_them(people: str) -> None:
    assert nationalities(f"Two {people} were let out of prison in Laos on Saturday.")[2] == "domestic"


def test_repeated_number_keeps_its_nation_for_its_parts() -> None:
    text = (
        "Germany is to let five Iranians go on Monday, officials said. "
        "Of the five whom Germany lets go, two have flown home."
    )
    assert nationalities(text)[2] == "IR"


def test_people_brought_home_from_abroad_are_no_foreigners() -> None:
    text = "The embassy of Ghana on Monday brought home 30 prisoners from abroad, jailed in Libya."
    assert nationalities(text)[30] is None


def test_peoples_that_a_report_calls_ethnic_are_no_nationals() -> None:
    text = "The rebels, most of them ethnic Albanians, were glad. Macedonia let 23 Albanians go on Monday."
    assert nationalities(text)[23] is None


@pytest.mark.parametrize(
    "told",
    [
        "Algeria, which has three of its own drivers in the same hands, was not told.",
        "The government of Algeria says three of its citizens are still held.",
    ],
)
def test_own_people_are_of_the_state_that_has_them(told: str) -> None:
    assert nationalities(f"Mali on Friday freed six drivers. {told}")[3] == "DZ"


@pytest.mark.parametrize(
    "text",
    [
        "Belarus freed 52 prisoners on Monday. Among the Danes are two bishops.",
        "Belarus freed 52 prisoners on Monday. The freed Danes were two bishops and a nun.",
        "Belarus freed 52 prisoners on Monday. Among the freed Danish citizens were two bishops.",
    ],
)
def test_those_among_a_people_are_of_it(text: str) -> None:
    assert nationalities(text)[2] == "DK"


def test_people_from_a_consulate_are_of_no_nation() -> None:
    text = (
        "Chad freed 12 men on Monday. In May rebels had seized 49 people from the Danish consulate in Abeche."
    )
    assert nationalities(text)[49] is None


@pytest.mark.parametrize(
    "people", ["a dozen European passport holders", "12 Western hostages", "12 other Europeans"]
)
def test_people_of_a_region_are_foreign(people: str) -> None:
    assert nationalities(f"Chad freed two priests on Monday. It still holds {people}.")[12] == "foreign"


@pytest.mark.parametrize(
    "text",
    [
        "The authorities in Lome have freed at least 42 Togolese political prisoners this week.",
        "Forty-two Togolese journalists were released from prison in Lome on Friday.",
    ],
)
def test_critics_of_a_state_are_its_own_prisoners(text: str) -> None:
    assert nationalities(text)[42] == "domestic"


@pytest.mark.parametrize(
    ("text", "nation"),
    [
        ("Iran released two British-Iranians on Monday.", "GB"),
        ("Egypt released two British-Iranians on Monday.", "IR"),
        ("North Korea freed two Korean Americans on Monday.", "US"),
        ("Two of her friends, an Australian and a Briton, remain in prison in Dubai.", None),
        ("Rebels freed two members of the Kenyan police on Monday.", "KE"),
    ],
)
def test_words_name_the_nation_of_two(text: str, nation: str | None) -> None:
    assert nationalities(text)[2] == nation


def test_some_of_captives_are_of_the_nation_of_all() -> None:
    text = "North Korea freed a man on Monday. It still holds 40 Japanese in prison, 12 of them women."
    assert nationalities(text)[12] == "JP"


@pytest.mark.parametrize(
    ("text", "nationality"),
    [
        ("Iran released 12 sailors from India on Monday.", "IN"),
        ("Iran released 12 sailors from Iran on Monday.", None),
        ("Pakistan has released 60 fishermen belonging to India.", "IN"),
        ("Pakistan has released 60 fishermen hailing from Oman.", "OM"),
    ],
)
def test_people_are_from_where_another_state_lets_them_go(text: str, nationality: str | None) -> None:
    assert list(nationalities(text).values()) == [nationality]
