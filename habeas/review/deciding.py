"""Makes judgements: who decided what, when and why.

Takes a reviewer's words, gives a judgement; a correction that the claim's own words
do not bear out cannot be made.
"""

from collections.abc import Iterable, Mapping
from dataclasses import fields, replace
from datetime import UTC, datetime
from typing import Any

from habeas.model import Claim, InvalidValue, Judgement
from habeas.model.vocabulary import Verdict

Changes = Mapping[str, str | int | None]
UNCHANGEABLE = frozenset({"id", "report", "evidence", "episode", "confidence"})
"""Fields that say where a claim stands and how it was found, not what it says."""


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


def check_correction(claim: Claim, changes: Changes) -> Claim:
    """Return the claim as corrected; `InvalidValue` where its words say otherwise."""
    named = {field.name for field in fields(claim)} - UNCHANGEABLE
    unknown = sorted(set(changes) - named)
    if unknown:
        raise InvalidValue(
            f"a {claim.kind} claim has no field {', '.join(unknown)}: {', '.join(sorted(named))}"
        )
    given: dict[str, Any] = dict(changes)
    return replace(claim, **given)
