"""Countries as English news names them."""

import pytest

from accounts import account_of
from habeas.words.countries import country_name, demonym, find_blocs, find_countries, names_country
from habeas.words.tables import read_table

MENTIONS = [
    ("Belarus freed them", ["BY"]),
    ("nine Poles and a Swede", ["PL", "SE"]),
    ("Minsk told Washington", ["BY", "US"]),
    ("the Kremlin and the White House", ["RU", "US"]),
    ("ISRAEL FREES PALESTINIANS", ["IL", "PS"]),
    ("it was told to us by the US", ["US"]),
    ("a U.S.-led deal", ["US"]),
    ("turkey was served in Turkey", ["TR"]),
    ("Guinea-Bissau, Guinea and Papua New Guinea", ["GW", "GN", "PG"]),
    ("Niger and Nigeria", ["NE", "NG"]),
    ("Dominica and the Dominican Republic", ["DM", "DO"]),
    ("South Sudan and Sudan", ["SS", "SD"]),
    ("North Korea and South Korea", ["KP", "KR"]),
    ("Northern Ireland and Ireland", ["GB", "IE"]),
    ("the Democratic Republic of Congo", ["CD"]),
    ("Latin American leaders", []),
    ("The Washington Post reported", []),
    ("a car bomb; CAR BOMB", []),
    ("a Russian-language site in a Russian-held town", ["RU"]),
    ("the men were met by Jordan Example at the gate", []),
    ("the men were met by Michael Jordan at the gate", []),
    ("the men were freed by Jordan on Saturday", ["JO"]),
    ("Israel Frees Prisoners", ["IL"]),
    ("under the Algiers peace agreement Algiers mediated", ["DZ"]),
    ("Five German citizens were aboard", ["DE"]),
    ("the Taliban freed them", ["AF"]),
]


@pytest.mark.parametrize(("text", "codes"), MENTIONS)
def test_countries_are_found_in_order(text: str, codes: list[str]) -> None:
    mentions = find_countries(text)
    assert [mention.code for mention in mentions] == codes
    assert all(text[mention.start : mention.end] == mention.text for mention in mentions)


FORMS = [
    ("Lithuania", "name", ""),
    ("Lithuanian", "adjective", ""),
    ("Lithuanians", "demonym", ""),
    ("Frenchwoman", "demonym", "female"),
    ("Dutchmen", "demonym", "male"),
    ("Vilnius", "capital", ""),
    ("Pentagon", "government", ""),
]


@pytest.mark.parametrize(("text", "form", "gender"), FORMS)
def test_form_and_gender_come_from_the_word(text: str, form: str, gender: str) -> None:
    (mention,) = find_countries(text)
    assert (mention.form, mention.gender) == (form, gender)


def test_quote_names_only_its_own_countries() -> None:
    assert names_country("crossed into Lithuania", "LT")
    assert not names_country("crossed into Lithuania", "LV")
    assert names_country("EU sanctions", "EU")


def test_blocs_are_found_apart_from_states() -> None:
    assert [mention.code for mention in find_blocs("NATO, the UN and the West")] == ["NATO", "UN", "West"]


def test_codes_have_words_for_display() -> None:
    assert (country_name("BY"), demonym("BY")) == ("Belarus", "Belarusian")
    assert country_name("Hamas") == "Hamas"


def test_every_country_name_finds_its_code() -> None:
    missed = [
        row["code"]
        for row in read_table("countries.tsv")
        if not names_country(f"They left for {row['names'].split(';')[0]}.", row["code"])
    ]
    assert missed == []


def test_surname_is_no_country() -> None:
    (sentence,) = account_of("The lawyer Julio Montenegro spoke to Chad.").reading.sentences
    assert [each.code for each in sentence.countries] == ["TD"]


def test_part_of_the_world_is_no_bloc() -> None:
    assert [bloc.code for bloc in find_blocs("West African sanctions, the West Bank and the West")] == [
        "West"
    ]
