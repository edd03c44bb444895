import pytest

from accounts import account_of
from habeas.extract.offences.accusations import find_charges
from habeas.extract.offences.claims import find_offences
from habeas.extract.offences.deeds import as_gerund
from habeas.extract.offences.recorded_offences import normal_offence

CHARGES = [
    ("He was convicted of inciting hatred and organising riots.", ["inciting hatred", "organising riots"]),
    ("She was jailed for 'spying' in 2019.", ["espionage"]),
    ("Treason was the charge that brought him there.", ["treason"]),
    ("Smuggling, and entering a closed zone, was the accusation.", ["smuggling", "entering a closed zone"]),
    ("They were caught straying into the waters of the island.", ["straying into the waters of the island"]),
    ("He was in prison for a bombing that killed two.", ["bombing"]),
    ("He was condemned for his role in the 1998 coup attempt.", ["coup attempt"]),
    ("He was arrested on a conspiracy charge.", ["conspiracy"]),
    ("He was accused of committing a serious crime.", []),
    ("She has been detained since May and is on hunger strike.", []),
    ("His conviction was a shameful miscarriage of justice.", []),
    ("They want to thank the envoy for taking on such a mission.", []),
    ("No group has claimed the abduction 18 months ago.", []),
    ("He is wanted for murder.", ["murder"]),
    ("Nine were convicted over a mutiny.", ["mutiny"]),
    ("He was held for anti-Soviet agitation and propaganda.", ["anti-Soviet propaganda"]),
    ("They were convicted of minor offences, such as arson.", ["arson"]),
    ("They were convicted of crimes committed in the war.", []),
    ("She was convicted of gun and tax crimes.", ["gun and tax crimes"]),
    ("She was jailed for doing her job.", []),
    ("He was in jail, and his term was extended twice for fights in his cell.", []),
    ("He was arrested during protests over the sale of a mine.", []),
    ("He was abducted while he was investigating smuggling.", []),
    ("Many of them would receive shorter terms because of changes in the law.", []),
    ("The state does not regard people convicted of arson as political prisoners.", []),
    ("For most prisoners the reason is their religious activity.", ["religious activity"]),
    ("They were deported as alleged members of a banned group.", ["membership of a banned group"]),
    ("She was accused of being a member of the Ardo Front.", ["membership of the Ardo Front"]),
    ("They were accused of being spies.", ["espionage"]),
    ("Nine were convicted under Article 12 of the penal code, for fraud.", ["fraud"]),
    ("They were sentenced to six years on charges of fraud and of tax evasion.", ["fraud", "tax evasion"]),
    ("The two were found guilty of “extremist” crimes.", ["extremism"]),
    ("Ten were charged under Section 112(b) of the penal code.", ["Section 112(b) of the penal code"]),
    ("He was accused of money laundering for the old government.", ["money laundering"]),
    ("They were convicted of a range of offences, including fraud and arson.", ["fraud", "arson"]),
    (
        "They had been found guilty of terrorism, incitement to violence, religious extremism and the like.",
        ["terrorism", "incitement", "religious extremism"],
    ),
    ("He was acquitted last June of leaking information.", ["leaking information"]),
    ("He was held on suspicion that he was preparing a coup.", ["plotting a coup"]),
    ("He was alleged to have assaulted a police officer.", ["assaulting a police officer"]),
    ("Divisionism was what she was sentenced for.", ["divisionism"]),
    ("The indictment is for terrorist propaganda.", ["terrorist propaganda"]),
    ("She served 13 years for acts against the state.", ["acts against the state"]),
    ("Two convicted spies and a man jailed as a mercenary were freed.", ["espionage", "mercenary activity"]),
    ("Sixteen terror suspects were held.", ["terrorism"]),
    ("Nine were charged with extremism-related offences.", ["extremism"]),
    ("They were charged with offences linked to separatism.", ["separatism"]),
    ("He was found guilty of what the court called extremist activity.", ["extremism"]),
    ("He was accused of theft and of joining a strike.", ["theft", "joining a strike"]),
    ("She was jailed for conspiracy to rob a bank.", ["conspiracy to rob a bank"]),
    ("She was held on charges of fraud and links to a banned group.", ["fraud", "links to a banned group"]),
    ("Five people were convicted of protest offences.", ["protest offences"]),
    ("They were put in prison because of theft.", ["theft"]),
    ("He was sentenced because he had organised strikes.", ["organising strikes"]),
    ("The verdict: fraud and theft.", ["fraud", "theft"]),
    ("Nine were convicted of running guns to the rebels.", ["gun-running"]),
    ("He got eight months, four of them suspended, for taking part in a riot.", ["taking part in riots"]),
    ("They were found guilty at a second trial in June of forging papers.", ["forgery"]),
    ("She had been in detention for 38 days for defaming a judge.", ["defamation"]),
    ("Two were in a camp in the north for desertion.", ["desertion"]),
    ("Most had been there for theft.", ["theft"]),
    ("He was sent to the island in 1978 for sabotage.", ["sabotage"]),
    (
        "They were accused of secession, complicity in riots and failing to carry a national card.",
        ["secession", "complicity in riots", "failing to carry a national card"],
    ),
    (
        "He was tried for fraud, contraventions of the Aliens Act and serious bodily harm after a brawl.",
        ["fraud", "contraventions of the Aliens Act", "bodily harm"],
    ),
    ("Two were sentenced for not paying a fine.", ["non-payment of fines"]),
    ("She was jailed for an unauthorised trip to the north.", ["unauthorised trip to the north"]),
    ("He was imprisoned for acts prejudicial to public order.", ["acts prejudicial to public order"]),
    ("He was barred from leaving, and jailed for theft.", ["theft"]),
    ("They waited twelve years for the distribution of land and a trial.", []),
    ("Six of them had robbed a shop or extorted money from pupils.", ["robbery", "extortion"]),
    ("Among them is a nurse who forged a prescription.", ["forgery"]),
    ("He had not stolen the car, and was never robbed.", []),
    (
        "He was jailed for refusing military service on grounds of conscience.",
        ["conscientious objection to military service"],
    ),
    ("What had put the nine behind bars was fraud.", ["fraud"]),
    ("What landed the two men in jail was theft.", ["theft"]),
    ("They were jailed for breaches of the country's fishing laws.", ["fishing violations"]),
    ("They faced life for selling ivory.", ["selling ivory"]),
    ("The three were sentenced over a failed coup.", ["coup attempt"]),
    ("She was jailed on political charges.", []),
    ("He was arrested while travelling home.", []),
    ("They were arrested on the border with Latvia.", []),
    ("He pays every financial penalty that came with their sentences.", []),
    ("More than 90 kidnappings for ransom were recorded last year.", []),
    ("They had been spying from the air for two months.", []),
    ("As traitors they could hold no office.", []),
    ("The law gives the president the right of mercy in Section 12.", []),
    ("Those jailed for murder do not qualify.", []),
    ("He was held without charge in the cells of the security service.", []),
    ("He was held on charges that rights groups see as political.", []),
    ("They were tried by a war crimes court.", []),
    ("He was arrested soon after the killing of a singer.", []),
    ("The judges tried to set the date on a Monday.", []),
    ("She served 15 days for an unsanctioned picket.", ["unsanctioned picket"]),
    ("He was arrested on the day of the coup.", []),
    ("They were jailed in the crackdown on dissent.", []),
    ("He was accused of working for Chad.", []),
    ("She told of beatings and alleged torture in the prison.", []),
    ("He took a telephone and a computer.", []),
    ("He was arrested as he was holding a debate on corruption.", []),
    ("She accused them of theft and called them children of war.", ["theft"]),
    ("He was convicted of killing a guard and sentenced to death.", ["murder"]),
    ("He was freed after prosecutors dropped terrorism charges.", ["terrorism"]),
    ("He was pardoned because he had repented of illegal entry.", ["illegal entry"]),
    ("The judge fined him 90 dollars for illegal entry.", ["illegal entry"]),
    ("The court said he had plotted to overthrow the state.", ["plotting to overthrow the government"]),
    (
        "She was jailed for insulting the head of state and taking part in a riot.",
        ["insulting the head of state", "taking part in riots"],
    ),
    ("They commuted the sentences of six men for the killing of a clerk.", ["murder"]),
    ("All were accused of fraud, none of murder.", ["fraud"]),
    ("Article 77 of the constitution lets him pardon the convicted.", []),
    ("The ministry in charge of prisoners of war said so.", []),
    ("He was jailed for exercising his rights.", []),
    ("The fraud was found out in May.", []),
    ("People convicted of rape were not included.", []),
    ("Teun Orlo, arrested in May for hiding rebels, was one of them.", ["hiding rebels"]),
    ("She was jailed for attempted flight.", ["attempted flight"]),
    ("They were convicted of holding a meeting without a permit.", ["unauthorised meeting"]),
    ("Nine were convicted of theft, two of forging passports.", ["theft", "forgery"]),
    ("The others had committed robbery or arson.", ["robbery", "arson"]),
    ("Their crimes include theft and brawling.", ["theft", "brawling"]),
    (
        "Burglary, prostitution and theft were the usual reasons for their sentences.",
        ["burglary", "prostitution", "theft"],
    ),
    (
        "They were convicted of crimes of average gravity: fraud, theft, poaching.",
        ["fraud", "theft", "poaching"],
    ),
    ("She was questioned about supplying food to rebels.", ["supplying rebels"]),
    (
        "They were jailed for possession of weapons, destruction of property and theft.",
        ["illegal possession of weapons", "destruction of property", "theft"],
    ),
    ("Six were convicted of stealing rice or bread.", ["theft"]),
    ("He was accused of having slaughtered a private sheep.", ["slaughtering a private sheep"]),
    ("The man accused of plotting a coup was let out.", ["plotting a coup"]),
    ("Nine were convicted of sedition by military courts.", ["sedition"]),
    ("Teun Orlo had nine years, for joining a march.", ["joining a march"]),
    ("She was on trial for secession and printing a map.", ["secession", "printing a map"]),
    ("They paid a fine for illegal fishing.", ["illegal fishing"]),
    ("They were held as illegal immigrants.", ["illegal entry"]),
    ("Oduya was in for armed robbery.", ["robbery"]),
    ("Nine of them had been away for fraud since May.", ["fraud"]),
    ("The winners were in for a surprise.", []),
    ("It was for espionage that the two had been jailed.", ["espionage"]),
    ("For the burning of huts they were jailed last year.", ["arson"]),
    ("The raid, for which he was given nine years, was never solved.", ["raid"]),
    ("A bombing earned him 12 years in prison.", ["bombing"]),
    ("Theft and fraud were some of the charges.", ["theft", "fraud"]),
    ("Her crime was to have insulted the king.", ["insulting the king"]),
    ("Their crime: having handed out leaflets.", ["distributing leaflets"]),
    ("She got a term of two years because she had insulted the emir.", ["insulting the emir"]),
    ("They were imprisoned in connection with a coup attempt.", ["coup attempt"]),
    ("They had committed offences such as theft and fraud.", ["theft", "fraud"]),
    ("He was held on a charge that he had leaked documents.", ["leaking classified documents"]),
    ("A convict of high treason walked out.", ["high treason"]),
    ("Forty of them were drug convicts.", ["drug offences"]),
    ("Four were convicted in the Barga bribery affair.", ["bribery"]),
    ("They were sentenced for minor drug offences.", ["drug offences"]),
    ("Loosely worded “security” offences were what they had been convicted of.", ["security offences"]),
    ("They were held under the Anti-Terrorism Law.", ["terrorism"]),
    ("She had been jailed under the Official Secrets Act.", ["passing state secrets"]),
    ("They entered the country without papers and were arrested.", ["illegal entry"]),
    ("They were detained after they illegally crossed the border.", ["illegal border crossing"]),
    ("They were detained after police raided the house.", []),
    ("They marched against corruption and were arrested.", []),
    ("She was remanded after a march on parliament.", []),
    ("He was jailed for the use of his freedoms.", []),
]
LEFT_OUT = [
    ("The pardon covers theft, but nobody convicted of murder.", ["theft"]),
    ("The court turned down everybody convicted of murder.", []),
    ("All were convicted of arson except two, who were convicted of murder.", ["arson"]),
    ("Nine were convicted of theft; those convicted of murder were excluded.", ["theft"]),
    ("Whoever was convicted of murder cannot.", []),
    ("People convicted of extremism would not be eligible.", []),
    ("None of those jailed for terrorism was among the people pardoned.", []),
    ("He was jailed for theft, but not for long.", ["theft"]),
]


