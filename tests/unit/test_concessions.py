import pytest

from accounts import account_of
from habeas.extract.concessions.claims import find_concessions

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
        "In return Chad is freeing 40 rebels under the truce, which has paused seven weeks of fighting.",
    ],
)
def test_leaves_background_and_doubt_out(sentence: str) -> None:
    assert list(find_concessions(account_of(RELEASE + sentence))) == []


PAYMENTS = [
    ("Their company, Aerwyn Mining, paid a ransom of $2 million.", "Aerwyn Mining", "done"),
    ("Norway paid the gunmen millions of euros.", "NO", "done"),
    ("The Norwegian foreign ministry denied that a ransom had been paid.", "NO", "denied"),
    ("Oslo said it had not paid a ransom.", "NO", "denied"),
    ("The gunmen received $50 million from Norway.", "NO", "done"),
    ("A ransom was paid, a mediator said.", None, "done"),
]


@pytest.mark.parametrize(("sentence", "payer", "status"), PAYMENTS)
def test_tells_who_pays_a_ransom(sentence: str, payer: str | None, status: str) -> None:
    told = "Gunmen in Chad freed four hostages on Monday. " + sentence
    (claim,) = find_concessions(account_of(told))
    assert (claim.type, claim.giver, claim.status) == ("payment", payer, status)


def test_says_ransom_where_not_a_cent_was_paid() -> None:
    told = "Gunmen in Chad freed four hostages on Monday. Not a cent was paid, the minister said."
    assert [claim.object for claim in find_concessions(account_of(told))] == ["ransom"]


@pytest.mark.parametrize(
    ("sentence", "thing", "giver"),
    [
        ("In return, Norwegian troops were withdrawn from the border.", "Norwegian troops", "NO"),
        ("Hours later Norway apologised for the raid.", "apology", "NO"),
        ("In return, Norway dropped its extradition request.", "extradition request", "NO"),
    ],
)
def test_finds_what_no_sanction_or_money_is(sentence: str, thing: str, giver: str) -> None:
    (claim,) = find_concessions(account_of("Chad freed two Norwegians on Monday. " + sentence))
    assert (claim.type, claim.object, claim.giver) == ("other", thing, giver)


@pytest.mark.parametrize(
    "again", ["The lifting of sanctions on nickel was agreed.", "Sanctions relief helps Cuba."]
)
def test_tells_one_concession_once(again: str) -> None:
    told = "In return, Canada lifted sanctions on nickel. " + again
    assert len(list(find_concessions(account_of(RELEASE + told)))) == 1


GIVERS = [
    ("In return, Egyptian mediators said, sanctions on nickel were lifted by Norway.", "NO"),
    ("In return, Canada urged Norway to lift its sanctions on nickel.", "NO"),
    ("In return, sanctions that Norway imposed were eased, and it lifted a ban on nickel.", "NO"),
    ("Havana gained access to $40 million in frozen funds in return, under a deal with Norway.", "NO"),
]


@pytest.mark.parametrize(("sentence", "giver"), GIVERS)
def test_gives_who_acts_not_who_asks_or_gets(sentence: str, giver: str) -> None:
    claims = list(find_concessions(account_of(RELEASE + sentence)))
    assert {claim.giver for claim in claims} == {giver}


@pytest.mark.parametrize("giver", ["army", "government"])
def test_takes_bare_army_for_captors_state(giver: str) -> None:
    told = f"In Colombia the FARC freed four soldiers on Monday. In return the {giver} halted its patrols."
    (claim,) = find_concessions(account_of(told))
    assert (claim.object, claim.giver) == ("patrols", "CO")


def test_never_lets_captors_pay_themselves() -> None:
    told = "Gunmen in Chad freed four hostages on Monday. The gunmen had demanded a ransom of $5 million."
    (claim,) = find_concessions(account_of(told))
    assert claim.giver is None


@pytest.mark.parametrize(
    "sentence",
    ["The company would not say if a ransom was paid.", "Was a ransom of $2 million paid in return?"],
)
def test_leaves_open_what_report_leaves_open(sentence: str) -> None:
    assert list(find_concessions(account_of("Gunmen in Chad freed four hostages. " + sentence))) == []


def test_reads_nor_as_denial() -> None:
    told = "Norway did not lift sanctions on nickel, its minister said, nor was the money a ransom."
    claims = find_concessions(account_of(RELEASE + told))
    assert {claim.status for claim in claims} == {"denied"}


