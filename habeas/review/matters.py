"""The queue: what a reviewer should look at, the most consequential first.

Takes a ledger, gives matters: reviewers who disagree, corrections that cannot be made, claims that cannot all
be true, pairs that may be one, days that nobody tells, people on lists whom reports name doubtfully or not at
all. A matter that was judged
is out of the queue; nothing is decided here.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from habeas.ledger import Ledger
from habeas.model import (
    Finding,
    Judgement,
    Opinion,
    Question,
    contested_groupings,
    gather_opinions,
    standing_judgements,
)
from habeas.review.listed import find_listed
from habeas.review.matter import ORDER, Matter, MatterKind
from habeas.review.unfounded import find_unfounded

FINDINGS: dict[str, MatterKind] = {
    "contradict": "contradiction",
    "corrupted_copy": "contradiction",
    "role_conflict": "contradiction",
    "cumulative_unexplained": "contradiction",
    "undated": "gap",
    "freed_but_did_not_leave": "gap",
}
"""The kinds of finding that a reviewer can settle."""

SETTLING = frozenset({"accept", "reject", "merge", "split"})


def list_matters(ledger: Ledger) -> list[Matter]:
    """Return what is open, the most consequential first."""
    judgements = ledger.judgements()
    return open_matters(find_matters(ledger, judgements), judgements)


def find_matters(ledger: Ledger, judgements: Iterable[Judgement]) -> list[Matter]:
    """Return what comparing the claims leaves to decide, whether or not it was decided."""
    findings = ledger.findings_of(FINDINGS)
    questions = map(_from_question, ledger.questions())
    unfounded = find_unfounded(ledger, judgements)
    return [*unfounded, *map(_from_finding, findings), *questions, *find_listed(ledger)]


def open_matters(found: Iterable[Matter], judgements: Iterable[Judgement]) -> list[Matter]:
    """Return which of these matters, and of the judgements themselves, nobody has settled yet."""
    kept = list(judgements)
    disagreements = {one.subject: one for one in _disagreements(kept)}
    judged = {
        subject
        for one in standing_judgements(kept)
        if one.verdict in SETTLING
        for subject in one.subjects
        if subject not in disagreements
    }
    unsettled = []
    for one in found:
        if disagreement := disagreements.get(one.subject):
            told = f"{disagreement.sentence} {one.sentence}"
            disagreements[one.subject] = replace(disagreement, sentence=told)
        elif not one.is_settled(judged):
            unsettled.append(one)
    matters = [*disagreements.values(), *unsettled]
    return sorted(matters, key=lambda one: (ORDER.index(one.kind), -one.weight, one.subject))


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
    kept = list(judgements)
    for subject, opinion in sorted(gather_opinions(kept).items()):
        if opinion.is_disputed:
            yield _disagreement(subject, _say_opinion(opinion))
    for merge, split in contested_groupings(kept):
        first, second = sorted(set(merge.subjects) & set(split.subjects))[:2]
        told = f"{merge.reviewer} would merge it with {second[:8]}, {split.reviewer} would split them"
        yield _disagreement(first, told)


def _disagreement(subject: str, told: str) -> Matter:
    sentence = f"Reviewers disagree about {subject[:8]}, and until they agree nothing is done: {told}."
    return Matter(subject=subject, kind="disagreement", sentence=sentence, claims=(), weight=1.0)


def _say_opinion(opinion: Opinion) -> str:
    would = {
        name: [*(f"set {key} to {value}" for key, value in sorted(changes.items()))]
        for name, changes in opinion.changes.items()
    }
    for name, verdict in opinion.verdicts.items():
        would.setdefault(name, []).append(f"{verdict} it")
    return ", ".join(f"{name} would {' and '.join(acts)}" for name, acts in sorted(would.items()))
