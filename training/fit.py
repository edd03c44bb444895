"""Examples -> weights: a multinomial logistic regression, sparse, rounded, the same on every run."""

import json
from collections import Counter
from collections.abc import Sequence

from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression

from habeas.extract.decide import flatten_features
from training.examples import Example

FEWEST_STORIES = 3
"""Stories in which a feature must occur to be learned from."""
DIGITS = 3
"""Decimal places that are kept of a weight; smaller ones are left out."""


def fit_weights(examples: Sequence[Example], strength: float = 1.0, fewest: int = FEWEST_STORIES) -> str:
    """Return the weights as JSON; `strength` is the inverse of the penalty on large weights."""
    features = [flatten_features(example.features) for example in examples]
    known = _common_features(examples, features, fewest)
    counter = CountVectorizer(analyzer=lambda names: names, vocabulary=known, binary=True)
    model = LogisticRegression(C=strength, max_iter=2000, random_state=0, solver="lbfgs")
    labels = [example.label for example in examples]
    model.fit(counter.transform(features), labels, sample_weight=[example.weight for example in examples])
    return _write_weights(model, known)


def _common_features(examples: Sequence[Example], features: list[list[str]], fewest: int) -> list[str]:
    stories: Counter[str] = Counter()
    pairs = {
        (name, example.story) for example, names in zip(examples, features, strict=True) for name in names
    }
    stories.update(name for name, _ in pairs)
    return sorted(name for name, count in stories.items() if count >= fewest)


def _write_weights(model: LogisticRegression, known: list[str]) -> str:
    rows = model.coef_.T.round(DIGITS) + 0.0
    bias = [round(float(value), DIGITS) for value in model.intercept_]
    labels = [str(label) for label in model.classes_]
    if len(labels) == 2:  # one row of weights stands for both labels
        rows = [[-weight / 2, weight / 2] for (weight,) in rows]
        bias = [-bias[0] / 2, bias[0] / 2]
    weights = {name: [round(float(w), DIGITS) for w in row] for name, row in zip(known, rows, strict=True)}
    kept = {name: row for name, row in weights.items() if any(row)}
    lines = ",\n".join(
        f"{json.dumps(name)}: {json.dumps(row, separators=(',', ':'))}" for name, row in kept.items()
    )
    return f'{{"labels": {json.dumps(labels)},\n"bias": {json.dumps(bias)},\n"weights": {{\n{lines}\n}}}}\n'
