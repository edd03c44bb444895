"""Words' forms are those that the pipeline's own components give, first time and again."""

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from habeas.extract.parse import word_forms
from habeas.extract.parse.pipeline import load_pipeline
from habeas.extract.parse.ruler_rules import looks_at_words_alone

SENTENCES = (
    "They've gonna free 52 prisoners.",
    "The freed were freed,  and the jailed ain't jailed.",
    "There is nothin' like being free; there are more.",
    "The freed were freed again, and they freed y'all.",
    "What did he do? It is you that I have freed, and they do have that.",
    "",
)


def forms_of(doc: Doc) -> list[tuple[str, str, str]]:
    return [(token.pos_, str(token.morph), token.lemma_) for token in doc]


@pytest.mark.parametrize("sentence", SENTENCES * 2)
def test_forms_are_those_of_the_pipeline(sentence: str, plain: Language) -> None:
    assert forms_of(load_pipeline()(sentence)) == forms_of(plain(sentence))


def test_forgetting_words_changes_no_form(plain: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(word_forms, "MOST_KNOWN", 3)
    docs = load_pipeline().pipe(SENTENCES)
    assert [forms_of(doc) for doc in docs] == [forms_of(plain(sentence)) for sentence in SENTENCES]


def test_another_pipeline_keeps_its_components() -> None:
    blank = spacy.blank("en")
    ruler = blank.add_pipe("attribute_ruler")
    ruler.add([[{"POS": "NOUN"}]], {"TAG": "NN"})  # asks for what word forms do not follow from
    blank.add_pipe("lemmatizer")
    word_forms.remember_forms(blank)
    assert blank.pipe_names == ["attribute_ruler", "lemmatizer"]


def test_conditions_of_other_kinds_are_left_alone() -> None:
    ruler = spacy.blank("en").add_pipe("attribute_ruler")
    assert looks_at_words_alone(ruler)
    ruler.add([[{"LOWER": {"FUZZY": "freed"}}]], {"POS": "VERB"})
    assert not looks_at_words_alone(ruler)
