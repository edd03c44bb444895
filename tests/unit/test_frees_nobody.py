import pytest

from habeas.extract.account import Account
from habeas.extract.parse.pipeline import load_pipeline
from habeas.extract.parse.reading import parse_report
from habeas.extract.people.features import people_of
from habeas.model import Report


def outcome(text: str) -> list[str]:
    people = people_of(Account(parse_report(Report(name="r", text=text), load_pipeline())))
    (place,) = [place for place, named in enumerate(people.named) if "Morev" in named.name]
    return [people.outcome_of(place)]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (
            "RIGA - Police have detained six critics since the weekend, their lawyers said. Ilya Morev, a "
            "former minister, was arrested at his house on Wednesday evening.",
            "detained",
        ),
        (
            "RIGA - Hundreds of families look for relatives who were detained by police, lawyers say. "
            "A monitor called for the release of all. Ilya Morev, a driver, is accused of rioting.",
            "held",
        ),
    ],
)
def test_nobody_comes_free_where_a_report_only_holds_people(text: str, status: str) -> None:
    assert outcome(text) == [status]


def test_report_that_frees_somebody_may_free_others() -> None:
    text = (
        "RIGA - Police have detained six critics since the weekend. Three students were released on Friday. "
        "The teacher, Ilya Morev, was arrested at home in May."
    )
    assert outcome(text) == ["freed"]
