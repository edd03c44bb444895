import pytest

from habeas.publish.redaction import initial_name, redact_names

OSTREN = redact_names(["Jorun Østren", "Dr. J. van Ostren"])


@pytest.mark.parametrize(
    ("written", "concealed"),
    [
        ("Jorun Østren was freed.", "J. Ø. was freed."),
        ("JORUN OSTREN was freed.", "J. O. was freed."),
        ("They freed Ostren.", "They freed O."),
        ("Ostren’s mother wept.", "O.’s mother wept."),
        ("Mr J. van Ostren spoke.", "Mr J. O. spoke."),
        ("The van left.", "The van left."),
        ("Nobody else was named.", "Nobody else was named."),
    ],
)
def test_name_gives_way_to_initials(written: str, concealed: str) -> None:
    assert OSTREN.conceal(written) == concealed


def test_name_in_other_script_goes() -> None:
    assert redact_names(["Йорун Острен"]).conceal("Освободили Йорун Острен") == "Освободили Й. О."


def test_hyphen_and_apostrophe_hide_nothing() -> None:
    told = redact_names(["Nadia al-Ka'bi"]).conceal("Nadia Al-Ka’bi and the Kabi family")
    assert "bi" not in told.split(" and ")[0]


@pytest.mark.parametrize("address", ["https://a.example/jorun-ostren-freed", "https://a.example/freeostren"])
def test_address_with_name_is_left_out(address: str) -> None:
    assert OSTREN.conceal_address(address) is None


def test_other_addresses_stay() -> None:
    assert OSTREN.conceal_address("https://a.example/prisoners-freed") == "https://a.example/prisoners-freed"


def test_initials_have_no_title() -> None:
    assert initial_name("Father Jorun van Østren") == "J. Ø."


def test_nothing_to_conceal_changes_nothing() -> None:
    assert redact_names([]).conceal("Jorun Østren was freed.") == "Jorun Østren was freed."


def test_name_of_small_words_goes_too() -> None:
    assert redact_names(["Le Van Do"]).conceal("Le Van Do left in a van.") == "L. V. D. left in a van."


def test_names_of_two_people_stay_apart() -> None:
    told = redact_names(["Jorun Vik", "Pal Berg"]).conceal("Vik, Berg and Ms. Jorun Vik")
    assert told == "V., B. and Ms. J. V."
