import pytest

from accounts import account_of
from habeas.extract.concessions.claims import find_concessions, type_of, weigh_mentions
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
        ("Norway wants to reopen its embassy.", ("embassy", "embassy", "floated")),
        ("Chad wants Norway to reopen its embassy.", ("embassy", "embassy", "demanded")),
        ("Not one cent was paid, an envoy said.", ("payment", "ransom", "denied")),
        ("Norway reached no agreement on aid for Chad.", ("other", "aid for Chad", "denied")),
        ("They did not negotiate or agree to any provision of medicine.", ("other", "medicine", "denied")),
        ("Norway had promised nothing.", ("other", "nothing", "denied")),
        ("No deal was made with Norway on lifting its sanctions.", ("sanctions", "sanctions", "denied")),
        ("That would meet a condition for removing sanctions.", ("sanctions", "sanctions", "floated")),
        ("Norway hopes the EU will lift its sanctions.", ("sanctions", "sanctions", "floated")),
        ("Oil flows under a licence granted by Norway.", ("sanctions", "licence", "done")),
        ("Norway made no concessions.", ("other", "concessions", "denied")),
        ("They spoke not only of them but of easing sanctions.", ("sanctions", "sanctions", "done")),
        ('There was no "quid pro quo".', ("other", "quid pro quo", "denied")),
        ("Norway renewed the most favoured nation status.", ("trade", "most favoured nation status", "done")),
        ("Two ministers were glad of their removal from the list.", ("sanctions", "list", "done")),
        ("They would die if a ransom was not paid.", ("payment", "ransom", "demanded")),
        (
            "Norway dropped charges against nine men whom it held.",
            ("other", "charges against nine men", "done"),
        ),
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
        "A cargo worth $3 million was aboard.",
        "Envoys visited Chad in May.",
        "A judge lifted his travel ban.",
        "Norway did not lift the ban on their travel.",
        "Norway ended the death penalty.",
        "Officials met in exchange for an agreement to free them.",
        "Soldiers stopped on a track returned home.",
        "Nine left prison in exchange for men of the rebels and forces loyal to Chad.",
        "Work began towards a political settlement.",
        "Chad did it in an effort to improve relations with Norway.",
        "A convoy left an air base in Chad.",
        "Nine states took part in the exchange.",
        "They were freed in exchange for an intelligence asset.",
        "Chad let 20 rebels go in return for 30 Chadian security forces.",
        "Eighteen soldiers held since May were allowed to leave.",
        "Ransoms rose by 71 per cent, and the group demands nine percent of it.",
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


@pytest.mark.parametrize(
    ("sentence", "thing"),
    [
        ("They were released after a $3 million ransom was dropped.", "$3 million ransom"),
        ("The families paid N20m for their freedom.", "N20m"),
        ("The gang asked for N50 million.", "N50 million"),
        ("The gang wanted up to $21m.", "up to $21m"),
        ("Relatives paid a ransom of Rs 5 crore ($600,000).", "ransom of Rs 5 crore"),
        ("Relatives paid Sh500,000 to the gang.", "Sh500,000"),
        ("A Chadian family paid 30m pesos to the gang.", "30m pesos"),
        ("They were freed for US$2.7 million.", "US$2.7 million"),
        ("The gang sought the release of two men and $1m in compensation.", "$1m in compensation"),
        ("Norway unfroze $6 billion in Chadian funds.", "$6 billion in Chadian funds"),
        ("The gang wanted $9 million for the tanker.", "$9 million"),
        ("They were let go against $2 million in gold.", "$2 million in gold"),
        ("Two million dollars is what it cost.", "Two million dollars"),
        ("The gang had first wanted a million.", "a million"),
        ("The gang asked for 15 million to begin with.", "15 million"),
    ],
)
def test_names_a_sum_once(sentence: str, thing: str) -> None:
    assert [each[1] for each in mentioned(GUNMEN + sentence)] == [thing]


@pytest.mark.parametrize(
    "sentence",
    [
        "The four flew home in a jet of the army.",
        "They were sent to the embassy.",
        "Visit our site for more.",
        "Nobody said how much aid Chad will get.",
        "They were freed under a deal on aid.",
        "A €400 million deal was discussed.",
        "They were flown out on a military flight.",
        "The crew members of a Danish boat returned.",
        "They were freed in return for them.",
        "Gunmen hold dozens of people for ransom.",
    ],
)
def test_what_stands_beside_a_release_is_not_given(sentence: str) -> None:
    assert mentioned(GUNMEN + sentence) == set()


