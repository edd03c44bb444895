from habeas.extract.decide import read_decider
from training.examples import Example
from training.fit import fit_weights
from training.folds import fold_of

EXAMPLES = [
    Example({"verb": verb}, label, story)
    for story in ("a", "b", "c")
    for verb, label in (("free", "freed"), ("arrest", "detained"), ("hold", "held"))
]


def test_fitted_weights_decide_as_taught():
    decider = read_decider(fit_weights(EXAMPLES, strength=10))
    assert [decider.choose(example.features)[0] for example in EXAMPLES[:3]] == ["freed", "detained", "held"]


def test_same_examples_give_same_weights():
    assert fit_weights(EXAMPLES) == fit_weights(EXAMPLES)


def test_rare_features_are_not_learned():
    rare = Example({"verb": "free", "name": "seldom"}, "freed", "d")
    assert "seldom" not in fit_weights([*EXAMPLES, rare])


def test_two_labels_decide_as_well():
    two = [example for example in EXAMPLES if example.label != "held"]
    assert read_decider(fit_weights(two, strength=10)).choose({"verb": "arrest"})[0] == "detained"


def test_story_keeps_its_fold():
    assert fold_of("BY-2025-12-13", 5) == fold_of("BY-2025-12-13", 5)
