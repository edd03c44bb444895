import pytest

from habeas.extract.account import Account
from habeas.extract.parse.pipeline import load_pipeline
from habeas.extract.parse.reading import parse_report
from habeas.extract.speakers.speakers import is_hedged, speaker_of
from habeas.model import Report

TABLE = [
    ("Ninety men walked free, the monitoring group Open Cells said.", "Ninety", "Open Cells"),
    ("Open Cells says 240 people remain behind bars.", "240", "Open Cells"),
    ("Osskan officials said on Monday that 31 prisoners were freed.", "31", "Osskan officials"),
    ("According to Open Cells, 17 people are still held.", "17", "Open Cells"),
    ("A lawyers' union counted 134 people in the cells.", "134", "A lawyers' union"),
    ("The king pardoned 55 prisoners on Friday.", "55", None),
    ("Open Cells praised the move. It said 12 women were among them.", "12", None),
    ("Open Cells said ten men were out. It said 12 women were still held.", "12", "Open Cells"),
    ("Mara Veldt said ten men were out. She said 12 women were held.", "12", "Mara Veldt"),
    ("The king announced the pardon of 55 men, according to the agency, Osskan Wire.", "55", "Osskan Wire"),
    ("The king announced the pardon of 55 men.", "55", "The king"),
    ("Ada Brandt’s report says that 12 women are still held.", "12", "Ada Brandt"),
    ("Open Cells, a group in Vienna, said ten men were out. The group said 12 stayed.", "12", "Open Cells"),
]


@pytest.mark.parametrize(("text", "word", "speaker"), TABLE)
def test_names_whoever_answers_for_a_number(text: str, word: str, speaker: str | None) -> None:
    account, sentence, token = _find(text, word)
    assert speaker_of(account, sentence, token) == speaker


@pytest.mark.parametrize(
    ("text", "hedged"),
    [
        ("Reportedly 31 men were freed.", True),
        ("Some 31 men are believed to be held.", True),
        ("On Monday 31 men were freed.", False),
        ("It is unclear why; 31 men were freed.", False),
    ],
)
def test_marks_hedged_words_as_reported(text: str, hedged: bool) -> None:
    _, sentence, token = _find(text, "31")
    assert is_hedged(sentence, token) is hedged


def _find(text: str, word: str):
    account = Account(parse_report(Report(name="r", text=text), load_pipeline()))
    for sentence in account.reading.sentences:
        for token in sentence.doc:
            if token.text == word:
                return account, sentence, token
    raise AssertionError(f"{word} is not in the text")


def test_reported_deal_makes_what_it_involves_unsure() -> None:
    _, sentence, token = _find("The reported deal involves an end of sanctions.", "involves")
    assert is_hedged(sentence, token)
