import pytest

from accounts import account_of


@pytest.mark.parametrize(
    ("text", "freed"),
    [
        ("The ministry released its figures on Friday.", False),
        ("Details of the deal were released on Friday.", False),
        ("The release of a statement was put off.", False),
        ("The ministry released the crew and a statement.", True),
        ("The release was put off.", True),
    ],
)
def test_what_is_published_is_not_let_go(text: str, freed: bool) -> None:
    assert bool(account_of(text).happenings[0]) == freed
