"""Weigh placed claims by voices: statements, and the claims that have no voice of their own.

Takes placed claims; gives one statement for all claims that say the same of the same unknown. Ten
copies of one wire story are one voice. Two kinds of claim lose their voice: one that its own origin
has corrected since, and one in a copy whose number its family does not share, which corrects nothing.
"""

from collections import defaultdict
from collections.abc import Iterable
from typing import Literal

from habeas.reconcile.docket import Docket
from habeas.reconcile.placing import Placed
from habeas.reconcile.rulings import VOUCHED
from habeas.reconcile.unknowns import Statement, Unknown

Silence = Literal["superseded", "corrupted"]


def silence_claims(placed: Iterable[Placed], docket: Docket) -> dict[str, Silence]:
    """Return the claims that have no voice, by id, and why; a reviewer's word gives it back."""
    silenced: dict[str, Silence] = {}
    every = list(placed)
    for about in _by_unknown(every).values():
        unruled = [each for each in about if each.claim not in docket.rulings.accepted]
        corrupted = {each.claim for each in unruled if _differs_from_family(each, about, every, docket)}
        correcting = [each for each in about if each.claim not in corrupted]
        superseded = {each.claim for each in unruled if any(_corrects(other, each) for other in correcting)}
        silenced |= dict.fromkeys(superseded, "superseded")
        silenced |= dict.fromkeys(corrupted, "corrupted")
    return silenced


def _differs_from_family(
    copy: Placed, about: Iterable[Placed], every: Iterable[Placed], docket: Docket
) -> bool:
    """Tell whether the family of a corrupted copy gives numbers for this unknown, and nowhere the copy's."""
    family = docket.corrupted.get(copy.report, frozenset())
    if not any(each.report in family for each in about):
        return False
    return not any(each.low == copy.low for each in every if each.report in family)


def _corrects(later: Placed, earlier: Placed) -> bool:
    """Tell whether one origin, on a later day, says what its earlier claim cannot be true with."""
    if later.origin != earlier.origin or later.published is None or earlier.published is None:
        return False
    return later.published > earlier.published and _apart(later, earlier)


def _apart(left: Placed, right: Placed) -> bool:
    def over(one: Placed, other: Placed) -> bool:
        return other.high is not None and one.low > other.high

    return over(left, right) or over(right, left)


def state_together(placed: Iterable[Placed], accepted: frozenset[str]) -> list[Statement]:
    """Return one statement for all claims with one meaning, in an order free of ids."""
    groups: dict[tuple[Unknown, int, int | None], list[Placed]] = defaultdict(list)
    for each in placed:
        groups[each.unknown, each.low, each.high].append(each)
    statements = [_state(key, group, accepted) for key, group in groups.items()]
    return sorted(statements, key=lambda statement: statement.order)


def _state(key: tuple[Unknown, int, int | None], group: list[Placed], accepted: frozenset[str]) -> Statement:
    unknown, low, high = key
    voices = frozenset(each.voice for each in group)
    claims = tuple(sorted(each.claim for each in group))
    vouched = VOUCHED if accepted.intersection(claims) else 0
    weight = len(voices) + vouched
    return Statement(unknown=unknown, low=low, high=high, claims=claims, voices=voices, weight=weight)


def _by_unknown(placed: Iterable[Placed]) -> dict[Unknown, list[Placed]]:
    groups: dict[Unknown, list[Placed]] = defaultdict(list)
    for each in placed:
        groups[each.unknown].append(each)
    return groups
