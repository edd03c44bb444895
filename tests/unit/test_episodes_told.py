from datetime import date
from pathlib import Path

import pytest

from accounts import account_of
from habeas.extract.decide import Decider, deciding_with
from habeas.extract.episodes.envoys import states_dealt_with

JULY = "Belarus on Saturday freed 21 political prisoners. In February it released nine others."


def test_party_that_frees_is_the_authority():
    assert [each.authority for each in account_of(JULY).episodes if each.main] == ["BY"]


def test_weekday_counts_back_from_publication():
    assert account_of(JULY).episodes[0].date.start == date(2031, 5, 17)


def test_weekday_stays_open_without_publication():
    assert account_of(JULY, published=None).episodes[0].date.start is None


def test_dateline_stands_in_for_publication():
    text = "MINSK, May 18, 2031 (Harbour Wire) - Belarus freed 21 political prisoners on Saturday."
    assert account_of(text, published=None).episodes[0].date.start == date(2031, 5, 17)


@pytest.mark.parametrize("line", ["MINSK, May 17 -", "MINSK, 17 May (Harbour Wire) -", "MINSK, Saturday -"])
def test_today_is_the_day_of_the_dateline(line: str) -> None:
    text = f"{line} Belarus freed 21 political prisoners today."
    assert account_of(text, published="2031-05-18").episodes[0].date.start == date(2031, 5, 17)


def test_dateline_long_before_publication_is_no_base() -> None:
    text = "MINSK, March 17 - Belarus freed 21 political prisoners today."
    assert account_of(text, published="2031-05-18").episodes[0].date.start == date(2031, 5, 18)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("MINSK, May 18 (Harbour Wire) - Belarus has freed 21 political prisoners.", date(2031, 5, 18)),
        ("MINSK, May 18 (Harbour Wire) - Belarus freed 21 prisoners on Saturday.", date(2031, 5, 17)),
        ("MINSK, May 18 (Harbour Wire) - Belarus denied that it had freed 21 prisoners.", None),
    ],
)
def test_dateline_tells_the_day_where_nothing_else_does(text: str, day: date | None) -> None:
    (episode, *_) = account_of(text, published="2031-05-18").episodes or (None,)
    assert (episode.date.start if episode else None) == day


@pytest.mark.parametrize(
    "imprint",
    [
        "World | 18 May 2031 | 2 min read",
        "By Editor 18 May 2031",
        "Sunday, May 18",
        "Harbour Agency, May 18, 2031 Adjust font size:",
    ],
)
def test_day_of_printing_is_not_the_day_of_freeing(imprint: str) -> None:
    account = account_of(f"{imprint}\nBelarus has freed 21 political prisoners.", published="2031-05-18")
    assert account.episodes[0].date.start is None


@pytest.mark.parametrize(
    "text",
    [
        "date 2031-05-18 Belarus has freed 21 political prisoners.",
        "Belarus has freed 21 political prisoners. First printed in our issue of May 18, 2031.",
        "Belarus has freed 21 political prisoners. Posted on 18 May 2031 by a reader.",
    ],
)
def test_day_of_printing_in_a_sentence_is_not_the_day_of_freeing(text: str) -> None:
    assert account_of(text, published="2031-05-18").episodes[0].date.start is None


def test_full_day_of_publication_may_be_the_day_of_freeing() -> None:
    text = "On May 18, 2031 Belarus freed 21 political prisoners."
    assert account_of(text, published="2031-05-18").episodes[0].date.start == date(2031, 5, 18)


def test_open_weekday_is_the_full_day_that_falls_on_it() -> None:
    text = "Belarus freed 21 prisoners on Saturday.\nBuses left a Minsk jail on 17 May 2031."
    assert account_of(text, published=None).episodes[0].date.start == date(2031, 5, 17)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Belarus freed 21 prisoners. Their buses rolled into a park on Saturday.", date(2031, 5, 17)),
        ("Belarus freed 21 prisoners. They had been seized on Saturday.", None),
        ("Belarus freed 21 prisoners. Their buses rolled into a park in February.", None),
    ],
)
def test_recent_day_at_the_beginning_stands_in(text: str, day: date | None) -> None:
    unlikely = Decider(labels=("main", "other"), bias=(0.0, 5.0), weights={})
    with deciding_with({"occasion": unlikely}):
        assert account_of(text, published="2031-05-18").episodes[0].date.start == day