@pytest.mark.parametrize(("text", "offences"), CHARGES)
def test_cuts_each_charge_out_of_its_sentence(text: str, offences: list[str]) -> None:
    (sentence,) = account_of(text).reading.sentences
    assert [charge.offence for charge in find_charges(sentence)] == offences


@pytest.mark.parametrize(("text", "offences"), LEFT_OUT)
def test_leaves_out_crimes_of_those_excluded(text: str, offences: list[str]) -> None:
    (sentence,) = account_of(text).reading.sentences
    assert [charge.offence for charge in find_charges(sentence)] == offences


def test_normalises_whole_wordings_only() -> None:
    assert normal_offence("terror charges") == "terrorism"
    assert normal_offence("alleged terrorism in the mountains of the north") == "terrorism"
    assert normal_offence("plotting terrorism") == "plotting terrorism"


@pytest.mark.parametrize(
    ("wording", "offence"),
    [
        ("breaking the American sanctions", "violating sanctions"),
        ("violation of the maritime boundaries of Osskan", "violating the maritime boundary"),
        ("entering the country without papers", "illegal entry"),
        ("spreading what it called false news", "spreading false news"),
        ("breaking a promise", "breaking a promise"),
        ("fishing within the closed zone", "illegal fishing"),
        ("stealing a neighbour's goat", "theft"),
        ("killing of two villagers", "murder"),
        ("conspiring to topple the junta", "plotting to overthrow the government"),
        ("sheltering a wanted man", "harbouring a fugitive"),
        ("attempting to flee", "attempting to flee the country"),
        ("weapons charges", "weapons offences"),
        ("stealing the secrets of the state", "stealing secrets"),
        ("bribing a customs official in charge of the port over a cargo", "bribery"),
        ("passing information to the rebels", "espionage"),
        ("giving a foreign service information about a base", "espionage"),
        ("accepting a bribe from a builder", "bribery"),
        ("keeping an unlicensed pistol", "illegal possession of weapons"),
        ("blowing up a railway bridge", "sabotage"),
        ("being in possession of a banned book", "possession of a banned book"),
    ],
)
def test_wordings_that_vary_in_their_middle_have_one_name(wording: str, offence: str) -> None:
    assert normal_offence(wording) == offence


