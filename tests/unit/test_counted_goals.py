import pytest

from accounts import account_of
from habeas.extract.counts.claims import find_counts
from habeas.extract.episodes.belonging import count_people
from habeas.model import CountClaim


@pytest.mark.parametrize(
    ("text", "goals"),
    [
        ("Belarus freed 123 prisoners. The other 114 were taken to Ukraine.", [(123, None), (114, "UA")]),
        ("Belarus freed 123 prisoners. Nine prisoners crossed into Lithuania.", [(123, None), (9, "LT")]),
        ("Belarus freed 123 prisoners, envoys to Poland said.", [(123, None)]),
        ("Rebels freed nine nurses. The nine were delivered to West African soldiers.", [(9, None)]),
        ("Iran freed nine engineers. Four engineers arrived in Austria.", [(9, None), (4, "AT")]),
    ],
)
def test_number_goes_where_its_clause_takes_it(text: str, goals: list[tuple[int, str | None]]) -> None:
    claims = _counts(text)
    assert [(claim.value, claim.population.destination) for claim in claims] == goals


def test_goal_is_quoted_with_the_number() -> None:
    claims = _counts("Belarus freed 123 prisoners. The other 114 were taken to Ukraine.")
    assert "Ukraine" in claims[-1].quotes


def _counts(text: str) -> list[CountClaim]:
    account = account_of(text)
    return list(find_counts(account, count_people(account)))
