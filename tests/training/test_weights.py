from pathlib import Path

import pytest

from training.train import WEIGHTS, learn_weights


@pytest.mark.slow
def test_committed_weights_are_what_the_corpus_teaches():
    for name, weights in learn_weights().items():
        assert Path(WEIGHTS / f"{name}.json").read_text("utf-8") == weights
