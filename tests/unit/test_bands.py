import pytest

from accounts import account_of


def parties_of(text: str, title: str | None = None) -> set[str]:
    found = account_of(text, title=title).parties
    return {mention.party for mentions in found.values() for mention in mentions}


@pytest.mark.parametrize(
    "text",
    [
        "A group calling itself the Kawar Column let a nurse go. The gunmen got a ransom.",
        "The militia, known as the Kawar Column, freed a nurse. The kidnappers got a ransom.",
        "The gang, which is known as Kawar Column, freed a nurse. The kidnappers got a ransom.",
        "A little-known group called the Kawar Column freed a nurse. The kidnappers got a ransom.",
        "A nurse was freed by the rebel group Kawar Column. The rebels had held her.",
        "The Kawar Column, a jihadist militia, freed a nurse. The militants had held her.",
        "The rebel faction, Kawar Column, freed a nurse.",
        "Their captors, the Kawar Column, freed a nurse.",
        "Rebels of the Kawar Column movement freed a nurse.",
        "An unknown group, the Kawar Column, claimed responsibility for the abduction of a nurse.",
        "The Kawar Column, a little-known group, said it held a nurse.",
        "A nurse held by the “Kawar Column” sect was freed.",
        "Kidnapped by militiamen of Kawar Column, two nurses were let go. The militia got nothing.",
    ],
)
def test_band_is_called_as_the_report_introduces_it(text: str) -> None:
    assert parties_of(text) == {"Kawar Column"}


@pytest.mark.parametrize(
    ("text", "title", "name"),
    [
        (
            "Rebels freed a nurse. Guerrillas of the Kawar People's Liberation Front had taken her.",
            "Kawari Rebels Free Nurse",
            "Kawar People's Liberation Front",
        ),
        (
            "Rebels freed a nurse taken by guerrillas of the Kawar Union for the Freedom of Balu, or KUFB.",
            None,
            "KUFB",
        ),
        (
            "Moslem kidnappers freed a nurse. Kidnappers from the Kawar Column group had held her.",
            None,
            "Kawar Column",
        ),
        (
            "A nurse was freed. The Sudanese rebels, the Kawar Column, had held her.",
            "Sudanese Rebels Free Nurse",
            "Kawar Column",
        ),
    ],
)
def test_what_captors_are_is_no_second_name(text: str, title: str | None, name: str) -> None:
    assert parties_of(text, title) - {"SD"} == {name}


def test_band_is_known_by_its_letters_too() -> None:
    assert parties_of("Insurgents of the KLF freed a nurse. The KLF got a ransom.") == {"KLF"}
    text = "A rebel group called the Kawar Column (KC) held a nurse. The KC freed her."
    assert parties_of(text) == {"KC"}
    text = "The Front for a Free Kawar in the Delta (FKD), as it calls itself, freed a nurse."
    assert parties_of(text) == {"FKD"}


@pytest.mark.parametrize(
    "text",
    [
        "A rights group called Open Cells asked for his release.",
        "Ada Brandt, a leader of a rebel group, was freed.",
        "The group, Open Cells, asked for his release.",
    ],
)
def test_no_band_is_introduced_by_other_bodies(text: str) -> None:
    assert not {"Open Cells", "Ada Brandt"} & parties_of(text)


@pytest.mark.parametrize(
    ("text", "band"),
    [
        (
            "The Movement for the Emancipation of the People of the Kawar Delta freed a nurse.",
            "Movement for the Emancipation of the People of the Kawar Delta",
        ),
        ("The Kawar Liberation Movement freed a nurse.", "Kawar Liberation Movement"),
        ("Black Kawar brigade is the name of the band.", "Black Kawar brigade"),
    ],
)
def test_band_is_known_by_what_it_fights_for(text: str, band: str) -> None:
    assert band in parties_of(text)


@pytest.mark.parametrize(
    "text", ["Rebels of General Ada Brandt freed a nurse.", "Rebels of Kawar Valley freed a nurse."]
)
def test_leader_or_land_of_captors_is_no_band(text: str) -> None:
    assert parties_of(text) == {"rebels"}


