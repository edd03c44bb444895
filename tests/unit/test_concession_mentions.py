import pytest

from accounts import account_of
from habeas.extract.concessions.claims import weigh_mentions
from habeas.extract.concessions.statuses import status_of

GUNMEN = "Gunmen in Chad freed four hostages on Monday. "


def mentioned(text: str) -> set[tuple[str, str, str, str | None]]:
    """What may be given by a text: type, thing, status and giver."""
    return {
        (mention.type, mention.object, status_of(mention), sides.giver.party if sides.giver else None)
        for mention, sides, _ in weigh_mentions(account_of(text))
    }


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "An officer who did not want to be named said a ransom was believed to have been paid.",
            ("payment", "ransom", "done"),
        ),
        (
            "Norway has not commented. It denied that it had paid a ransom.",
            ("payment", "ransom", "denied"),
        ),
        ("None of the sanctions on Chad had been lifted.", ("sanctions", "sanctions on Chad", "denied")),
        ("Norway would like to have its embassy open again.", ("embassy", "embassy", "floated")),
    ],
)
def test_reads_what_becomes_of_a_thing(sentence: str, expected: tuple[str, str, str]) -> None:
    assert expected in {each[:3] for each in mentioned(GUNMEN + sentence)}


@pytest.mark.parametrize(
    "sentence",
    [
        "The gang kidnaps for ransom.",
        "The hunger strike lasted nine days.",
        "The four were paid in maps.",
        "The attack, they agreed, was over.",
    ],
)
def test_no_concession_is_meant(sentence: str) -> None:
    assert mentioned(GUNMEN + sentence) == set()


def test_who_frees_people_for_a_thing_does_not_give_it() -> None:
    told = (
        "Norway freed nine Chadian soldiers on Monday in exchange for maps of the border. Chad kept silent."
    )
    assert ("other", "maps of the border", "done", "TD") in mentioned(told)


def test_who_gets_a_thing_does_not_give_it() -> None:
    told = "Norway freed nine soldiers of Chad on Monday. Norway gets access to $6 million of frozen funds."
    assert "NO" not in {giver for kind, _, _, giver in mentioned(told) if kind == "funds_released"}
