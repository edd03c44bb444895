"""The numbers of a report -> which add up to which: "22 people: 15 women and seven men".

Takes mentions in the order of the text, gives for each whether it is the sum of a run of its neighbours,
or one of such a run. Arithmetic alone; whether people are counted is decided elsewhere.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from habeas.extract.counts.mentions import CountMention

LONGEST_RUN = 8
"""Numbers that a breakdown has at most."""
FEWEST_IN_RUN = 2
SENTENCES_APART = 3
"""Sentences between a sum and its breakdown at most."""


@dataclass(slots=True)
class Sums:
    """Places of mentions: `totals` have a breakdown, `parts` maps one of a breakdown to its total."""

    totals: set[int] = field(default_factory=set)
    parts: dict[int, int] = field(default_factory=dict)


def find_sums(mentions: Sequence[CountMention], places: Sequence[int]) -> Sums:
    """Return the sums among the mentions at these places (those that can count people)."""
    found = Sums()
    known = [place for place in places if (mentions[place].value or 0) > 0]
    for first in range(len(known)):
        for length in range(FEWEST_IN_RUN, LONGEST_RUN + 1):
            run = known[first : first + length]
            if len(run) < length or _sentence(mentions, run[-1]) - _sentence(mentions, run[0]) > 1:
                break
            total = _total_of(mentions, known, run)
            if total is not None:
                found.totals.add(total)
                found.parts |= dict.fromkeys(run, total)
    return found


def _total_of(mentions: Sequence[CountMention], known: Sequence[int], run: Sequence[int]) -> int | None:
    total = sum(mentions[place].value or 0 for place in run)
    near = (
        place
        for place in known
        if mentions[place].value == total
        and not run[0] <= place <= run[-1]
        and min(abs(_sentence(mentions, place) - _sentence(mentions, run[0])), abs(place - run[-1]))
        <= SENTENCES_APART
    )
    return next(near, None)


def _sentence(mentions: Sequence[CountMention], place: int) -> int:
    return mentions[place].sentence.index
