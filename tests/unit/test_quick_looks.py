"""A quick look finds words wherever a slow expression may, inside other words too."""

from habeas.words.quick_looks import QuickLook


def test_words_are_found_inside_words() -> None:
    look = QuickLook(("term", "sentence"))
    assert look.finds_in("their sentences were cut")
    assert look.finds_in("he was determined")


def test_other_texts_have_none() -> None:
    assert not QuickLook(("term",)).finds_in("The Term was cut")