@pytest.mark.parametrize(
    "sentence",
    [
        "Norway denied on Sunday a report that it had paid a ransom.",
        "Norway rejected claims that a ransom had been paid.",
        "Norway said that nobody had paid a ransom.",
    ],
)
def test_a_denied_report_is_a_denial(sentence: str) -> None:
    assert ("payment", "ransom", "denied", "NO") in mentioned(GUNMEN + sentence)


def test_what_somebody_said_would_come_is_announced() -> None:
    told = "Norway said that it would lift its sanctions on Chad."
    assert ("sanctions", "sanctions on Chad", "announced", "NO") in mentioned(GUNMEN + told)


def test_who_mediates_gives_nothing() -> None:
    told = (
        "Hamas freed ten hostages on Monday and Israel released 30 prisoners in exchange. "
        "The deal, mediated by Qatar and Egypt, will allow aid to enter."
    )
    assert {giver for kind, thing, _, giver in mentioned(told) if thing == "aid"} == {"IL"}


def test_what_was_agreed_with_another_thing_is_announced() -> None:
    told = "Norway agreed to open an embassy in Chad and to ease sanctions on it."
    assert {status for _, _, status, _ in mentioned(GUNMEN + told)} == {"announced"}


def test_a_company_gives_what_it_does_itself() -> None:
    told = "The company dropped its claim against Chad."
    assert [each[3] for each in mentioned(GUNMEN + told)] == ["company"]


@pytest.mark.parametrize(
    ("sentence", "giver"),
    [
        ("In return, $6 million in Chadian funds that was held by Norway was unfrozen.", "NO"),
        (
            "They left after their employer paid $2 million. Their employer, Brandt Line, is small.",
            "Brandt Line",
        ),
        ("A sum of $2 million was paid by agency.", None),
    ],
)
def test_names_who_gives_as_fully_as_told(sentence: str, giver: str | None) -> None:
    assert giver in {each[3] for each in mentioned(GUNMEN + sentence)}


@pytest.mark.parametrize(
    ("sentence", "giver"),
    [
        ("Chad and Norway agreed to reopen their embassies.", "NO"),
        ("Tariffs that Norway had doubled in May will be halved again, Chad said.", "NO"),
        ("Chad announced an agreement with Norway to improve relations.", "NO"),
        ("Officials of Chad and Norway said that $6 million in Chadian oil money was released.", "NO"),
        ("Norway kept silent. With Kenya's help, the embassy was reopened.", "NO"),
    ],
)
def test_tells_who_gives_from_who_only_agrees(sentence: str, giver: str) -> None:
    told = "Chad freed two Norwegians on Monday. " + sentence
    assert {each[3] for each in mentioned(told)} == {giver}


def test_a_state_lets_aid_in_rather_than_a_band() -> None:
    told = (
        "Hamas freed ten hostages on Monday and Israel released 30 prisoners in exchange. "
        "Hamas and Israel agreed to allow aid trucks."
    )
    assert {giver for _, thing, _, giver in mentioned(told) if "aid" in thing} == {"IL"}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Norway let through $60 million of military aid.",
            ("funds_released", "$60 million of military aid"),
        ),
        ("The minister spoke of a loan of $20 million.", ("funds_released", "$20 million")),
        ("Chad gets back $6 billion of its own money.", ("funds_released", "$6 billion")),
        ("Norway sold spare parts for its aircraft to Chad.", ("trade", "spare parts")),
        ("Two papers printed a manifesto.", ("other", "manifesto")),
        ("Norway withdrew a resolution on Chad.", ("other", "resolution on Chad")),
    ],
)
def test_tells_what_sort_of_thing_it_is(sentence: str, expected: tuple[str, str]) -> None:
    assert expected in {each[:2] for each in mentioned(GUNMEN + sentence)}


