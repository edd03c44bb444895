"""Cases to learn from: features, the right label, and the story they come from."""

from collections.abc import Mapping
from dataclasses import dataclass, replace


@dataclass(frozen=True, eq=False)
class Example:
    """One case: `features` as the package computes them, the right `label`, `story` for fair folds."""

    features: Mapping[str, str | bool]
    label: str
    story: str
    weight: float = 1.0


def weigh_example(example: Example, times: float) -> Example:
    """Return the example as one that teaches so many times as much."""
    return replace(example, weight=example.weight * times)
