import pytest

from habeas.extract.parse.sentences import split_sentences


def sentences(text: str) -> list[str]:
    return [text[stretch.start : stretch.end] for stretch in split_sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They left. Nine stayed.", ["They left.", "Nine stayed."]),
        ("Lt. Gen. Odo Brandt spoke.", ["Lt. Gen. Odo Brandt spoke."]),
        ("U.S. officials came.", ["U.S. officials came."]),
        ("He is held by the U.S. The others left.", ["He is held by the U.S.", "The others left."]),
        ("“All are home.” She wept.", ["“All are home.”", "She wept."]),
        ("First line\nSecond line", ["First line", "Second line"]),
        ("It cost 1.5 million.", ["It cost 1.5 million."]),
        ("", []),
    ],
)
def test_sentences_end_where_readers_stop(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


def test_every_word_is_in_one_sentence() -> None:
    text = "One left. Two (of St. Osk) stayed!\n\n  Three…  Four?"
    assert "".join("".join(sentences(text)).split()) == "".join(text.split())


WIRE_COPY = """LIMA, March 3 - Guerrillas have freed a Danish engineer and
two of his drivers after 64 days in the mountains, the army
said on Tuesday.
    They named the engineer on Tuesday evening as Anders
Holt, who had been building a road when he was seized by
some thirty armed men on the last day of the old year, not
far from the capital."""


def test_lines_broken_to_a_width_run_on() -> None:
    assert [each.split("\n")[0] for each in sentences(WIRE_COPY)] == [
        "LIMA, March 3 - Guerrillas have freed a Danish engineer and",
        "They named the engineer on Tuesday evening as Anders",
    ]


MIXED_PAGE = """Guerrillas free an engineer
LIMA, March 3 - Guerrillas have freed a Danish engineer and two of his drivers after 64 days in the mountains.
They named the engineer on Tuesday evening as Anders
Holt, who had been building a road when he was seized by
some thirty armed men on the last day of the old year, not
far from the capital.
The army said on Tuesday that it would go on looking for two
other engineers.
Share
Next page"""


def test_parts_of_a_page_are_broken_to_a_width() -> None:
    assert [each.split("\n")[0] for each in sentences(MIXED_PAGE)] == [
        "Guerrillas free an engineer",
        MIXED_PAGE.split("\n")[1],
        "They named the engineer on Tuesday evening as Anders",
        "The army said on Tuesday that it would go on looking for two",
        "Share",
        "Next page",
    ]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Nine of those whom the\npirates seized were freed.", 1),
        ("Nine were freed by the\nCommander of the rebels.", 1),
        ("Share\nthis page", 2),
        ("Nine were freed.\niPhones are dear.", 2),
        ("Osska frees nine fishermen\nThe nine came home.", 2),
    ],
)
def test_a_line_goes_on_in_small_letters(text: str, lines: int) -> None:
    assert len(sentences(text)) == lines
