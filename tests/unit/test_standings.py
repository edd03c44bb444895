import pytest

from habeas.extract.counts.standings import goes_on, standings_in, stretch_around


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("was released on Friday", {"freed"}),
        ("remains in prison", {"held"}),
        ("is still being held", {"held"}),
        ("has yet to be freed", {"held"}),
        ("was not among those released", {"held"}),
        ("not out, as far as is known", {"held"}),
        ("had been behind bars since 2020", set()),
        ("died in custody", {"died"}),
        ("refused to leave the country", {"refused"}),
        ("called for the release of", {"open"}),
        ("if he is released", {"open"}),
        ("four have come home", {"freed"}),
        ("the law benefits 115 people", {"freed"}),
        ("three remain", {"held"}),
        ("were not so lucky", {"held"}),
        ("has sat in Roumieh since May", {"held"}),
        ("has been in exile since May", set()),
        ("did not live to see it", {"died"}),
        ("the remains were those of", {"died"}),
    ],
)
def test_how_words_say_people_stand(text, expected):
    assert standings_in(text) == expected


def test_sentence_turns_to_somebody_else():
    text = "They freed Ilya Morev, but Anna Sevic stays in jail"
    start, end = stretch_around(text, text.index("Anna"), text.index("Anna") + 10)
    assert text[start:end] == " Anna Sevic stays in jail"


def test_sentence_goes_on_with_those_before():
    assert goes_on("They include the poet Ilya Morev.")
    assert not goes_on("The minister met Ilya Morev.")
