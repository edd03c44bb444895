"""What several tests of words need, made once."""

import pytest
import spacy
from spacy.language import Language

from habeas.extract.parse.pipeline import DEFAULT_PIPELINE


@pytest.fixture(scope="session")
def plain() -> Language:
    """Give the pipeline as spaCy runs it by itself; ours must say the same."""
    return spacy.load(DEFAULT_PIPELINE)
