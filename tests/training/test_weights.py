import json
from functools import cache
from typing import Any

import pytest

from training.train import WEIGHTS, learn_weights, parse_corpus

TOLERANCE = 0.01
"""Processors add in different orders: a weight may differ by that much, a decision may not."""


@cache
def learned() -> dict[str, Any]:
    """Return what the corpus teaches; asked within tests, where `no_cover` spares it half of its time."""
    return {name: json.loads(weights) for name, weights in learn_weights(parse_corpus()).items()}


@pytest.mark.slow
@pytest.mark.no_cover
def test_corpus_teaches_every_committed_decision():
    assert set(learned()) == {path.stem for path in WEIGHTS.glob("*.json")}


@pytest.mark.slow
@pytest.mark.no_cover
def test_committed_weights_are_what_the_corpus_teaches():
    for name, fresh in learned().items():
        kept = json.loads((WEIGHTS / f"{name}.json").read_text("utf-8"))
        assert fresh["labels"] == kept["labels"]
        zero = [0.0] * len(kept["labels"])
        for feature in fresh["weights"].keys() | kept["weights"].keys():
            pairs = zip(fresh["weights"].get(feature, zero), kept["weights"].get(feature, zero), strict=True)
            assert all(abs(new - old) <= TOLERANCE for new, old in pairs), (name, feature)
