"""Vectors of words are those that the pipeline's own models compute."""

import numpy
import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from habeas.extract.parse.pipeline import DEFAULT_PIPELINE, load_pipeline
from habeas.extract.parse.word_vectors import WordVectors, quicken_models

SENTENCES = ("Osska freed 52 prisoners on Monday, and 52 prisoners were jailed.", "", "He left. \n", "No")


@pytest.mark.parametrize("sentences", [SENTENCES, SENTENCES[:1], SENTENCES[3:]])
def test_vectors_are_those_of_the_models(sentences: tuple[str, ...], plain: Language) -> None:
    for own, theirs in zip(load_pipeline().pipe(sentences), plain.pipe(sentences), strict=True):
        assert numpy.allclose(own.tensor, theirs.tensor, atol=1e-4)


def test_word_is_the_same_in_any_company() -> None:
    words = list(
        map(
            str,
            load_pipeline().make_doc(
                "Osska freed every prisoner whom it had held in the old fort since the war, said two envoys."
            ),
        )
    )
    alone, together = (load_vectors() for _ in range(2))
    vocab = load_pipeline().vocab
    (known,) = together([Doc(vocab, words=words)])
    for word in words:  # met one by one, each is looked at alone
        alone([Doc(vocab, words=[word])])
    assert (alone([Doc(vocab, words=words)])[0] == known).all()


def load_vectors() -> WordVectors:
    """Return the vectors of a pipeline that has met no word yet."""
    return WordVectors(spacy.load(DEFAULT_PIPELINE).get_pipe("tok2vec").model)


def test_models_of_another_kind_stay() -> None:
    pipeline = spacy.blank("en")
    component = pipeline.add_pipe("tok2vec", config={"model": {"window_size": 2}})
    model = component.model
    quicken_models(pipeline)
    assert component.model is model
