"""Features of a case -> the decision that learned weights make, with its probability.

Takes plain features (name -> word or flag) and committed weights (`weights/*.json`, made by
`make train`), gives a label; needs no machine-learning library and learns nothing.
"""

import json
import math
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files

import numpy
from numpy.typing import NDArray

Features = Mapping[str, str | bool]


@dataclass(frozen=True, eq=False)
class Decider:
    """A multinomial logistic regression over one-hot features.

    `weights` has for each feature one weight a label; `bias` is the score of each label without any.
    """

    labels: tuple[str, ...]
    bias: tuple[float, ...]
    weights: Mapping[str, tuple[float, ...]]

    @cached_property
    def _places(self) -> dict[tuple[str, str | bool], int]:
        """The row of each feature, by what `flatten_features` makes one name of; row 0 is the bias."""
        places: dict[tuple[str, str | bool], int] = {}
        for place, flat in enumerate(self.weights, 1):
            places[flat, True] = place
            places |= {(flat[: cut.start()], flat[cut.end() :]): place for cut in re.finditer("=", flat)}
        return places

    @cached_property
    def _rows(self) -> NDArray[numpy.float64]:
        return numpy.array([self.bias, *self.weights.values()])

    @cached_property
    def _leads(self) -> dict[tuple[str, str | bool], float]:
        """What each feature adds to the score of the second label beyond the first."""
        rows = self._rows.tolist()
        return {feature: rows[place][1] - rows[place][0] for feature, place in self._places.items()}

    def weigh(self, features: Features) -> dict[str, float]:
        """Return the probability of each label."""
        return self._weigh_two(features) if len(self.labels) == 2 else self._weigh_all(features)

    def _weigh_two(self, features: Features) -> dict[str, float]:
        known = filter(None, map(self._leads.get, features.items()))
        lead = self.bias[1] - self.bias[0] + sum(known)
        return {self.labels[0]: 1 / (1 + math.exp(lead)), self.labels[1]: 1 / (1 + math.exp(-lead))}

    def _weigh_all(self, features: Features) -> dict[str, float]:
        known = filter(None, map(self._places.get, features.items()))
        scores = numpy.add.reduce(self._rows.take([*known, 0], axis=0)).tolist()
        highest = max(scores)
        powers = [math.exp(score - highest) for score in scores]
        total = sum(powers)
        return {label: power / total for label, power in zip(self.labels, powers, strict=True)}

    def choose(self, features: Features) -> tuple[str, float]:
        """Return the likeliest label with its probability; the first in order where two are equal."""
        chances = self.weigh(features)
        label = max(self.labels, key=chances.__getitem__)
        return label, chances[label]


def flatten_features(features: Features) -> list[str]:
    """Return "name=word" for each word and "name" for each flag that is set."""
    return [
        name if value is True else f"{name}={value}"
        for name, value in features.items()
        if value is not False and value != ""
    ]


_instead: ContextVar[Mapping[str, Decider]] = ContextVar("deciders that stand in for the committed ones")


def load_decider(name: str) -> Decider:
    """Return the decider of this name; FileNotFoundError if there are no such weights."""
    instead = _instead.get({})
    return instead[name] if name in instead else _load_committed(name)


@contextmanager
def deciding_with(deciders: Mapping[str, Decider]) -> Iterator[None]:
    """Decide with these deciders, by name, instead of the committed ones: to measure what a fold learned."""
    token = _instead.set(deciders)
    try:
        yield
    finally:
        _instead.reset(token)


@cache
def _load_committed(name: str) -> Decider:
    return read_decider(files("habeas.extract").joinpath("weights", f"{name}.json").read_text("utf-8"))


def read_decider(content: str) -> Decider:
    """Read weights as `training` writes them."""
    stored = json.loads(content)
    return Decider(
        labels=tuple(stored["labels"]),
        bias=tuple(stored["bias"]),
        weights={name: tuple(row) for name, row in stored["weights"].items()},
    )
