import pytest

from accounts import account_of

PARTS = {"FREER", "FREED", "KEEPER", "PEOPLE", "GETTER"}


def parts_of(text: str, party: str) -> set[str]:
    """The parts that the words of a sentence give to a party."""
    stages = account_of(text).stages.values()
    clues = {c for stage in stages for m in stage.parties if m.party == party for c in stage.clues[m.start]}
    return clues & PARTS


@pytest.mark.parametrize(
    ("text", "party", "parts"),
    [
        ("Iran freed nine Swedes.", "IR", {"FREER"}),
        ("Nine Swedish tourists walked free on Friday.", "SE", {"FREED"}),
        (
            "Six soldiers whom the Polisario Front had in detention were released.",
            "Polisario Front",
            {"KEEPER"},
        ),
        ("The last hostages of Hamas came home.", "Hamas", {"KEEPER"}),
        ("Sweden got back two engineers.", "SE", {"GETTER"}),
        ("Two French aid workers freed in Darfur", "FR", {"FREED"}),
        ("A leader of Hamas was freed.", "Hamas", {"FREED"}),
        ("A commander of Hamas freed two nurses.", "Hamas", {"FREER"}),
        ("Three members of Hamas were held in a prison.", "Hamas", set()),
        ("Chad's largest rebel army released nine Swedes.", "TD", set()),
        ("The captors wanted money.", "captors", {"KEEPER"}),
        ("Chad and Sweden exchanged lists of prisoners.", "SE", set()),
        ("The captivity of the French tourists was long.", "FR", set()),
        ("Rebels in Chad let nine Swedes go.", "TD", set()),
        ("Chadian rebels freed nine Swedes.", "TD", set()),
        ("Nine Swedes were arrested in Chad.", "TD", {"KEEPER"}),
        ("Nine Swedes were kidnapped in Chad.", "TD", set()),
        ("Nine men in Chad walked free.", "TD", {"KEEPER"}),
        ("The crew of a Danish tanker was freed by Iran.", "DK", {"FREED"}),
        ("A nurse who had been in custody in Chad came home.", "TD", {"KEEPER"}),
        ("Nine drivers are out of the hands of the rebels.", "rebels", {"KEEPER"}),
        ("A Swedish teacher was for a year in Iranian hands.", "IR", {"KEEPER"}),
        ("They were put into the hands of the Swedish embassy.", "SE", set()),
        ("Three of the drivers come from Chad.", "TD", set()),
        ("Four Swedes were freed from prison in Chad on Monday.", "TD", {"KEEPER"}),
        ("Three men have been got out of detention in Chad.", "TD", {"KEEPER"}),
    ],
)
def test_words_give_a_party_its_part(text: str, party: str, parts: set[str]) -> None:
    assert parts_of(text, party) == parts


def test_who_is_let_go_and_who_lets_go_play_different_parts() -> None:
    shown = account_of("Iran freed nine Swedish tourists. They had been held in Iran.").party_features
    assert "plays lets go+keeps, others let go" not in shown["IR"]
    assert "plays lets go+keeps, nobody else does" in shown["IR"]
    assert "plays theirs, others let go" in shown["SE"]


def test_people_who_walk_free_are_told_from_a_state_that_frees() -> None:
    assert "FREED as people" in account_of("The Swedes walked free.").party_features["SE"]
    assert "FREER as people" not in account_of("Sweden freed nine tourists.").party_features["SE"]


def test_state_beside_a_band_that_holds_is_told_so() -> None:
    shown = account_of("Pirates freed nine sailors off Somalia.").party_features
    assert shown["SO"]["band holds, state"]
    assert not account_of("Iran freed nine sailors.").party_features["IR"]["band holds, state"]


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("LUSAKA, 24 October 2024 - The country's president pardoned 859 inmates. Zambia is 60.", True),
        ("LUSAKA, 24 October 2024 - Congo freed nine Zambians. They went home to Zambia.", False),
    ],
)
def test_where_a_report_was_written_tells_of_a_state_to_which_nobody_goes(text: str, there: bool) -> None:
    assert ("written there" in account_of(text).party_features["ZM"]) == there


@pytest.mark.parametrize(
    ("text", "authority"),
    [
        ("Two nurses kidnapped in Oman have been freed. They were taken to Oman's port of Sohar.", None),
        (
            "Two nurses kidnapped in Oman have been freed. Their kidnappers had held them in Oman.",
            "kidnappers",
        ),
        ("Two nurses kidnapped by police in Oman have been freed. Oman released them from prison.", "OM"),
        ("Three Danish tourists held hostage in Oman have come free after weeks in captivity.", None),
        ("Militants freed two hostages. They asked for $2m in exchange for captives in Oman.", "militants"),
        ("Two nurses held hostage by al-Qaeda in Oman came free after weeks in captivity.", "al-Qaeda"),
    ],
)
def test_state_where_people_were_kidnapped_does_not_free_them(text: str, authority: str | None) -> None:
    assert [each.authority for each in account_of(text).mains] == [authority]
