import pytest

from accounts import account_of


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Hamas freed three Thais.", ["Hamas", "TH"]),
        ("The Kawar Front rebels freed a nurse in Mali.", ["Kawar Front", "ML"]),
        ("They were flown from Istanbul to Doha.", ["TR", "QA"]),
        ("Polish President Ada Brandt spoke. Brandt freed two men.", ["PL", "PL", "PL"]),
        ("The Polish president spoke. The men were freed.", ["PL"]),
        ("Transnistria freed a nurse. She left Tiraspol.", ["Transnistria", "Transnistria"]),
        ("A nurse left Tiraspol in Moldova.", ["MD", "MD"]),
        ("On Monday, the Polish president spoke. They were freed on Monday.", ["PL"]),
    ],
)
def test_parties_are_found_under_every_name(text, parties):
    found = account_of(text).parties
    assert [mention.party for index in sorted(found) for mention in found[index]] == parties


def test_captors_are_one_band_by_its_most_telling_name():
    found = account_of("They were freed on Monday. The kidnappers, gunmen with masks, got a ransom.").parties
    assert {mention.party for mentions in found.values() for mention in mentions} == {"gunmen"}


def test_band_is_called_by_its_plural_where_the_report_has_one() -> None:
    found = account_of("A pirate spoke by telephone. The pirates let the crew go.").parties
    assert {mention.party for mentions in found.values() for mention in mentions} == {"pirates"}


@pytest.mark.parametrize(
    "text",
    [
        "Rebels freed a nurse in Mali. The Kawar Front rebels had held her. The rebels got a ransom.",
        "Militants freed a nurse in Mali. Boko Haram took a ransom, said the militants.",
    ],
)
def test_captors_are_the_only_group_that_is_named(text):
    found = account_of(text).parties
    assert len({m.party for mentions in found.values() for m in mentions} - {"ML"}) == 1


def test_branch_is_the_group_however_it_is_spelt() -> None:
    text = "Three men were let go by al Qaeda. Al-Qaeda in the Islamic Maghreb (AQIM) had taken them."
    found = account_of(text).parties
    assert {mention.party for mentions in found.values() for mention in mentions} == {"AQIM"}


def test_abbreviation_of_another_body_is_no_group() -> None:
    found = account_of("Reporters Without Borders (RSF) was glad. The RSF had asked for it.").parties
    assert {mention.party for mentions in found.values() for mention in mentions} == set()


def test_unit_of_an_army_is_no_band() -> None:
    found = account_of("Russia freed men of the 36th Marine Brigade. The Kawar Brigade freed others.").parties
    assert [mention.party for mention in found[0]] == ["RU"]
    assert [mention.party for mention in found[1]] == ["Kawar Brigade"]


def test_spokesman_of_another_state_speaks_for_that_one() -> None:
    text = "Two came from Peru, White House Spokeswoman Ada Brandt said. Brandt called it a victory."
    parties = account_of(text).parties
    assert [mention.party for mention in parties[1]] == ["US"]


@pytest.mark.parametrize(
    "text",
    [
        "Hamas-linked militants freed a nurse. The gunmen got a ransom.",
        "A nurse was freed by militants allied with Hamas.",
        "The militants, who swore allegiance to Hamas, freed a nurse.",
    ],
)
def test_friends_of_a_group_are_another_band(text: str) -> None:
    assert "Hamas" not in {each.party for found in account_of(text).parties.values() for each in found}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Baloch Liberation Army (BLA) freed a nurse.", "BLA"),
        ("The Renamo freed a nurse. Renamo, the Mozambique National Resistance, was glad.", "Renamo"),
        ("The Polisario freed a nurse. The Polisario Front was glad.", "Polisario Front"),
    ],
)
def test_group_is_called_by_its_letters_else_as_it_is_called_most(text: str, name: str) -> None:
    assert name in {each.party for found in account_of(text).parties.values() for each in found}


def test_group_that_claims_responsibility_far_down_is_the_captors() -> None:
    filler = "The nurse was glad. " * 6
    told = f"Gunmen freed a nurse. {filler}Hamas claimed responsibility for the raid."
    assert {each.party for found in account_of(told).parties.values() for each in found} == {"Hamas"}
    told = f"Gunmen freed a nurse. {filler}Hamas won the vote."
    assert "gunmen" in {each.party for found in account_of(told).parties.values() for each in found}