@pytest.mark.parametrize(
    ("sentence", "giver"),
    [
        ("Families had raised $2 million and handed it over in a forest.", "Families"),
        ("Their families sold cattle to raise $2 million.", "families"),
        ("Some $2 million came from a contractor.", "a contractor"),
        ("The company is said to have paid $2 million. It fell to the company alone.", "company"),
        ("The Brandt Line paid $2 million.", "Brandt Line"),
        ("Norway's Overseas Fund said that it would release $2 million.", "NO"),
        ("Nothing was given, according to a Norwegian envoy.", "NO"),
        ("Oslo's envoy, who says that no ransom was paid, left.", "NO"),
        ("Norway's envoy spoke on Monday. He said that no ransom was paid.", "NO"),
    ],
)
def test_knows_payers_by_their_clause(sentence: str, giver: str) -> None:
    assert giver in {each[3] for each in mentioned(GUNMEN + sentence)}


@pytest.mark.parametrize(
    "sentence",
    [
        "Kidnappers in the region usually free people once a ransom is paid.",
        "Foreigners are often seized and freed after payment of a ransom.",
        "Norway offered a reward of $5 million for information on the gang.",
        "The company lost $2 million while they were held.",
        "Norway gives Chad $90 million every year.",
        "A quarrel was about 200 tanks that were never delivered.",
        "Chad struck nine names off the list.",
    ],
)
def test_custom_rewards_losses_and_rolls_are_no_price(sentence: str) -> None:
    assert mentioned(GUNMEN + sentence) == set()


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "They had talked to a committee of traders, who paid $2,000.",
            ("payment", "$2,000", "done", "traders"),
        ),
        ("Norway agreed to a trade pact.", ("trade", "trade pact", "announced", "NO")),
        ("Norway parted with $2 million.", ("payment", "$2 million", "done", "NO")),
        ("Norway has promised tents and fuel.", ("other", "tents and fuel", "announced", "NO")),
        ("Norway denied that the money was a ransom.", ("payment", "ransom", "denied", "NO")),
        ("Nothing was paid, the Norwegian foreign ministry said.", ("payment", "ransom", "denied", "NO")),
        ("They got a flight that Norway had suspended.", ("trade", "flight", "done", "NO")),
    ],
)
def test_tells_who_gives_by_what_is_said_of_it(sentence: str, expected: tuple[str, str, str, str]) -> None:
    assert expected in mentioned(GUNMEN + sentence)


def test_a_dateline_tells_whose_officials_deny() -> None:
    told = (
        "KADUNA, Nigeria (Sample) - Gunmen freed nine pupils on Monday. The governor said no ransom was paid."
    )
    assert ("payment", "ransom", "denied", "NG") in mentioned(told)


def test_captors_ask_the_state_they_are_at_home_in() -> None:
    told = "Boko Haram freed nine Danes in Nigeria on Monday. It had asked for a clinic."
    assert ("other", "clinic", "demanded", "NG") in mentioned(told)


def test_ransoms_pay_nobody() -> None:
    told = "Ransoms have brought the gunmen $55 million."
    assert all(giver is None for *_, giver in mentioned(GUNMEN + told))


def test_bail_is_paid_and_not_unfrozen() -> None:
    told = "They were released in return for bail of $240,000."
    assert {kind for kind, *_ in mentioned(GUNMEN + told)} == {"payment"}


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("In return Norway lifted its ban on Cuban cigars.", "trade"),
        ("In return Norway lifted its embargo on rice and fuel.", "trade"),
        ("In return Norway lifted a ban on arms sales.", "sanctions_lifted"),
        ("In return Norway lifted a visa ban on Cuban officials.", "sanctions_lifted"),
        ("In return Norway lifted its ban on Cuban airlines.", "sanctions_lifted"),
    ],
)
def test_a_ban_on_goods_is_of_trade(sentence: str, kind: str) -> None:
    found = weigh_mentions(account_of("Cuba freed 40 prisoners on Monday. " + sentence))
    assert kind in {type_of(mention) for mention, *_ in found}


