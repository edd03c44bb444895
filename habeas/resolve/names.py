"""Two names compared: one person or two, across spellings, scripts, order, initials, patronymics.

Takes two names, gives a likeness from 0 to 1. What both names have must agree; what only one of them
has (a patronymic, a tribe) may be left out.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import OSA
from rapidfuzz.fuzz import ratio

from habeas.words.name_parts import SKELETON_SCORE, Name, Part, fold_words, make_part, parse_name, same_part

UNSURE = 0.6
"""The most that two names score which may be one person's and may be two relatives'."""

DIFFERENT = 0.2
"""The most that two names score which cannot be one person's."""

SPARED_LETTERS = 3
LETTERS_AN_EDIT = 3
"""Two spellings of a part may differ in one letter for every so many beyond the spared ones."""

SAME_CONSONANTS = 90
"""Least likeness, 0 to 100, of two names one of which is written without vowels."""

CONFLICT_COST = 2.0
OMISSION_COST = 0.15
"""What a part costs that has another in its place, and one that is only left out."""


@dataclass(frozen=True, slots=True)
class Overlap:
    """How two names cover each other, in name parts, a particle counting less than a part.

    `agreed` parts are one in both, `strained` parts were paired but are spelled apart, `conflict`
    parts stand in both without a partner, `omitted` ones in one of them only.
    """

    agreed: float
    strained: float
    conflict: float
    omitted: float

    @property
    def likeness(self) -> float:
        """From 0, nothing in common, to 1, one name."""
        against = self.strained + CONFLICT_COST * self.conflict + OMISSION_COST * self.omitted
        return self.agreed / (self.agreed + against) if self.agreed else 0.0


@lru_cache(maxsize=200_000)
def compare_names(left: str, right: str) -> float:
    """Return how likely two names are one person's, 0 to 1; their order changes nothing."""
    names, others = (parse_name(name) for name in sorted((left, right)))
    if not names.parts or not others.parts:
        return 0.0
    if fold_words(left) == fold_words(right):
        return 1.0
    likeness = measure_overlap(names.parts, others.parts).likeness
    if names.consonants_only != others.consonants_only:
        likeness = max(likeness, _compare_consonants(names, others))
    return min(likeness, _limit_by_parts(names, others), _limit_by_generation(names, others))


def _compare_consonants(left: Name, right: Name) -> float:
    likeness = ratio(left.consonants, right.consonants)
    return likeness / 100 if likeness >= SAME_CONSONANTS else 0.0


def _limit_by_parts(left: Name, right: Name) -> float:
    """Hold back where one name is a single part, or where son and father have changed places."""
    fewest, most = sorted((len(left.full_parts), len(right.full_parts)))
    if fewest < 2 <= most:
        return UNSURE
    if (
        left.names_father
        and right.names_father
        and not compare_parts(left.full_parts[0], right.full_parts[0])
    ):
        return DIFFERENT
    return 1.0


def _limit_by_generation(left: Name, right: Name) -> float:
    if left.generation == right.generation:
        return 1.0
    return DIFFERENT if left.generation and right.generation else UNSURE


def compare_parts(left: Part, right: Part) -> float:
    """Return how likely two parts are one, 0 where they differ in too many letters."""
    known = same_part(left, right)
    if known:
        return known
    length = min(len(left.form), len(right.form))
    allowed = max(length - SPARED_LETTERS, 0) // LETTERS_AN_EDIT + (length > SPARED_LETTERS)
    edits = OSA.distance(left.form, right.form, score_cutoff=allowed)
    return 1 - edits / (length + 1) if edits <= allowed else 0.0


def measure_overlap(left: Sequence[Part], right: Sequence[Part]) -> Overlap:
    """Return how two names cover each other, each part paired with the one that fits it best."""
    ours, theirs = list(left), list(right)
    agreed = strained = 0.0
    for part, other, score in [*_take_whole(ours, theirs), *_take_pairs(ours, theirs)]:
        weight = (part.weight + other.weight) / 2
        agreed += score * weight
        strained += (1 - score) * weight
    alone, other_alone = (sum(part.weight for part in parts) for parts in (ours, theirs))
    return Overlap(agreed, strained, min(alone, other_alone), abs(alone - other_alone))


def _take_whole(left: list[Part], right: list[Part]) -> Iterator[tuple[Part, Part, float]]:
    """Take out the parts that the one name writes as one word and the other as two or three."""
    for whole, split in ((left, right), (right, left)):
        for run in _runs(tuple(split)):
            joined = make_part("".join(part.form for part in run))
            partner = next((part for part in whole if same_part(part, joined) >= SKELETON_SCORE), None)
            if partner and all(part in split for part in run):
                yield partner, joined, same_part(partner, joined)
                whole.remove(partner)
                for part in run:
                    split.remove(part)


def _runs(parts: Sequence[Part]) -> Iterator[Sequence[Part]]:
    for length in (2, 3):
        for start in range(len(parts) - length + 1):
            yield parts[start : start + length]


def _take_pairs(left: list[Part], right: list[Part]) -> Iterator[tuple[Part, Part, float]]:
    """Take out the pairs of parts that are alike, the likest first."""
    scored = [
        (compare_parts(part, other), -abs(place - beside), -place, -beside)
        for place, part in enumerate(left)
        for beside, other in enumerate(right)
    ]
    ours, theirs = dict(enumerate(left)), dict(enumerate(right))
    for score, _, place, beside in sorted(scored, reverse=True):
        if score and -place in ours and -beside in theirs:
            yield ours.pop(-place), theirs.pop(-beside), score
    left[:], right[:] = ours.values(), theirs.values()
