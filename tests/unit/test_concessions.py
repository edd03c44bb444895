import pytest

from accounts import account_of
from habeas.extract.concessions import find_concessions

RELEASE = "Cuba freed 40 prisoners on Monday, officials in Havana said. "
TABLE = [
    (
        "In exchange, Canada lifted sanctions on the airline Aerwyn.",
        "sanctions_lifted",
        "airline Aerwyn",
        "CA",
        "done",
    ),
    (
        "Canada agreed to ease sanctions on Cuban nickel in return.",
        "sanctions_eased",
        "Cuban nickel",
        "CA",
        "announced",
    ),
    ("Canada could reopen its embassy in Havana.", "embassy", "embassy in Havana", "CA", "floated"),
    (
        "In return, Norway unfroze $40 million in nickel revenue.",
        "funds_released",
        "$40 million in nickel revenue",
        "NO",
        "done",
    ),
    ("Norway said that no ransom had been paid.", "payment", "ransom", "NO", "denied"),
    (
        "The 40 were not freed in return for the lifting of Canadian sanctions, he said.",
        "sanctions_lifted",
        "Canadian sanctions",
        "CA",
        "denied",
    ),
    ("Canada did not lift sanctions on Cuba.", "sanctions_lifted", "sanctions on Cuba", "CA", "denied"),
]


@pytest.mark.parametrize(("sentence", "kind", "thing", "giver", "status"), TABLE)
def test_tells_what_was_given_and_by_whom(
    sentence: str, kind: str, thing: str, giver: str, status: str
) -> None:
    (claim,) = find_concessions(account_of(RELEASE + sentence))
    assert (claim.type, claim.object, claim.giver, claim.status) == (kind, thing, giver, status)
    assert claim.receiver == "CU"


@pytest.mark.parametrize(
    "sentence",
    [
        "Canada imposed sanctions on Cuba in 2019.",
        "It is not clear whether a ransom was paid.",
        "One of them had been jailed for giving money to an opposition fund.",
    ],
)
def test_leaves_background_and_doubt_out(sentence: str) -> None:
    assert list(find_concessions(account_of(RELEASE + sentence))) == []


@pytest.mark.parametrize(
    "again", ["The lifting of sanctions on nickel was agreed.", "Sanctions relief helps Cuba."]
)
def test_tells_one_concession_once(again: str) -> None:
    told = "In return, Canada lifted sanctions on nickel. " + again
    assert len(list(find_concessions(account_of(RELEASE + told)))) == 1
