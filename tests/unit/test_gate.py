import pytest

from habeas.extract import extract_claims
from habeas.extract.gate import can_matter
from habeas.model import Report


@pytest.mark.parametrize(
    "text",
    [
        "Norland freed 14 prisoners.",
        "NORLAND RELEASES 52 PRISONERS",
        "A general amnesty comes into force on Sunday.",
        "Some 1,200 political prisoners remain behind bars.",
        "The rebels let the two drivers go after a night in the bush.",
        "Norland handed over 31 fishermen at a point at sea.",
        "The army gave back the bodies of three soldiers.",
        "Minsk put her on a plane after eight years in a penal\ncolony.",
        "The two states exchanged 65 servicemen each at the border.",
        "On Tuesday the court ordered that the two sisters be released.",
        "The two medical workers and their driver were released on Sunday.",
        "Ninety Norlanders and 12 Lithuanians were sent home.",
        "They have been on hunger strike since May.",
        "Fifty-eight boys and girls have left the ranks of armed bands in the north.",
        "Forty-one child soldiers are back with their families.",
    ],
)
def test_passes_words_of_letting_go(text):
    assert can_matter(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The company released its quarterly results on Tuesday.",
        "Free trade talks resume in March, the minister said.",
        "Shares rose on the stock exchange as bond swaps returned to favour.",
        "The letters were read in the outlet's new cafeteria.",
        "The studio lets fans stream the film at home for free.",
        "He walked the dog along the river.",
        "The minister rose from the ranks of the party.",
    ],
)
def test_stops_ordinary_news(text):
    assert not can_matter(text)


def test_wants_people_within_the_clause():
    assert can_matter("The rebels released four nurses.")
    assert not can_matter("The bank released its forecast, with a long list of figures and tables. Nurses")


def test_reads_words_and_no_parts_of_words():
    assert not can_matter("The impowered superjailer of the film")
    assert can_matter("Jailed in May")


def test_parses_nothing_that_the_gate_stops(monkeypatch):
    monkeypatch.setattr("habeas.extract.load_pipeline", lambda: pytest.fail("the report was parsed"))
    report = Report(name="a", text="The company released its quarterly results on Tuesday.")
    assert extract_claims(report).claims == ()
