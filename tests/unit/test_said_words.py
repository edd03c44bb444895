"""Of whom somebody named speaks."""

import pytest

from accounts import account_of
from habeas.extract.people.names_in import names_in
from habeas.extract.people.said_words import said_clues


def said_in(text: str) -> set[tuple[str, str | bool]]:
    account = account_of(text)
    mentions = (m for sentence in account.reading.sentences for m in names_in(sentence))
    return {clue for mention in mentions if "Morev" in mention.text for clue in said_clues(account, mention)}


@pytest.mark.parametrize(
    ("text", "clue"),
    [
        ('"We had one glass of water," said the cook Ilya Morev.', ("says of", "we")),
        ('"We had one glass of water," said the cook Ilya Morev.', ("says we", "past")),
        ('"They are weak," said Ilya Morev, a lawyer.', ("says they", "now")),
        ("Ilya Morev said that the guards took his shoes.", ("says of keepers", True)),
        ('Ilya Morev said it was cold. "We slept on stones."', ("says we", "past")),
        ("Ilya Morev said that the release was late.", ("says class", "freed")),
    ],
)
def test_of_whom_somebody_speaks(text: str, clue: tuple[str, str | bool]) -> None:
    assert clue in said_in(text)


def test_who_says_nothing_speaks_of_nobody() -> None:
    assert said_in("They freed Ilya Morev, the minister said.") == set()
