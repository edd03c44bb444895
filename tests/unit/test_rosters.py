"""Lists of names, one a line, under what is said of them all."""

import pytest

from habeas.extract.account import Account
from habeas.extract.parse.pipeline import load_pipeline
from habeas.extract.parse.reading import parse_report
from habeas.extract.people.features import PeopleContext
from habeas.model import Report

NAMES = ("Ana Ruiz", "Ilya Morev", "Osta Dun")


def told_of(heading: str, *lines: str) -> dict[str, frozenset[str]]:
    text = "\n\n".join(("A court met in Riga on Friday.", heading, *lines))
    context = PeopleContext(Account(parse_report(Report(name="r", text=text), load_pipeline())))
    return {mention.text: told for mention, told in context.rosters.items()}


@pytest.mark.parametrize(
    ("heading", "telling"),
    [
        ("Still in prison:", "sure held"),
        ("In custody", "sure held"),
        ("The court sentenced three people:", "sure held"),
        ("Those released on Friday are:", "sure freed"),
        ("Those arrested:", "sure taken"),
        ("Those who died in custody:", "sure died"),
    ],
)
def test_heading_is_said_of_each_line(heading, telling):
    told = told_of(heading, "1. Ana Ruiz", "2- Ilya Morev, a nurse", "• Osta Dun (Ardo)")
    assert set(told) == set(NAMES)
    assert all({"rostered", telling} <= each for each in told.values())


def test_terms_alone_tell_of_people_held():
    told = told_of("These are the names:", "Ana Ruiz: 5 years", "Ilya Morev (life)", "Osta Dun, nine months")
    assert all("sure held" in each for each in told.values())


def test_terms_below_news_of_mercy_tell_nothing():
    above = "On Monday the court released three people. These are the names, with what they were given:"
    assert told_of(above, "Ana Ruiz: 5 years", "Ilya Morev (life)", "Osta Dun, nine months") == {}


@pytest.mark.parametrize("heading", ["Contacts:", "The appeal was signed by:", "Photographs by"])
def test_other_lists_tell_nothing(heading):
    assert told_of(heading, "Ana Ruiz, Ardo", "Ilya Morev, Mera", "Osta Dun, Riga") == {}


def test_two_lines_are_no_roster():
    assert told_of("Still in prison:", "Ana Ruiz", "Ilya Morev") == {}


def test_second_name_of_a_line_is_not_rostered():
    told = told_of("Still in prison:", "Ana Ruiz, Ardo Mera (life)", "Ilya Morev (life)", "Osta Dun (life)")
    assert set(told) == set(NAMES)


def test_sentences_that_names_open_are_no_roster():
    lines = [f"{name} told the court that the trial of the three men in Riga was fair." for name in NAMES]
    assert told_of("Still in prison:", *lines) == {}
