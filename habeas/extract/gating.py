"""Makers of claims -> makers that give nothing where the gate of the claim refuses.

The gate stands in the claim's own constructor; what it refuses was read into the words and not out of
them, so the report's other claims go on without it.
"""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

from habeas.model import Claim, Ungrounded

P = ParamSpec("P")
C = TypeVar("C", bound=Claim)


def if_grounded(make: Callable[P, C]) -> Callable[P, C | None]:
    """Return a maker that gives None instead of a claim whose words do not bear it out."""

    @wraps(make)
    def made(*args: P.args, **kwargs: P.kwargs) -> C | None:
        try:
            return make(*args, **kwargs)
        except Ungrounded:
            return None

    return made
