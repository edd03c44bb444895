"""Rulers whom a table knows stand for their states; here the table has invented ones."""

from datetime import date

import pytest

from accounts import account_of
from habeas.extract.concessions.claims import weigh_mentions
from habeas.model import ConcessionClaim, Report, Ungrounded
from habeas.words import rulers
from habeas.words.countries import country_name
from habeas.words.rulers import Ruler, names_ruler
from habeas.words.tables import read_table

BRANDT = Ruler(("Ada Brandt",), ("Brandt",), "TD", ((2025, 2035),))
MOLL = Ruler(("Ivo Moll",), ("Moll",), "NO", ((2001, 2004), (2030, 9999)))
MOLL_OF_CHILE = Ruler(("Eva Moll",), ("Moll",), "CL", ((2003, 2009),))
MAY = Ruler(("Ada May",), (), "TD", ((2030, 9999),))
LIND = Ruler(("King Lind",), (), "SE", ((2020, 9999),))


@pytest.fixture(autouse=True)
def table(monkeypatch: pytest.MonkeyPatch) -> None:
    known = {"Brandt": (BRANDT,), "Moll": (MOLL, MOLL_OF_CHILE), "Lind": (LIND,), "May": (MAY,)}
    for module in ("habeas.words.rulers", "habeas.extract.episodes.named_rulers"):
        monkeypatch.setattr(f"{module}.rulers_by_word", lambda: known)


def led(text: str, published: str | None = "2031-05-17") -> dict[str, str]:
    return {name: leader.code for name, leader in account_of(text, published).leaders.items()}


@pytest.mark.parametrize(
    "text",
    [
        "Ada Brandt freed nine men.",
        "President Brandt freed nine men.",
        "The Brandt administration freed nine men.",
        "Nine men were freed. Brandt said they could go.",
    ],
)
def test_ruler_stands_for_the_state(text: str) -> None:
    assert led(text) == {"Brandt": "TD"}


def test_name_in_full_is_known_at_any_time_and_a_surname_only_in_its_years() -> None:
    assert led("Nine men were freed. Brandt said they could go.", "2011-05-17") == {}
    assert led("Ada Brandt spoke. Brandt said they could go.", "2011-05-17") == {"Brandt": "TD"}


def test_surname_of_two_rulers_is_whose_who_rules_then() -> None:
    assert led("President Moll freed nine men.", "2031-05-17") == {"Moll": "NO"}
    assert led("President Moll freed nine men.", "2008-05-17") == {"Moll": "CL"}
    assert led("President Moll freed nine men.", "2003-05-17") == {}


@pytest.mark.parametrize(
    "text",
    [
        "The sailor Jonas Brandt spoke. Brandt said they could go.",
        "Chad freed nine men. Ada Brandt was freed too.",
        "A student of Brandt University spoke.",
    ],
)
def test_somebody_else_and_who_is_let_go_stand_for_no_state(text: str) -> None:
    assert led(text) == {}


def test_name_that_is_too_common_alone_needs_all_of_it() -> None:
    assert led("Lind said nine men could go.") == {}
    assert led("King Lind freed nine men. Lind said they could go.") == {"Lind": "SE"}


def test_a_month_is_no_ruler() -> None:
    told = account_of("Ada May freed nine men. They were jailed in May 2030.").parties
    assert [[each.form for each in found] for _, found in sorted(told.items())] == [["leader"], []]


def test_whom_a_report_introduces_is_of_the_state_that_it_names() -> None:
    assert led("Polish President Ada Brandt freed nine men.") == {"Brandt": "PL"}


def test_ruler_frees_and_gives_for_the_state() -> None:
    text = "Norway freed nine men on Monday after the Brandt government lifted its sanctions on Oslo."
    givers = {sides.giver.party for _, sides, _ in weigh_mentions(account_of(text)) if sides.giver}
    assert givers == {"TD"}
    assert [each.authority for each in account_of("Brandt freed nine prisoners on Monday.").mains] == ["TD"]


def test_claim_may_name_a_state_by_its_ruler_only() -> None:
    report = Report(name="r", text="Ada Brandt lifted the embargo.", published=date(2031, 5, 17))
    told = {"report": report.id, "type": "sanctions_lifted", "object": "embargo", "status": "done"}
    words = (report.cite(0, len(report.text)),)
    assert ConcessionClaim(**told, evidence=words, giver="TD").giver == "TD"
    with pytest.raises(Ungrounded):
        ConcessionClaim(**told, evidence=words, giver="NO")


def test_every_row_of_the_table_names_a_state_and_its_years(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    rulers.rulers_by_word.cache_clear()
    for row in read_table("rulers.tsv"):
        assert country_name(row["state"]) != row["state"]
        assert names_ruler(f"{row['names'].split(';')[0]} spoke", row["state"])
        for years in row["years"].split(";"):
            first, last = years.split("-")
            assert not last or int(first) <= int(last)
