import pytest

from accounts import account_of
from habeas.extract.counts import find_counts


@pytest.mark.parametrize(
    ("text", "goals"),
    [
        ("Belarus freed 123 prisoners. The other 114 were taken to Ukraine.", [(123, None), (114, "UA")]),
        ("Belarus freed 123 prisoners. Nine prisoners crossed into Lithuania.", [(123, None), (9, "LT")]),
        ("Belarus freed 123 prisoners, envoys to Poland said.", [(123, None)]),
        ("Iran freed nine engineers. Four engineers arrived in Austria.", [(9, None), (4, "AT")]),
    ],
)
def test_number_goes_where_its_clause_takes_it(text: str, goals: list[tuple[int, str | None]]) -> None:
    claims = list(find_counts(account_of(text)))
    assert [(claim.value, claim.population.destination) for claim in claims] == goals


def test_goal_is_quoted_with_the_number() -> None:
    claims = list(
        find_counts(account_of("Belarus freed 123 prisoners. The other 114 were taken to Ukraine."))
    )
    assert "Ukraine" in claims[-1].quotes
