"""Something to decide: what it is about, the words that say it, and the ids by which it is judged."""

from dataclasses import dataclass
from typing import Literal, get_args

MatterKind = Literal["disagreement", "unfounded", "contradiction", "pair", "listed", "gap", "unmatched"]

ORDER: tuple[MatterKind, ...] = get_args(MatterKind)
"""The most consequential first: reviewers who disagree, corrections that have no effect, claims that clash,
two who may be one, one on a list who may be one in reports, days that nobody tells, people on a list of whom
no report tells."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """Something to decide: `subject` is the id to judge it by, `claims` what it rests on.

    `beside` are further ids that a judgement of it names, so that it outlives the first.
    """

    subject: str
    kind: MatterKind
    sentence: str
    claims: tuple[str, ...]
    weight: float
    beside: tuple[str, ...] = ()

    @property
    def subjects(self) -> tuple[str, ...]:
        """All ids that a judgement of the matter names."""
        return (self.subject, *self.beside)

    def is_settled(self, judged: set[str]) -> bool:
        """Tell whether the matter itself, or one of the claims that clash in it, was judged."""
        clashing = () if self.kind == "listed" else self.claims
        return not judged.isdisjoint({*self.subjects, *clashing})
