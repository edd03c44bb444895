import pytest

from habeas.extract.counts.mentions import find_mentions
from habeas.extract.parse.pipeline import load_pipeline
from habeas.extract.parse.reading import parse_report
from habeas.model import Report


def counted(text: str) -> list[tuple[int | None, str]]:
    reading = parse_report(Report(name="r", text=text), load_pipeline())
    mentions = (m for found in find_mentions(reading).values() for m in found)
    return [(m.value, (m.head or m.whole or m.words.root).text) for m in mentions]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The governor freed 52 political prisoners.", (52, "prisoners")),
        ("Forty of the inmates went home.", (40, "inmates")),
        ("The court heard that 14 were freed.", (14, "14")),
        ("They let go 16 more prisoners of war.", (16, "prisoners")),
        ("Both men were released.", (2, "men")),
        ("Rebels freed four Danish nurses of the mission.", (4, "nurses")),
        ("Chad let four captured Sudanese soldiers go.", (4, "soldiers")),
        ("The swap has brought 23 women home.", (23, "women")),
        ("Thirteen Orthodox nuns were set free.", (13, "nuns")),
        ("Pirates let the eleven-man crew go.", (11, "crew")),
        ("Osska lets 2,000 out of prison.", (2000, "2,000")),
        ("A score of others remain in jail.", (20, "others")),
        ("The remaining dozen farmers were let go.", (12, "farmers")),
    ],
)
def test_number_finds_what_it_counts(text, expected):
    assert counted(text) == [expected]


def test_article_beside_numerals_counts_one():
    assert (1, "Swede") in counted("They freed six Poles, two Finns and a Swede.")


def test_person_of_any_calling_stands_beside_numerals():
    assert (1, "prefect") in counted("The rebels let go 16 soldiers and a prefect.")


def test_demonym_taken_for_an_adjective_is_counted():
    assert counted("Ten Germans, four Swiss and a Dane were freed.")[1] == (4, "Swiss")


def test_official_in_a_list_counts_one():
    assert (1, "observer") in counted("They freed 15 soldiers, a military observer and 200 civilians.")


def test_article_before_a_number_counts_nothing():
    assert counted("They freed six Poles, two Finns and a further 14 Swedes.")[-1] == (14, "Swedes")


def test_number_before_an_article_stands_alone():
    assert counted("Nurses were freed in May and three early this month.") == [(3, "three")]


def test_article_of_a_number_counts_nothing():
    assert counted("They freed six Poles and a thousand Danes.")[1:] == [(1000, "Danes")]


def test_article_alone_counts_nothing():
    assert counted("They freed a Swede.") == []
