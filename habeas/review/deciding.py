"""Makes judgements: who decided what, when and why.

Takes a reviewer's words, gives a judgement; a correction that the claim's own words
do not bear out cannot be made.
"""

from collections.abc import Iterable
from datetime import UTC, datetime

from habeas.model import Changes, InvalidValue, Judgement
from habeas.model.vocabulary import Verdict


def decide(
    verdict: Verdict,
    subjects: Iterable[str],
    reviewer: str,
    *,
    reason: str = "",
    changes: Changes | None = None,
    undoes: str | None = None,
) -> Judgement:
    """Return a judgement made now; `InvalidValue` where a merge or a split has fewer than two subjects."""
    named = tuple(dict.fromkeys(subjects))
    if verdict in {"merge", "split"} and len(named) < 2:
        raise InvalidValue(f"a {verdict} needs two different subjects")
    return Judgement(
        verdict=verdict,
        subjects=named,
        reviewer=reviewer,
        at=datetime.now(UTC),
        reason=reason,
        changes=dict(changes or {}),
        undoes=undoes,
    )
