import pytest
from hypothesis import given
from hypothesis import strategies as st

from habeas.publish.redaction import WORD, initial_name, redact_names
from habeas.words.names import fold_letters

NAMES = st.lists(
    st.text("abcdefghijklmnopqrstuvwxyzøéłßж", min_size=2, max_size=9).map(str.capitalize),
    min_size=1,
    max_size=4,
).map(" ".join)
GAPS = st.sampled_from([" ", ", ", "-", "’s ", " and ", ". ", "\n", "/", "_"])

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


@given(st.lists(NAMES, min_size=1, max_size=3), st.lists(st.tuples(NAMES, GAPS), max_size=6), GAPS)
def test_no_word_of_name_is_left(names: list[str], others: list[tuple[str, str]], gap: str) -> None:
    hidden = redact_names(names)
    text = gap.join([*names, *(word + between for word, between in others), names[0].upper()])
    left = [word for word in WORD.findall(hidden.conceal(text)) if len(word) > 1 and not word.islower()]
    assert not [word for word in left if fold_letters(word) in hidden.telling]


def test_diacritic_written_apart_hides_nothing() -> None:
    assert redact_names(["Ćiro Beneš"]).conceal("C\u0301iro Benes\u030c left.") == "C. B. left."