def test_day_is_no_part_of_a_name() -> None:
    assert parties_of("Late on Wednesday tribesmen freed a nurse.") == {"tribesmen"}


def test_words_of_force_make_a_band_of_groups_and_fighters() -> None:
    assert parties_of("Children were let go by armed opposition groups.") == {"armed opposition groups"}
    assert parties_of("The separatist fighters who had abducted a nun let her go.") == {"separatist fighters"}
    assert parties_of("A militant group let a nun go.") == {"militant group"}
    assert parties_of("Opposition groups were glad that a nun was let go.") == set()


def test_captors_are_found_where_the_parse_sees_a_verb() -> None:
    text = "It was for these women that kidnappers in the north had held nine men."
    assert parties_of(text) == {"kidnappers"}


def test_adjective_sets_no_band_apart() -> None:
    assert parties_of("A crew was freed by Somali pirates. The pirates got a ransom.") == {"Somali pirates"}


def test_people_of_force_are_a_band() -> None:
    assert "armed men" in parties_of("The nurse was seized by armed men. Kidnappers asked for a ransom.")
    assert parties_of("Two men and a group of friends were at home.") == set()


def test_people_at_large_are_a_band_where_they_hold_others() -> None:
    assert parties_of("Villagers freed two policemen. The villagers had held them for a week.") == {
        "villagers"
    }
    assert parties_of("The villagers were glad that the nurse was freed.") == set()


def test_commonest_of_equally_telling_nouns_names_captors() -> None:
    assert parties_of("Rebels held her. The militants let her go, the militants said.") == {"militants"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Polisario freed a man. The Polisario Front had held him.", "Polisario Front"),
        ("The Revolutionary United Front (RUF) freed a man. The RUF had held him.", "RUF"),
        ("The Houthi group freed a man. The Houthis had held him.", "Houthi"),
        ("The Lord’s Resistance Army freed a man.", "Lord's Resistance Army"),
    ],
)
def test_known_group_has_the_name_that_the_report_uses(text: str, name: str) -> None:
    assert parties_of(text) == {name}


def test_way_home_is_no_letting_go_by_a_place() -> None:
    account = account_of("The seamen were released on Friday and went home by way of Lagos.")
    (clues,) = account.stages[0].clues.values()
    assert "FREER" not in clues


@pytest.mark.parametrize(
    ("text", "band"),
    [
        ("Kidnappers freed two teachers. The gunmen had seized them in May.", "kidnappers"),
        ("Two teachers seized by gunmen in May were freed by their kidnappers.", "kidnappers"),
        ("Kawar was calm. Somali pirates let a crew go. The pirates got a ransom.", "Somali pirates"),
        ("Pirates let a crew go. It is not the first that Somali pirates held.", "pirates"),
        ("Somali gunmen let a crew go. The gunmen got a ransom.", "gunmen"),
    ],
)
def test_band_is_called_by_who_frees_and_by_its_first_name(text: str, band: str) -> None:
    assert band in parties_of(text)


def test_title_alone_introduces_no_band() -> None:
    text = "Two hijackers freed the passengers of an airliner and gave up."
    assert parties_of(text, "Hijackers of Airliner Give Up") == {"hijackers"}


def test_men_whom_nobody_knows_are_captors() -> None:
    assert parties_of("A student was let go by unidentified men.") == {"unidentified men"}


def test_group_of_the_background_is_not_who_held_people() -> None:
    beginning = "Gunmen freed a nurse. She is well. She is tired. She had been ill. Nobody was paid. "
    assert parties_of(f"{beginning}The president wants to fight Boko Haram.") == {"gunmen", "Boko Haram"}


def test_branch_is_another_band_than_its_group() -> None:
    text = "Al-Qaida's branch in Syria freed a nurse. The Nusra Front had held her."
    assert parties_of(text) == {"SY", "Nusra Front"}


def test_small_letter_of_a_group_is_kept() -> None:
    text = "Al Shabaab freed a nurse. The al Shabaab militants had held her."
    assert parties_of(text) == {"al Shabaab"}
