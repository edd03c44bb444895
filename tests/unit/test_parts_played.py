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
    ],
)
def test_words_give_a_party_its_part(text: str, party: str, parts: set[str]) -> None:
    assert parts_of(text, party) == parts


def test_who_is_let_go_and_who_lets_go_play_different_parts() -> None:
    shown = account_of("Iran freed nine Swedish tourists. They had been held in Iran.").party_features
    assert "plays lets go+keeps, others let go" not in shown["IR"]
    assert "plays lets go+keeps, nobody else does" in shown["IR"]
    assert "plays theirs, others let go" in shown["SE"]
