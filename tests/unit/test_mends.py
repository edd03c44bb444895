"""Parses that the parser gets wrong as a rule say who was freed all the same."""

import pytest

from habeas.extract.account import Account
from habeas.extract.parse.pipeline import load_pipeline
from habeas.extract.parse.reading import parse_report
from habeas.model import Report


def befell(text: str) -> dict[str, list[str]]:
    account = Account(parse_report(Report(name="r", text=text), load_pipeline()))
    return {each.status: [person.text for person in each.people] for each in account.happenings[0]}


@pytest.mark.parametrize(
    ("text", "freed"),
    [
        ("Nobody asked why three Danish hikers detained in Chad were freed.", "hikers"),
        ("Eleven crew members held hostage by pirates for three years have been released.", "members"),
        ("Officials in Aria said two Danes kidnapped in Balu four months ago will be freed.", "Danes"),
        (
            "Two prominent Danish activists imprisoned for sedition were released Sunday, but others wait.",
            "activists",
        ),
        ("Pirates have let go 26 Asian seafarers after four years.", "seafarers"),
        ("The rebels let go five policemen on Tuesday.", "policemen"),
        ("Since March, 77 people linked to the outlawed band have been freed.", "people"),
    ],
)
def test_freed_are_those_who_were_taken(text: str, freed: str) -> None:
    assert befell(text)["freed"] == [freed]


@pytest.mark.parametrize(
    "text",
    [
        "No sooner had Lisbon undertaken to scrap its embargo on salt than 123 inmates whom monitors "
        "class as political walked out.",
        "He said that 3,104 inmates share the cells.",
        "The ministry said that 1,480 inmates satisfied with their terms were freed.",
    ],
)
def test_what_a_number_counts_is_no_verb(text: str) -> None:
    reading = parse_report(Report(name="r", text=text), load_pipeline())
    counted = [token for token in reading.sentences[0].tokens if token.lower_ == "inmates"]
    assert {(token.pos_, token.tag_) for token in counted} == {("NOUN", "NNS")}
    assert all(any(child.dep_ == "nummod" for child in token.lefts) for token in counted)


def test_those_taken_took_nobody() -> None:
    text = "Nobody asked why three Danish hikers detained in Chad were freed."
    assert befell(text)["detained"] == ["hikers"]


def test_who_lets_go_is_told() -> None:
    account = Account(parse_report(Report(name="r", text="Pirates let go 26 seafarers."), load_pipeline()))
    assert [agent.text for each in account.happenings[0] for agent in each.agents] == ["Pirates"]


def test_verb_with_an_object_stays() -> None:
    assert befell("The rebels seized six sailors and were freed.")["detained"] == ["sailors"]


@pytest.mark.parametrize(
    "text",
    ["The 21 hostages it kidnapped in April were well.", "The hostages whom gunmen kidnapped were well."],
)
def test_relative_clause_tells_of_its_noun(text: str) -> None:
    assert "hostages" in befell(text)["detained"]


def test_whoever_is_believed_to_hold_is_not_held() -> None:
    assert befell("Rebels are believed to hold 30 soldiers.") == {"held": ["soldiers"]}


@pytest.mark.parametrize(
    ("text", "status"),
    [("The other nine stay where they are.", "held"), ("Seven have gone and three stay behind.", "held")],
)
def test_so_many_who_stay_are_no_stays(text: str, status: str) -> None:
    assert len(befell(text)[status]) == 1
