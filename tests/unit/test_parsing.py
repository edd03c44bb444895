"""Reports are parsed one after another without the vocabulary growing."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from habeas.extract.parse import reading
from habeas.extract.parse.pipeline import load_pipeline
from habeas.extract.parse.reading import parse_report
from habeas.model import Report

PRISONERS = Report(name="one", text="Oruvia freed 31 zelvintines, and the zelvintines were jubilating.")


def lemmas_of(report: Report) -> list[str]:
    parsed = parse_report(report, load_pipeline())
    return [lemma for sentence in parsed.sentences for lemma in sentence.lemmas]


@pytest.fixture(autouse=True)
def full_vocabulary(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MOST_STRINGS", 0)


def test_words_met_once_leave_no_trace() -> None:
    vocabulary = load_pipeline().vocab.strings
    before = set(vocabulary)
    lemmas_of(PRISONERS)
    assert not {"zelvintines", "Oruvia"} & set(vocabulary)
    assert set(vocabulary) == before


def test_lemmas_are_the_same_at_second_sight() -> None:
    first = lemmas_of(PRISONERS)
    assert "jubilate" in first
    assert lemmas_of(PRISONERS) == first


def test_threads_parse_one_after_another() -> None:
    reports = [Report(name=str(number), text=f"Oruvia freed {number} men.") for number in range(20)]
    alone = list(map(lemmas_of, reports))
    with ThreadPoolExecutor(4) as threads:
        assert list(threads.map(lemmas_of, reports)) == alone


@pytest.mark.parametrize(
    "dateline",
    ["HAVANA, Jan. 15, 2025 - ", "ORUVIA CITY (Reuters) -  ", "Lisbon, 15 January (Wire): ", "TRIPOLI — "],
)
def test_dateline_is_no_part_of_the_parse(dateline: str) -> None:
    prose = "Denmark said it would free 31 men, Wire9 reported."
    pipeline = load_pipeline()
    (with_dateline,) = parse_report(Report(name="dated", text=dateline + prose), pipeline).sentences
    (without,) = parse_report(Report(name="bare", text=prose), pipeline).sentences
    assert with_dateline.text == dateline + prose
    told = [token for token in with_dateline.tokens if token.idx >= with_dateline.prose_start]
    assert [(word.text, word.dep_, word.head.text) for word in told] == [
        (word.text, word.dep_, word.head.text) for word in without.tokens
    ]
    assert [with_dateline.text[word.idx :][: len(word)] for word in told] == [word.text for word in told]


def test_sentence_that_is_but_a_dateline_is_parsed() -> None:
    (sentence,) = parse_report(Report(name="bare", text="HAVANA, Jan. 15 - "), load_pipeline()).sentences
    assert sentence.tokens[0].text == "HAVANA"
