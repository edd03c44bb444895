from math import log

import pytest

from accounts import account_of
from habeas import extract_claims
from habeas.extract import take_people
from habeas.extract.account import Account
from habeas.extract.decide import Decider, deciding_with
from habeas.extract.parse.pipeline import load_pipeline
from habeas.extract.parse.reading import parse_report
from habeas.extract.relevance import relevance_features, tells_of_detainees
from habeas.model import Report

OTHER_MATTERS = [
    "The sailors were rescued from a sunken trawler. Divers freed two men from its cabin on Friday.",
    "A judge refused to free the suspect on bail. He faces trial in April.",
    "The film, released on Friday in 1,240 cinemas, tells of twelve clerks held by gunmen. Nine are freed.",
    "Volunteers freed 32 turtles on Saturday. Another 17 remain in captivity at the clinic.",
    "The chain will let 1,800 workers go and close 60 shops. Two directors left the board.",
    "Police hunt 40 inmates after a jailbreak. Nine escapees were recaptured; others are armed.",
    "The average rate of overcrowding fell 3 percent, a survey shows. Of 9,100 inmates, 400 were women.",
    "The turkey and the goose got a pardon on Tuesday. The birds will live with the flock of a zoo.",
    "Foreigners who overstay a visa are pardoned until May. Some 48,000 used the last amnesty on residency.",
]

IN_OTHER_WORDS = [
    "BERLIN - Two spies crossed a bridge on Friday. Moscow released Gareth Wynfold, a British salesman, and "
    "London let Colonel Konrad Molodin go in exchange.",
    "Chad let 14 foreigners go on Tuesday. They were flown to Khartoum, the foreign ministry said.",
    "A gang in Haiti let 12 missionaries go on Thursday, two months after they were kidnapped. Police gave "
    "no details, and the church would not say whether a ransom was paid.",
]


@pytest.mark.parametrize("text", OTHER_MATTERS)
def test_other_matters_give_no_claims(text: str) -> None:
    assert not extract_claims(Report(name="r", text=text)).claims


def test_release_of_uncounted_people_is_relevant() -> None:
    text = (
        "Gunmen in Chad let a tanker and its crew go on Monday after its owner paid a ransom of $3 million."
    )
    extraction = extract_claims(Report(name="r", text=text))
    assert [episode.authority for episode in extraction.episodes] == ["gunmen"]
    assert [claim.giver for claim in extraction.claims if claim.kind == "concession"] == ["owner"]


def test_report_of_stock_alone_is_relevant() -> None:
    text = (
        "The Viasna rights group said 1,244 political prisoners were held in Belarus at the end of January."
    )
    assert [claim.value for claim in extract_claims(Report(name="r", text=text)).claims[:1]] == [1244]


@pytest.mark.parametrize("text", IN_OTHER_WORDS)
def test_release_without_captive_words_is_relevant(text: str) -> None:
    assert extract_claims(Report(name="r", text=text)).claims


def features_of(text: str) -> dict[str, str | bool]:
    report = Report(name="r", text=text)
    return relevance_features(Account(parse_report(report, load_pipeline())), ())


def test_matter_weighs_by_its_share_of_the_words() -> None:
    text = "A turkey met a goose. The goose bit an owl."
    assert {"share of nature 2", "share of nature 20"} < set(features_of(text))
    longer = features_of(text + " Nothing else was seen to happen there on that day." * 30)
    assert "share of nature 10" in longer
    assert "share of nature 20" not in longer


def test_report_without_matters_has_neither_balance() -> None:
    assert features_of("Two men walked home on Friday.")["balance"] == "neither"


def test_part_of_state_is_a_feature() -> None:
    features = features_of("Norway freed four Swedes on Friday.")
    assert {"party FREER", "parties 1"} < set(features)


@pytest.mark.parametrize(
    ("text", "chance", "relevant"),
    [
        ("Osska freed 52 prisoners on Monday. The court has yet to say why.", 0.3, True),
        ("A court opened on Monday. Osska has 52 judges.", 0.3, False),
        ("The talks on a release go on in Osska.", 0.55, False),
        ("Gunmen in Chad let a tanker and its crew go after its owner paid a ransom.", 0.45, True),
    ],
)
def test_sure_releases_need_less_to_matter(text: str, chance: float, relevant: bool) -> None:
    account, people = take_people(account_of(text))
    deciders = {"relevance": Decider(("other", "relevant"), (log(1 / chance - 1), 0.0), {})}
    with deciding_with(deciders):
        assert tells_of_detainees(account, people) == relevant
