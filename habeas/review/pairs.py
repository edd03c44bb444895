"""Answers about doubtful pairs, kept by what the two sides are made of.

A pair is asked about under the ids of two episodes or people, which come and go as reports come in. An answer
is a merge or a split of the tellings, or the claims, that the sides are made of now: these stay.
"""

from dataclasses import replace

from habeas.ledger import Ledger, UnknownItem
from habeas.model import Judgement, Question
from habeas.review.subjects import find_tellings


def attach_answers(ledger: Ledger, judgement: Judgement) -> list[Judgement]:
    """Return the judgement; where it accepts or rejects pairs, the merge or the split that each means."""
    if judgement.verdict not in {"accept", "reject"}:
        return [judgement]
    pairs = {subject: pair for subject in judgement.subjects if (pair := _find_pair(ledger, subject))}
    others = tuple(subject for subject in judgement.subjects if subject not in pairs)
    kept = [replace(judgement, subjects=others)] if others else []
    return [*kept, *(_attach_answer(ledger, pair, judgement) for pair in pairs.values())]


def _find_pair(ledger: Ledger, subject: str) -> Question | None:
    try:
        return ledger.question(subject)
    except UnknownItem:
        return None


def _attach_answer(ledger: Ledger, pair: Question, judgement: Judgement) -> Judgement:
    """Return the answer; its first subject is the pair itself, so that the queue knows it as answered."""
    left, right = (find_tellings(ledger, side) for side in (pair.left, pair.right))
    if judgement.verdict == "accept":
        return replace(judgement, verdict="merge", subjects=(pair.id, *left, *right))
    return replace(judgement, verdict="split", subjects=(pair.id, left[0], right[0]))
