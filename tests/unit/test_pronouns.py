import pytest

from accounts import account_of
from habeas.extract.people.features import people_of


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Ilya Morev was freed on Monday. He was tired.", ["He"]),
        ("Upon his release on Monday, Ilya Morev thanked the crowd.", ["his"]),
        ("Ilya Morev was freed on Monday. It was hot. He was tired.", []),
    ],
)
def test_pronoun_stands_for_a_name(text: str, meant: list[str]) -> None:
    context = people_of(account_of(text))
    found = context.pronouns.get(id(context.named[0]), [])
    assert [pronoun.text for _, pronoun in found] == meant
