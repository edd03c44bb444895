"""Corrections that came before their claim, and whose fields its words do not bear out now that it is here.

Takes a ledger and its judgements, gives matters. Such a correction has no effect: its reviewer should know.
"""

from collections.abc import Iterable, Iterator

from habeas.ledger import Ledger, UnknownItem
from habeas.model import Changes, InvalidValue, Judgement, correct_claim, gather_opinions
from habeas.review.matter import Matter


def find_unfounded(ledger: Ledger, judgements: Iterable[Judgement]) -> Iterator[Matter]:
    """Give the claims with agreed corrections that cannot be made."""
    for subject, opinion in sorted(gather_opinions(judgements).items()):
        reason = find_refusal(ledger, subject, opinion.agreed_changes) if opinion.agreed_changes else None
        if reason:
            reviewers = " and ".join(sorted(opinion.changes))
            sentence = f"What {reviewers} corrected in {subject[:8]} has no effect: {reason}."
            yield Matter(subject=subject, kind="unfounded", sentence=sentence, claims=(subject,), weight=1.0)


def find_refusal(ledger: Ledger, subject: str, changes: Changes) -> str | None:
    """Return why these fields cannot be; None where they can, or where the claim is still to come."""
    try:
        correct_claim(ledger.claim(subject), changes)
    except UnknownItem:
        return None
    except InvalidValue as error:
        return str(error)
    return None
