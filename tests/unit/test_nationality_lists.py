import pytest

from habeas import extract_claims
from habeas.model import CountClaim, Report


def listed(text: str) -> list[tuple[str | None, int | None, int | None]]:
    claims = extract_claims(Report(name="r", text=text)).claims
    counts = [claim for claim in claims if isinstance(claim, CountClaim) and claim.value is None]
    return [(claim.population.nationality, claim.low, claim.high) for claim in counts]


@pytest.mark.parametrize(
    "text",
    [
        "Chad freed 14 foreigners, including people from Niger, the United States and Togo.",
        "Chad freed 14 foreigners on Monday. They include citizens of Niger, the United States and Togo.",
    ],
)
def test_each_listed_nationality_is_at_least_one(text: str) -> None:
    assert listed(text) == [("NE", 1, None), ("US", 1, None), ("TG", 1, None)]


def test_countries_that_list_no_people_count_nobody() -> None:
    assert listed("Chad freed 14 prisoners after talks with Niger, Togo and Sudan.") == []


def test_listed_demonyms_are_at_least_one_each() -> None:
    text = "Chad freed 14 prisoners, including Nigerians and Cameroonians."
    assert [nationality for nationality, _, _ in listed(text)] == ["NG", "CM"]
