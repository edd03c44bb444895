import pytest

from habeas.extract.account import Account
from habeas.extract.parse.pipeline import load_pipeline
from habeas.extract.parse.reading import parse_report
from habeas.extract.people.claims import find_people
from habeas.model import PersonClaim, Report


def people_in(text: str) -> list[PersonClaim]:
    report = Report(name="r", text=text)
    return list(find_people(Account(parse_report(report, load_pipeline()))))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Belarus released the journalist Ilya Morev on Friday.", [("Ilya Morev", "freed")]),
        ("The activist Ilya Morev remains in prison.", [("Ilya Morev", "held")]),
        (
            "Belarus freed the poet Anna Sevic, but Ilya Morev is still in jail.",
            [("Anna Sevic", "freed"), ("Ilya Morev", "held")],
        ),
        (
            "Iran freed Sara Rostami on Monday. The poet Omid Karimi died in prison in May.",
            [("Sara Rostami", "freed"), ("Omid Karimi", "died")],
        ),
        (
            "Also freed were Saw Min, Ko Thant of Delta Media and Ma Hla.",
            [("Saw Min", "freed"), ("Ko Thant", "freed"), ("Ma Hla", "freed")],
        ),
        (
            "Kenya pardoned two farmers, Juma Otieno and Achieng Wafula, on Friday.",
            [("Juma Otieno", "freed"), ("Achieng Wafula", "freed")],
        ),
        ("Iran let the singer Sara Rostami go on Monday.", [("Sara Rostami", "freed")]),
        (
            "Chad freed nine prisoners. The imam Abakar al-Hadi Issa was not among them.",
            [("Abakar al-Hadi Issa", "held")],
        ),
        ("President Anton Krylov freed 12 prisoners.", []),
        ("The release was brokered by special envoy Luc Dassin, the spokeswoman Eva Brandt said.", []),
    ],
)
def test_people_of_a_sentence(text, expected):
    assert [(claim.name, claim.status) for claim in people_in(text)] == expected


def test_relatives_and_lawyers_are_no_detainees():
    text = "Iran freed the teacher Sara Rostami. Her lawyer, Omid Karimi, thanked the court."
    assert [claim.name for claim in people_in(text)] == ["Sara Rostami"]


def test_claim_quotes_name_and_nationality():
    (claim,) = people_in("Iran freed the French teacher Claire Morin on Monday.")
    assert claim.nationality == "FR"
    assert "Claire Morin" in claim.words


def test_role_without_article_and_nationality():
    (claim,) = people_in("Belarus released Ilya Morev, a Latvian trade union leader, on Friday.")
    assert (claim.role, claim.nationality) == ("trade union leader", "LV")


def test_role_is_preferred_to_captivity():
    (claim,) = people_in(
        "Belarus freed political prisoner Ilya Morev, a leading opposition figure, on Friday."
    )
    assert claim.role == "leading opposition figure"


@pytest.mark.parametrize(
    ("text", "role", "nationality"),
    [
        ("Belarus released the jailed Latvian opposition leader Ilya Morev.", "opposition leader", "LV"),
        ("Peru freed two French journalists - Anna Sevic and Osta Dun - on Friday.", "journalist", "FR"),
        ("They freed two held in Iraq - cameraman Ilya Morev and an aide.", "cameraman", None),
    ],
)
def test_role_is_told_apart_from_captivity_and_places(text, role, nationality):
    claim = people_in(text)[0]
    assert (claim.role, claim.nationality) == (role, nationality)


def test_custody_is_read_beside_the_name():
    (claim,) = people_in(
        "Belarus released Ilya Morev. Morev, jailed since May 2021, was serving ten years for treason."
    )
    assert (claim.since, claim.sentence, claim.offences) == ("2021-05", "10 years", ("treason",))


def test_names_are_quoted_where_they_stand():
    for claim in people_in("Belarus released Ilya Morev. The poet Anna Sevic, 40, remains in prison."):
        assert claim.name in claim.quotes[0]


def test_name_broken_over_lines_is_one_name() -> None:
    text = (
        "MANILA, March 13 - Kidnapped Danish businessman Anders\n"
        "Holt was freed on Friday after seventy days in the hands\n"
        "of gunmen, the army said in a statement. He was flown to\n"
        "the capital and is in good health, a spokesman told news\n"
        "agencies."
    )
    assert "Anders Holt" in [claim.name for claim in people_in(text)]
