from accounts import account_of
from habeas.extract.concessions.counter_releases import find_counter_releases


def test_each_side_lets_go_for_the_other() -> None:
    told = "Ukraine returned 40 Russian soldiers and Russia freed 12 men."
    claims = list(find_counter_releases(account_of("Ukraine and Russia exchanged prisoners. " + told)))
    assert {(claim.giver, claim.receiver, claim.object) for claim in claims} == {
        ("UA", "RU", "40 Russian soldiers"),
        ("RU", "UA", "12 men"),
    }


def test_a_release_of_one_side_is_none() -> None:
    assert list(find_counter_releases(account_of("Chad freed 40 soldiers from Niger on Monday."))) == []