def test_day_to_come_is_no_day_of_a_freeing_that_was() -> None:
    text = "Belarus has freed 21 prisoners. On Tuesday its president will be in Oman."
    assert account_of(text, published="2031-05-18").episodes[0].date.start is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Chad has freed nine poets ahead of its Independence Day on May 30. He decreed it on May 16.", 16),
        ("Chad will free nine poets for Eid, which is celebrated on Saturday. It said so on Friday.", 16),
        ("Chad freed nine poets minutes before the vote on Friday.", 16),
    ],
)
def test_feast_ahead_is_not_the_day_of_freeing(text: str, day: int) -> None:
    assert account_of(text, published="2031-05-18").episodes[0].date.start == date(2031, 5, day)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Chad has freed nine poets, officials said on Friday. They left for Oman late on Thursday.", 15),
        ("Chad has freed nine poets, officials said on Friday. They were arrested on Thursday.", 16),
        ("Chad freed nine poets on Friday, officials said. They had met a minister on Thursday.", 16),
    ],
)
def test_deed_has_its_day_before_its_statement(text: str, day: int) -> None:
    assert account_of(text, published="2031-05-18").episodes[0].date.start == date(2031, 5, day)


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("Ada Brandt, who handles Chad for Canada's premier, spoke.", {"TD"}),
        ("Canada's special envoy for Chad spoke.", {"TD"}),
        ("Canada and Chad handle such cases.", set()),
    ],
)
def test_envoys_deal_with_a_state(text: str, states: set[str]) -> None:
    assert states_dealt_with(account_of(text).stages.values()) == states


def test_who_only_gives_the_price_is_not_who_frees() -> None:
    text = Path("samples/vistula-fertiliser.md").read_text("utf-8")
    assert [each.authority for each in account_of(text).mains] == ["BY"]


def test_unlikely_authority_stays_unnamed() -> None:
    unlikely = Decider(labels=("other", "side"), bias=(2.5, 0.0), weights={})
    with deciding_with({"side": unlikely}):
        assert account_of(JULY).episodes[0].authority is None


def test_earlier_release_is_an_episode_of_its_own():
    earlier = account_of(JULY).episodes[-1]
    assert (earlier.main, str(earlier.date.start)) == (False, "2031-02-01")


@pytest.mark.parametrize(("word", "episode"), [("prisoners", "e1"), ("others", "e2")])
def test_word_belongs_to_the_freeing_around_it(word, episode):
    account = account_of(JULY)
    sentence, token = next((s, t) for s in account.reading.sentences for t in s.doc if t.text == word)
    assert account.episode_of(sentence, token) == episode


def test_report_without_freeing_has_no_episode():
    assert account_of("Belarus holds 1,200 political prisoners, a rights group said.").episodes == ()


def test_pardon_in_the_lead_makes_a_pardon():
    text = "Belarus on Saturday pardoned 21 prisoners. They were released from a jail in Minsk."
    assert account_of(text).episodes[0].kind == "pardon"


def test_both_sides_of_an_exchange_are_main():
    text = (
        "Armenia and Azerbaijan exchanged prisoners on Saturday. Azerbaijan released 32 Armenian soldiers, "
        "and Armenia in return freed two Azerbaijani soldiers."
    )
    sides = account_of(text).episodes
    assert {each.authority: each.counterpart for each in sides} == {
        sides[0].authority: "e2",
        sides[1].authority: "e1",
    }
    assert {each.authority for each in sides} == {"AM", "AZ"}


def test_mediator_is_no_side():
    text = "Iran freed a British engineer on Saturday after Oman mediated. He was held in Tehran since May."
    assert [each.authority for each in account_of(text).episodes] == ["IR"]


def test_what_a_war_is_about_is_no_side() -> None:
    text = (
        "Azerbaijan gave 15 prisoners back to Armenia, men taken in the fighting over Nagorno-Karabakh, "
        "and had maps in return."
    )
    assert "Nagorno-Karabakh" not in [each.authority for each in account_of(text).episodes]


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Iran and Norway exchanged prisoners on Saturday.", 2),
        ("Iran freed nine Swedes on Saturday, Norway said.", 1),
    ],
)
def test_two_sure_sides_of_an_exchange_are_both_told(text: str, sides: int) -> None:
    sure = Decider(labels=("other", "side"), bias=(0.0, 3.0), weights={})
    never = Decider(labels=("other", "side"), bias=(3.0, 0.0), weights={})
    with deciding_with({"side": sure, "counterpart": never}):
        assert len([each for each in account_of(text).episodes if each.main]) == sides


def test_two_who_each_let_people_go_are_two_sides() -> None:
    told = account_of("Moscow and Kyiv each released 90 prisoners of war on Monday.").episodes
    assert sorted(each.authority or "" for each in told if each.main) == ["RU", "UA"]
