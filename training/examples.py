"""Cases to learn from: features, the right label, and the story they come from."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, eq=False)
class Example:
    """One case: `features` as the package computes them, the right `label`, `story` for fair folds."""

    features: Mapping[str, str | bool]
    label: str
    story: str
    weight: float = 1.0
