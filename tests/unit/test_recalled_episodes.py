from datetime import date

from habeas import extract_claims
from habeas.model import Extraction, Report

PUBLISHED = date(2031, 5, 17)
LEAD = "Belarus on Saturday freed 21 political prisoners. "


def read(text: str, published: date | None = PUBLISHED) -> Extraction:
    return extract_claims(Report(name="r", text=text, published=published))


def recalled(text: str, published: date | None = PUBLISHED) -> dict[int | None, str]:
    """The start, or the wording, of the earlier episode of each number."""
    extraction = read(text, published)
    told = {e.id: str(e.date.start or e.date.wording) for e in extraction.episodes if not e.main}
    return {c.value: told[c.episode] for c in extraction.claims if c.kind == "count" and c.episode in told}


def test_numbers_of_one_verb_have_their_own_days() -> None:
    found = recalled(LEAD + "He pardoned 31 political prisoners on January 7 and 32 more on March 20.")
    assert found == {31: "2031-01-07", 32: "2031-03-20"}


def test_days_before_their_numbers_are_theirs() -> None:
    more = (
        "It had freed more before: on January 7, 31 political prisoners and on March 20 another 14 prisoners."
    )
    assert recalled(LEAD + more) == {31: "2031-01-07", 14: "2031-03-20"}


def test_news_of_the_day_before_is_not_recalled() -> None:
    text = "Two guides and a nurse were freed, Chad said. The two guides were let go on Friday near Ati."
    assert read(text).episodes[0].date.start == date(2031, 5, 16)


def test_month_without_year_stays_open() -> None:
    text = "Belarus on Saturday freed 21 political prisoners. In February it released 14 political prisoners."
    assert recalled(text, None) == {14: "February"}


def test_same_day_is_that_of_the_sentence_before() -> None:
    text = LEAD + "In February, an envoy flew to Minsk. Belarus freed 14 political prisoners on the same day."
    assert recalled(text) == {14: "2031-02-01"}


def test_span_of_time_is_no_day_of_a_release() -> None:
    text = LEAD + "Since July 2030 the ruler has pardoned political prisoners at regular intervals."
    assert [episode.main for episode in read(text).episodes] == [True]


def test_person_follows_the_release_recalled() -> None:
    text = LEAD + "In February it released 14 prisoners. Journalist Ilya Morev was freed at that time."
    extraction = read(text)
    earlier = next(episode.id for episode in extraction.episodes if not episode.main)
    assert {c.name: c.episode for c in extraction.claims if c.kind == "person"} == {"Ilya Morev": earlier}