@pytest.mark.parametrize(
    "sentence",
    [
        "The four had been fined $200 each for fishing.",
        "A court ordered Chad to pay compensation.",
        "One of them was caught with a pistol and 5,000 euros in cash.",
        "Their phones worth 3,000 euros were given back.",
        "Their embassy was allowed to visit them.",
    ],
)
def test_fines_belongings_and_visitors_are_no_price(sentence: str) -> None:
    assert list(find_concessions(account_of(GUNMEN + sentence))) == []


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("The gunmen repeated their demand for a bilateral ceasefire.", ("other", "bilateral ceasefire")),
        ("In return the Kawar Front suspended its armed struggle.", ("other", "armed struggle")),
        (
            "Norway is considering whether to withdraw trade preferences for Chad if they are not freed.",
            ("sanctions_imposed_threat", "trade preferences for Chad"),
        ),
    ],
)
def test_truces_asked_for_and_preferences_at_stake_are_told(sentence: str, told: tuple[str, str]) -> None:
    assert told in [(each.type, each.object) for each in find_concessions(account_of(GUNMEN + sentence))]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Norway dropped extradition proceedings against a banker.", ("other", "done")),
        ("Norway approved the sale of attack helicopters.", ("trade", "done")),
        ("Norway said there was no deal.", ("other", "denied")),
        ("They demanded a plane and $2 million.", ("other", "demanded")),
        ("The firm agreed to stop work on a dam.", ("other", "announced")),
        ("Norway will review the sanctions in May.", ("sanctions", "announced")),
    ],
)
def test_knows_more_that_is_given(sentence: str, expected: tuple[str, str]) -> None:
    found = {(kind, status) for kind, _, status, _ in mentioned("Chad freed nine men on Monday. " + sentence)}
    assert expected in found


@pytest.mark.parametrize(
    "sentence",
    [
        "The owner paid for repairs to the hull.",
        "They held 20 people, including four ambassadors.",
        "A court lifted a ban on her leaving the country.",
        "Norway gained duty-free access.",
        "Norway will lift its curbs in return for the reforms.",
        "The swap of a soldier in exchange for hundreds of Norwegians came first.",
    ],
)
def test_takes_nothing_for_what_it_is_not(sentence: str) -> None:
    told = {thing for _, thing, _, _ in mentioned("Chad freed nine men on Monday. " + sentence)}
    assert told <= {"curbs"}


@pytest.mark.parametrize("whose", ["The", "Their", "His"])
def test_names_payers_without_article(whose: str) -> None:
    told = GUNMEN + f"{whose} family had paid $2 million. The other family paid nothing."
    assert "family" in {giver for _, _, _, giver in mentioned(told)}


def test_nobody_named_is_asked_to_pay() -> None:
    told = GUNMEN + "Their families paid $2 million. The gunmen had asked for $5 million."
    assert ("payment", "$5 million", "demanded", None) in mentioned(told)


def test_names_nothing_with_what_it_was_in_return() -> None:
    told = mentioned(GUNMEN + "Norway gave them nothing in return.")
    assert ("other", "nothing in return", "denied", "NO") in told


@pytest.mark.parametrize(
    ("sentence", "thing"),
    [
        ("The lifting of Norway's sanctions had nothing to do with them.", "Norway's sanctions"),
        ("The rice was not given in exchange for them, Norway said.", "rice"),
        ("Norway will unfreeze $3 million, but that was not connected.", "$3 million"),
    ],
)
def test_a_thing_not_tied_to_people_is_no_price(sentence: str, thing: str) -> None:
    found = mentioned("Chad freed nine men on Monday. " + sentence)
    assert (thing, "denied") in {(name, status) for _, name, status, _ in found}


def test_who_spoke_before_by_office_speaks_for_captors_state() -> None:
    told = "In Colombia the FARC freed four men on Monday, Foreign Minister Ada Brandt said. "
    assert ("payment", "ransom", "denied", "CO") in mentioned(
        told + "Brandt denied that the money was a ransom."
    )


def test_rebel_commander_speaks_for_no_state() -> None:
    told = 'In Chad rebels freed four men on Monday. "No money was paid," rebel commander Ada Brandt said.'
    assert {giver for _, _, status, giver in mentioned(told) if status == "denied"} == {None}


def test_an_army_that_leaves_is_that_of_captors_state() -> None:
    told = "In Colombia the FARC freed four soldiers on Monday after the army had left the area for a month."
    assert ("other", "army", "CO") in {(kind, thing, giver) for kind, thing, _, giver in mentioned(told)}


def test_a_trade_deal_comes_from_its_other_side() -> None:
    told = "Chad freed nine men on Monday. A trade agreement between Chad and Norway was signed."
    assert ("trade agreement", "NO") in {(thing, giver) for _, thing, _, giver in mentioned(told)}


