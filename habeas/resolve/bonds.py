"""What reviewers bound together or kept apart, said of the items that a stage groups.

Takes decisions and what each subject of theirs stands for, gives bonds. A subject that stands for
nothing here (of another stage, or of a report that is not there) is passed over.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from habeas.resolve.decisions import Decisions

Side = tuple[str, int]
"""One side of a decision to split: the decision, and the number of the side in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bonds:
    """Groups of items that are one, and the sides on which items stand that are not."""

    tied: tuple[tuple[str, ...], ...] = ()
    sides: Mapping[str, frozenset[Side]] = field(default_factory=dict)

    def sides_of(self, items: Iterable[str]) -> frozenset[Side]:
        """Return the sides on which any of these items stands."""
        return frozenset().union(*(self.sides.get(item, frozenset()) for item in items))


NO_BONDS = Bonds()


def find_bonds(decisions: Decisions, items: Mapping[str, Sequence[str]]) -> Bonds:
    """Return the bonds between items; `items` gives those that a subject stands for, by the subject's id."""
    sides: dict[str, set[Side]] = defaultdict(set)
    for subjects in decisions.split:
        for side, subject in enumerate(subjects):
            for item in items.get(subject, ()):
                sides[item].add(("|".join(subjects), side))
    tied = (tuple(item for subject in group for item in items.get(subject, ())) for group in decisions.merged)
    return Bonds(
        tied=tuple(sorted({tuple(sorted(set(group))) for group in tied if len(set(group)) > 1})),
        sides={item: frozenset(own) for item, own in sides.items()},
    )


def kept_apart(left: frozenset[Side], right: frozenset[Side]) -> bool:
    """Tell whether a reviewer split what stands on these sides."""
    return any(decision == other and side != beside for decision, side in left for other, beside in right)
