import pytest

from accounts import account_of
from habeas.extract.accusations import find_charges
from habeas.extract.charge_names import normal_offence
from habeas.extract.offences import find_offences

CHARGES = [
    ("He was convicted of inciting hatred and organising riots.", ["inciting hatred", "organising riots"]),
    ("She was jailed for 'spying' in 2019.", ["espionage"]),
    ("They were sentenced to six years on charges of fraud and of tax evasion.", ["fraud", "tax evasion"]),
    ("The two were found guilty of “extremist” crimes.", ["extremism"]),
    ("Ten were charged under Section 112(b) of the penal code.", ["Section 112(b) of the penal code"]),
    ("He was accused of money laundering for the old government.", ["money laundering"]),
    ("They were convicted of a range of offences, including fraud and arson.", ["fraud", "arson"]),
    ("She was jailed on political charges.", []),
    ("He was jailed for exercising his rights.", []),
    ("The fraud was found out in May.", []),
    ("People convicted of rape were not included.", []),
]


@pytest.mark.parametrize(("text", "offences"), CHARGES)
def test_cuts_each_charge_out_of_its_sentence(text: str, offences: list[str]) -> None:
    (sentence,) = account_of(text).reading.sentences
    assert [charge.offence for charge in find_charges(sentence)] == offences


def test_normalises_whole_wordings_only() -> None:
    assert normal_offence("terror charges") == "terrorism"
    assert normal_offence("alleged terrorism in the mountains of the north") == "terrorism"
    assert normal_offence("plotting terrorism") == "plotting terrorism"


def test_claims_what_the_freed_had_been_convicted_of() -> None:
    account = account_of("Osskan is a town in Chad. Chad freed two men who had been convicted of espionage.")
    assert [claim.offence for claim in find_offences(account)] == ["espionage"]


def test_leaves_a_state_that_is_accused_out() -> None:
    account = account_of("Chad freed two men on Monday. Rights groups accuse Chad of torture.")
    assert list(find_offences(account)) == []
