"""Entities are those that the pipeline's own recogniser finds."""

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from habeas.extract.parse.entity_spans import find_entities_together
from habeas.extract.parse.pipeline import load_pipeline

SENTENCES = (
    "On Monday 3 May 2021 Osska freed Tavin Morle, Ana de la Brenn and 52 others for $ 3 million.",
    "The Norland Court of Appeal in New Brenn jailed him for two years. Tavin \n Morle of Osska left.",
    " \n ",
    "Morle",
    "",
)


def entities_of(doc: Doc) -> list[tuple[str, str]]:
    return [(token.ent_iob_, token.ent_type_) for token in doc]


def test_entities_are_those_of_the_recogniser(plain: Language) -> None:
    found = [entities_of(doc) for doc in load_pipeline().pipe(SENTENCES)]
    assert found == [entities_of(doc) for doc in plain.pipe(SENTENCES)]
    assert ("B", "PERSON") in found[0]


def test_alone_a_sentence_has_the_same_entities(plain: Language) -> None:
    assert [entities_of(load_pipeline()(s)) for s in SENTENCES] == [entities_of(plain(s)) for s in SENTENCES]


def test_another_recogniser_stays() -> None:
    blank = spacy.blank("en")
    blank.add_pipe("beam_ner")
    find_entities_together(blank)
    assert blank.pipe_names == ["beam_ner"]
