import pytest

from habeas.extract.decide import flatten_features, read_decider

WEIGHTS = (
    '{"labels": ["no", "yes"], "bias": [0.5, 0.0], "weights": {"word=free": [-1.0, 1.0], "old": [2.0, 0.0]}}'
)


def test_decision_follows_the_weights():
    label, probability = read_decider(WEIGHTS).choose({"word": "free"})
    assert label == "yes"
    assert probability == pytest.approx(0.8176, abs=1e-4)


def test_unknown_feature_leaves_the_bias():
    assert read_decider(WEIGHTS).choose({"word": "seen nowhere"})[0] == "no"


def test_flag_that_is_off_counts_for_nothing():
    assert flatten_features({"old": False, "word": "", "new": True, "size": "2"}) == ["new", "size=2"]


def test_probabilities_add_up_to_one():
    assert sum(read_decider(WEIGHTS).weigh({"old": True}).values()) == pytest.approx(1)