def test_sanctions_are_on_no_release() -> None:
    told = mentioned("Chad freed nine men on Monday. Norway will not ease sanctions for one release.")
    assert ("sanctions", "sanctions", "denied", "NO") in told


def test_goods_of_one_list_are_one() -> None:
    told = "Chad freed nine men on Monday. In return Norway sent rice, cement and diesel."
    assert [claim.object for claim in find_concessions(account_of(told))] == ["rice, cement and diesel"]


def test_families_and_friends_pay_together() -> None:
    told = mentioned(GUNMEN + "His family and friends paid $2 million.")
    assert ("payment", "$2 million", "done", "family and friends") in told


@pytest.mark.parametrize(
    ("sentence", "thing", "status"),
    [
        ("Norway denied that there had been any deal.", "deal", "denied"),
        ("Chad wants Norway to withdraw its 1,700 troops.", "troops", "demanded"),
        ("He was freed on bail of 300 dinars.", "300 dinars", "done"),
    ],
)
def test_tells_deals_denied_troops_and_bail(sentence: str, thing: str, status: str) -> None:
    found = mentioned("Chad freed nine men on Monday. " + sentence)
    assert (thing, status) in {(name, how) for _, name, how, _ in found}


def test_a_ban_on_visas_is_a_sanction() -> None:
    told = account_of("Chad freed nine men on Monday. In return Norway lifted a ban on visas for officials.")
    assert {type_of(mention) for mention, _, _ in weigh_mentions(told)} >= {"sanctions_lifted"}


@pytest.mark.parametrize(
    ("sentence", "thing"),
    [
        ("In return, Norway agreed to sell Chad 200,000 tonnes of wheat.", "200,000 tonnes of wheat"),
        ("In return, Norway will hold an inquiry into the killings.", "inquiry"),
    ],
)
def test_what_a_state_agrees_to_do_in_return_is_given(sentence: str, thing: str) -> None:
    told = mentioned(f"Chad freed 12 Norwegian sailors on Monday. {sentence}")
    assert ("NO", thing) in {(giver, what) for _, what, _, giver in told}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Chad freed nine men on Monday after the foreign minister of Norway visited Ndjamena.",
            ("visit", "visit", "done", "NO"),
        ),
        (
            "Chadian tribesmen freed nine men after the government promised to build a clinic.",
            ("other", "clinic", "announced", "TD"),
        ),
        ("Chad freed nine men. Norway sent a letter.", ("other", "letter", "done", "NO")),
    ],
)
def test_visits_and_letters_are_given_by_whom_they_come_from(
    text: str, expected: tuple[str, str, str, str]
) -> None:
    assert expected in mentioned(text)


def test_to_whom_funds_go_does_not_give_them() -> None:
    told = "Chad freed nine men on Monday. Some $6 billion in frozen funds was transferred to Qatar."
    assert "QA" not in {giver for _, _, _, giver in mentioned(told)}


def test_a_visit_to_captives_gives_nothing() -> None:
    assert mentioned("Chad freed nine men on Monday. Delegate Ada Brandt visited the prisoners.") == set()


def test_who_is_promised_a_thing_does_not_give_it() -> None:
    told = "Hijackers freed nine men on Monday after being promised asylum in Malta."
    assert "hijackers" not in {giver for _, _, _, giver in mentioned(told)}


@pytest.mark.parametrize(
    "tie", ["In return, Norway delivered 20 tons of wheat.", "Norway sent rice in return."]
)
def test_what_is_given_in_return_by_its_own_words_is_claimed(tie: str) -> None:
    claims = list(find_concessions(account_of(f"Chad freed nine men on Monday. {tie}")))
    assert [claim.giver for claim in claims] == ["NO"]


def test_freeze_on_a_sum_is_of_funds() -> None:
    told = "Chad freed nine men on Monday. In return Norway lifted a freeze on $7 billion in assets."
    assert [claim.type for claim in find_concessions(account_of(told))] == ["funds_released"]


def test_sanctions_are_of_the_state_under_whose_ruler_they_were_imposed() -> None:
    told = "Chad freed nine men on Monday. Sanctions that were imposed under Norway's king were lifted."
    assert "NO" in {giver for _, _, _, giver in mentioned(told)}