def test_finds_all_that_people_are_let_go_for() -> None:
    told = "Azerbaijan freed 12 Armenian soldiers on Monday in exchange for maps of minefields."
    assert [claim.object for claim in find_concessions(account_of(told))] == ["maps of minefields"]


def test_takes_no_doer_for_what_is_given() -> None:
    told = "In return, Norwegian troops suspended their patrols."
    claims = find_concessions(account_of(RELEASE + told))
    assert [claim.object for claim in claims] == ["patrols"]


def test_a_ransom_and_its_sum_are_one() -> None:
    told = "Pirates freed 24 sailors on Monday after a ransom was paid. They were paid $3 million, they said."
    (claim,) = find_concessions(account_of(told))
    assert claim.object == "$3 million"


def test_a_sum_asked_and_a_sum_paid_are_two() -> None:
    told = (
        "Pirates freed 24 sailors on Monday after the owners paid a ransom of $3 million. "
        "They had demanded a ransom of $9 million."
    )
    assert {claim.object for claim in find_concessions(account_of(told))} == {
        "ransom of $3 million",
        "ransom of $9 million",
    }


def test_funds_released_are_told_once() -> None:
    told = (
        RELEASE
        + "In return, Norway unfroze $40 million in nickel revenue. "
        + "Critics in Canada called the transfer of $40 million in frozen funds wrong. "
        + "The money will be transferred to a bank, officials said."
    )
    (claim,) = find_concessions(account_of(told))
    assert (claim.type, claim.giver) == ("funds_released", "NO")


def test_names_a_list_in_full() -> None:
    told = RELEASE + "In exchange, Canada took Cuba off its list of states which back smugglers."
    (claim,) = find_concessions(account_of(told))
    assert claim.object == "list of states which back smugglers"


def test_who_denies_having_paid_is_not_asked() -> None:
    told = (
        "Gunmen in Chad freed four hostages on Monday. Norway denied that it had paid a ransom for them. "
        + "The gunmen had demanded $9 million."
    )
    asked = [each.giver for each in find_concessions(account_of(told)) if each.status == "demanded"]
    assert asked == [None]


def test_sanctions_and_their_targets_are_one() -> None:
    told = RELEASE + "Canada eased sanctions in return. Canada lifted the sanctions on Cuban nickel."
    (claim,) = find_concessions(account_of(told))
    assert claim.object == "Cuban nickel"


def test_who_paid_is_told_with_the_sum() -> None:
    told = (
        "Gunmen in Chad freed four hostages on Monday after $9 million was paid in exchange. "
        + "The ransom was paid by Norway, officials said."
    )
    (claim,) = find_concessions(account_of(told))
    assert (claim.object, claim.giver) == ("$9 million", "NO")


@pytest.mark.parametrize(
    ("sentence", "thing"),
    [
        ("Cuba had asked Canada for 20 tons of wheat in return.", "20 tons of wheat"),
        ("In exchange Cuba demanded fuel from Canada.", "fuel"),
    ],
)
def test_who_is_asked_gives_and_not_who_asks(sentence: str, thing: str) -> None:
    (claim,) = find_concessions(account_of(RELEASE + sentence))
    assert (claim.object, claim.giver, claim.status) == (thing, "CA", "demanded")


@pytest.mark.parametrize("thing", ["20 tons of wheat", "40 sacks of flour", "30 tents"])
def test_goods_are_told_with_their_measure(thing: str) -> None:
    (claim,) = find_concessions(account_of(f"{RELEASE}In return, Canada delivered {thing}."))
    assert (claim.type, claim.object, claim.giver) == ("other", thing, "CA")


@pytest.mark.parametrize("amount", ["150,000 guilders", "40,000 escudos", "600,000 dalasis"])
def test_a_sum_may_be_in_any_currency(amount: str) -> None:
    (claim,) = find_concessions(account_of(f"{RELEASE}Canada paid a ransom of {amount} for them."))
    assert (claim.type, claim.object) == ("payment", f"ransom of {amount}")


@pytest.mark.parametrize(
    "sentence",
    [
        "Canada handed over a Cuban border guard in return.",
        "Canada's embassy had made known in return that it wished to see the list.",
    ],
)
def test_neither_people_nor_who_speaks_is_a_thing_given(sentence: str) -> None:
    assert not list(find_concessions(account_of(RELEASE + sentence)))


def test_money_that_changes_hands_is_paid() -> None:
    account = account_of("Pirates freed nine sailors on Monday. Two million dollars changed hands.")
    assert [claim.object for claim in find_concessions(account)] == ["Two million dollars"]
