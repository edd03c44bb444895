"""Vectors of words are those that the pipeline's own models compute."""

import numpy
import pytest
import spacy
from spacy.language import Language

from habeas.extract.parse.pipeline import load_pipeline
from habeas.extract.parse.word_vectors import quicken_models

SENTENCES = ("Osska freed 52 prisoners on Monday, and 52 prisoners were jailed.", "", "He left. \n", "No")


@pytest.mark.parametrize("sentences", [SENTENCES, SENTENCES[:1], SENTENCES[3:]])
def test_vectors_are_those_of_the_models(sentences: tuple[str, ...], plain: Language) -> None:
    for own, theirs in zip(load_pipeline().pipe(sentences), plain.pipe(sentences), strict=True):
        assert numpy.allclose(own.tensor, theirs.tensor, atol=1e-4)


def test_models_of_another_kind_stay() -> None:
    pipeline = spacy.blank("en")
    component = pipeline.add_pipe("tok2vec", config={"model": {"window_size": 2}})
    model = component.model
    quicken_models(pipeline)
    assert component.model is model
