from habeas.model import Evidence
from habeas.publish.quoting import Quotation, quote_sentence

TEXT = "A quiet day. The Front freed\n12 prisoners, it said. Nobody knew why."


def quote(words: str) -> Quotation:
    start = TEXT.index(words)
    return quote_sentence(TEXT, Evidence(start, start + len(words), words))


def test_sentence_stands_around_its_words() -> None:
    assert quote("12 prisoners") == Quotation("", "12 prisoners", ", it said.")


def test_first_sentence_has_nothing_before() -> None:
    assert quote("quiet") == Quotation("A ", "quiet", " day.")


def test_endless_sentence_is_cut() -> None:
    text = "so " * 500 + "12 freed " + "and " * 500
    start = text.index("12 freed")
    sentence = quote_sentence(text, Evidence(start, start + 8, "12 freed"))
    assert len(sentence.before + sentence.words + sentence.after) <= 420