@pytest.mark.parametrize(
    ("text", "gerund"),
    [
        ("He plotted.", "plotting"),
        ("He raided.", "raiding"),
        ("He forged.", "forging"),
        ("He fled.", "fleeing"),
    ],
)
def test_makes_gerunds_of_finite_verbs(text: str, gerund: str) -> None:
    (sentence,) = account_of(text).reading.sentences
    assert as_gerund(sentence.doc[1]) == gerund


def test_claims_what_the_freed_had_been_convicted_of() -> None:
    account = account_of("Osskan is a town in Chad. Chad freed two men who had been convicted of espionage.")
    assert [claim.offence for claim in find_offences(account)] == ["espionage"]


def test_leaves_out_what_somebody_still_held_is_tried_for() -> None:
    account = account_of(
        "Chad freed two men. Ilya Morev, since May in a cell, accused of treason, is still held."
    )
    assert list(find_offences(account)) == []


def test_leaves_offences_of_people_still_held_out() -> None:
    account = account_of(
        "Chad freed two men on Monday. Dozens are still behind bars on charges of espionage."
    )
    assert list(find_offences(account)) == []


def test_takes_a_state_that_stands_accused_for_no_detainee() -> None:
    account = account_of("Chad freed two men on Monday. The state would otherwise stand accused of killing.")
    assert list(find_offences(account)) == []


@pytest.mark.parametrize("state", ["Chad", "the army", "it"])
def test_leaves_a_state_that_is_accused_out(state: str) -> None:
    account = account_of(f"Chad freed two men on Monday. Rights groups accuse {state} of torture.")
    assert list(find_offences(account)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Chad freed a poet on Tuesday. He had accused officials of taking bribes.",
        "Chad freed nine sailors on Tuesday. It had accused their ship of smuggling.",
        "Chad freed nine soldiers of Niger on Tuesday. Each accused the other of hiding prisoners.",
    ],
)
def test_leaves_out_what_others_than_the_freed_are_accused_of(text: str) -> None:
    assert list(find_offences(account_of(text))) == []
