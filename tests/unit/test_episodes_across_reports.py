from datetime import date

import pytest

from habeas.resolve import resolve_episodes
from tests.unit.tellings import exchange, tell


def test_same_day_and_number_join() -> None:
    left = tell("Belarus freed 52 prisoners.", outlet="Herald", day="2031-03-11", freed=52)
    right = tell("Minsk let 52 people go.", outlet="Star", day="2031-03-11", freed=52)
    (episode,) = resolve_episodes([left, right]).episodes
    assert len(episode.reports) == 2


def test_releases_days_apart_stay_apart() -> None:
    left = tell("Belarus freed 14 people.", outlet="Herald", day="2031-06-21", freed=14)
    right = tell("Belarus freed 16 people.", outlet="Star", day="2031-07-02", freed=16)
    assert len(resolve_episodes([left, right]).episodes) == 2


def test_equal_number_years_apart_stays_apart() -> None:
    left = tell("Belarus freed 31 people.", outlet="Herald", day="2031-06-21", freed=31)
    right = tell("Belarus freed 31 people again.", outlet="Star", day="2033-06-21", freed=31)
    assert len(resolve_episodes([left, right]).episodes) == 2


def test_undated_report_takes_inferred_date() -> None:
    dated = tell("Belarus freed 123 people.", outlet="Herald", day="2031-12-13", freed=123)
    undated = tell("Belarus freed 123 people, at last.", outlet="Star", freed=123)
    resolution = resolve_episodes([dated, undated])
    inferred = [mention.date for mention in resolution.mentions if mention.date.inferred]
    assert [period.start for period in inferred] == [date(2031, 12, 13)]


@pytest.mark.parametrize(("published", "day"), [("2031-11-22", date(2031, 11, 20)), ("2032-03-01", None)])
def test_report_soon_after_tells_the_year(published: str, day: date | None) -> None:
    names = {"people": ("Tavin Morle", "Ana Brenn"), "freed": 57}
    yearless = tell(
        "Tavin Morle and Ana Brenn are among 57.", outlet="Herald", wording="20 November", **names
    )
    later = tell(
        "It let 57 go, with Tavin Morle and Ana Brenn.",
        outlet="Star",
        published=published,
        main=False,
        **names,
    )
    (episode,) = resolve_episodes([yearless, later]).episodes
    assert (episode.date.start, episode.date.inferred) == (day, day is not None)


def test_different_authorities_stay_apart() -> None:
    left = tell("Belarus freed 52 people.", outlet="Herald", day="2031-03-11", freed=52)
    right = tell("Cuba freed 52 people.", outlet="Star", day="2031-03-11", freed=52, authority="CU")
    assert len(resolve_episodes([left, right]).episodes) == 2


def test_weak_resemblance_becomes_a_question() -> None:
    dated = tell("Belarus freed 40 people.", outlet="Herald", day="2031-12-13", freed=40)
    undated = tell("Belarus swapped 40 people earlier.", outlet="Star", freed=40, main=False, kind="exchange")
    resolution = resolve_episodes([dated, undated])
    assert len(resolution.episodes) == 2
    assert resolution.questions[0].about == "episode"
    assert resolution.questions[0].reasons


def test_report_read_twice_counts_once() -> None:
    report = tell("Belarus freed 52 prisoners.", day="2031-03-11", freed=52)
    assert resolve_episodes([report, report]) == resolve_episodes([report])


def test_mention_that_fits_two_episodes_is_a_question_about_both() -> None:
    first = tell("Belarus freed 30 people.", outlet="Herald", day="2031-08-16", freed=30)
    second = tell("Belarus freed 30 more people.", outlet="Star", day="2031-09-04", freed=30)
    undated = tell("Belarus once freed 30 people.", outlet="Globe", freed=30, main=False)
    resolution = resolve_episodes([first, second, undated])
    assert len(resolution.episodes) == 3
    assert len(resolution.questions) == 2


def test_sides_of_an_exchange_bring_each_other_along() -> None:
    left, right = (exchange(outlet) for outlet in ("Herald", "Star"))
    resolution = resolve_episodes([left, right])
    assert len(resolution.episodes) == 2
    assert len(resolution.deals) == 1


def test_group_under_two_names_is_one_authority() -> None:
    left = tell("Farc freed 52 people.", outlet="Sun", day="2011-03-11", freed=52, authority="FARC")
    right = tell(
        "The Revolutionary Armed Forces of Colombia freed 52 people.",
        outlet="Star", day="2011-03-11", freed=52, authority="Revolutionary Armed Forces of Colombia",
    )  # fmt: skip
    (episode,) = resolve_episodes([left, right]).episodes
    assert episode.authority == "FARC"


def test_month_without_year_finds_its_release() -> None:
    june = tell("Belarus freed 14 people.", outlet="Herald", day="2031-06-21", freed=14)
    july = tell("Belarus freed 15 people.", outlet="Star", day="2031-07-02", freed=15)
    recalled = tell("In June it freed 14.", outlet="Globe", wording="June", freed=14, main=False)
    (mention,) = [m for m in resolve_episodes([june, july, recalled]).mentions if not m.main]
    assert mention.date.start == date(2031, 6, 21)


def test_other_days_of_the_year_stay_apart() -> None:
    left = tell("Belarus freed 30 people on 2 July.", outlet="Herald", wording="2 July", freed=30)
    right = tell("Belarus freed 30 on 4 August.", outlet="Star", wording="4 August", freed=30)
    assert len(resolve_episodes([left, right]).episodes) == 2


def test_people_still_held_bring_nothing_together() -> None:
    left = tell("Ada Brandt and Ilya Morev stay in.", outlet="Herald", held=("Ada Brandt", "Ilya Morev"))
    right = tell("Ilya Morev, Ada Brandt: no word.", outlet="Star", held=("Ada Brandt", "Ilya Morev"))
    assert len(resolve_episodes([left, right]).episodes) == 2


def test_unnamed_authority_joins_by_day_and_a_part() -> None:
    named = tell("Belarus freed 123, 114 of them.", outlet="Herald", day="2031-12-13", freed=123, part=114)
    unnamed = tell("Some 114 rolled south.", outlet="Star", day="2031-12-13", part=114, authority=None)
    (episode,) = resolve_episodes([named, unnamed]).episodes
    assert episode.authority == "BY"
