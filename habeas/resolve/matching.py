"""Sightings of names into groups, one group a person.

Takes sightings, gives groups of their places. Two groups become one only where every name of the one
fits every name of the other, so that no short form ties two people together.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence, Set
from itertools import chain, combinations, pairwise

from habeas.resolve.bonds import kept_apart
from habeas.resolve.names import compare_names
from habeas.resolve.sightings import NameKey, Sighting, sounding_pairs
from habeas.resolve.unions import unite
from habeas.words.name_parts import fold_words

ONE_PERSON = 0.78
"""Names that score at least this are one person's; the labelled pairs of nomenklatura say 0.72."""

MAYBE_ONE = 0.55
"""Names that score from this up to `ONE_PERSON` are a question for a reviewer."""

OTHER_NATION = 0.2
"""What a name's score loses where the reports give its bearers different nationalities."""

MARGIN = 0.1
"""A name that fits two people fits the one that it scores so much better with."""

Pair = tuple[int, int]


def score_sightings(first: Sighting, second: Sighting) -> float:
    """Return how likely two sightings are of one person, 0 to 1."""
    if first.state and second.state and first.state != second.state:
        return 0.0
    if kept_apart(first.sides, second.sides) or _named_apart(first, second):
        return 0.0
    strangers = bool(first.nations and second.nations and not first.nations & second.nations)
    return max(compare_names(first.name, second.name) - OTHER_NATION * strangers, 0.0)


def _named_apart(first: Sighting, second: Sighting) -> bool:
    """Tell whether one report names both, neither name being the other's short form."""
    if not first.reports & second.reports:
        return False
    shorter, longer = sorted((fold_words(seen.name).split() for seen in (first, second)), key=len)
    return not set(shorter) <= set(longer)


class Matching:
    """How well the sightings fit each other; `scores` holds the pairs that were worth comparing."""

    def __init__(self, sightings: Sequence[Sighting], crowded: Set[NameKey] | None = None) -> None:
        self.sightings = sightings
        pairs = sounding_pairs(sightings, crowded)
        self.scores = {pair: score for pair in pairs if (score := self.score(*pair)) >= MAYBE_ONE}

    def score(self, left: int, right: int) -> float:
        """Return how likely two sightings are of one person, 0 to 1."""
        return score_sightings(self.sightings[left], self.sightings[right])

    def fit(self, left: int, right: int) -> bool:
        """Tell whether two sightings may be of one person."""
        pair = (left, right) if left < right else (right, left)
        return (self.scores.get(pair) or self.score(*pair)) >= MAYBE_ONE

    def find_regions(self, tied: Iterable[Sequence[int]] = ()) -> list[list[int]]:
        """Return the sightings that hang together by chains of pairs that may be one, and of `tied` ones."""
        bound = (pair for bond in tied for pair in pairwise(bond))
        alone = ((place, place) for place in range(len(self.sightings)))
        return unite(chain(self.scores, bound, alone), lambda left, right: True)

    def find_torn(self) -> frozenset[int]:
        """Return the sightings that fit two people about equally: I. Petrenko beside Ivan and Ilya."""
        partners: dict[int, list[tuple[float, int]]] = defaultdict(list)
        for (left, right), score in self.scores.items():
            if score >= ONE_PERSON:
                partners[left].append((score, right))
                partners[right].append((score, left))
        return frozenset(
            place
            for place, fitting in partners.items()
            if any(
                abs(score - other_score) < MARGIN and not self.fit(partner, other)
                for (score, partner), (other_score, other) in combinations(fitting, 2)
            )
        )

    def group(self, tied: Iterable[Sequence[int]] = ()) -> list[list[int]]:
        """Return the groups of sightings of one person; `tied` are groups that a reviewer made."""
        torn = self.find_torn()
        groups = {place: [place] for place in range(len(self.sightings))}
        for bond in tied:
            for left, right in pairwise(bond):
                _join(groups, left, right)
        for (left, right), score in sorted(self.scores.items(), key=lambda item: (-item[1], item[0])):
            if score < ONE_PERSON or torn & {left, right}:
                continue
            if all(self.fit(a, b) for a in groups[left] for b in groups[right] if a != b):
                _join(groups, left, right)
        return list({id(group): group for group in groups.values()}.values())


def _join(groups: dict[int, list[int]], left: int, right: int) -> None:
    first, second = groups[left], groups[right]
    if first is not second:
        first.extend(second)
        groups.update(dict.fromkeys(second, first))
