"""The queue: what a reviewer should look at, the most consequential first.

Takes a ledger, gives matters: reviewers who disagree, claims that cannot all be true, pairs that may be one,
days that nobody tells. A matter that was judged is out of the queue; nothing is decided here.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from habeas.ledger import Ledger
from habeas.model import Finding, Judgement, Question

MatterKind = Literal["disagreement", "contradiction", "pair", "gap"]

FINDINGS: dict[str, MatterKind] = {
    "contradict": "contradiction",
    "corrupted_copy": "contradiction",
    "role_conflict": "contradiction",
    "cumulative_unexplained": "contradiction",
    "undated": "gap",
    "freed_but_did_not_leave": "gap",
}
"""The kinds of finding that a reviewer can settle."""

ORDER: tuple[MatterKind, ...] = ("disagreement", "contradiction", "pair", "gap")
SETTLING = frozenset({"accept", "reject", "merge", "split"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """Something to decide: `subject` is the id to judge it by, `claims` what it rests on."""

    subject: str
    kind: MatterKind
    sentence: str
    claims: tuple[str, ...]
    weight: float


def list_matters(ledger: Ledger) -> list[Matter]:
    """Return what is open, the most consequential first."""
    return open_matters(find_matters(ledger), ledger.judgements())


def find_matters(ledger: Ledger) -> list[Matter]:
    """Return what comparing the claims leaves to decide, whether or not it was decided."""
    findings = ledger.findings_of(FINDINGS)
    return [*map(_from_finding, findings), *map(_from_question, ledger.questions())]


def open_matters(found: Iterable[Matter], judgements: Iterable[Judgement]) -> list[Matter]:
    """Return which of these matters, and of the judgements themselves, nobody has settled yet."""
    standing = standing_judgements(judgements)
    judged = {subject for one in standing if one.verdict in SETTLING for subject in one.subjects}
    unsettled = (one for one in found if not _is_settled(one, judged))
    matters = [*_disagreements(standing), *unsettled]
    return sorted(matters, key=lambda one: (ORDER.index(one.kind), -one.weight, one.subject))


def standing_judgements(judgements: Iterable[Judgement]) -> list[Judgement]:
    """Return the judgements that nobody took back, the oldest first; an undo can be undone."""
    undone: set[str] = set()
    ordered = sorted(judgements, key=lambda one: (one.at, one.id))
    for one in reversed(ordered):
        if one.undoes and one.id not in undone:
            undone.add(one.undoes)
    return [one for one in ordered if one.id not in undone]


def _is_settled(matter: Matter, judged: set[str]) -> bool:
    """Tell whether the matter itself, or one of the claims that clash in it, was judged."""
    return not judged.isdisjoint({matter.subject, *matter.claims})


def _from_finding(finding: Finding) -> Matter:
    return Matter(
        subject=finding.id,
        kind=FINDINGS[finding.kind],
        sentence=finding.sentence,
        claims=finding.claims,
        weight=finding.weight,
    )


def _from_question(question: Question) -> Matter:
    reasons = ", ".join(question.reasons)
    pair = f"{question.about}s {question.left[:8]} and {question.right[:8]}"
    return Matter(
        subject=question.id,
        kind="pair",
        sentence=f"Are the {pair} one? ({reasons}; score {question.score})",
        claims=(),
        weight=question.score,
    )


def _disagreements(judgements: Iterable[Judgement]) -> Iterator[Matter]:
    verdicts: dict[str, dict[str, str]] = defaultdict(dict)
    for one in judgements:
        if one.verdict in {"accept", "reject"}:
            for subject in one.subjects:
                verdicts[subject][one.reviewer] = one.verdict
    for subject, by_reviewer in sorted(verdicts.items()):
        if len(set(by_reviewer.values())) > 1:
            told = ", ".join(f"{name} would {verdict}" for name, verdict in sorted(by_reviewer.items()))
            sentence = f"Reviewers disagree about {subject[:8]}: {told} it."
            yield Matter(subject=subject, kind="disagreement", sentence=sentence, claims=(), weight=1.0)
