"""Findings: what comparing the claims shows, each in one sentence, ranked, none twice.

Takes a solved docket; gives its findings. One a reviewer rejected is left out.
"""

from collections.abc import Callable, Iterator

from habeas.model import Finding
from habeas.reconcile.findings.agreement import find_agreement, find_single_origins
from habeas.reconcile.findings.clashing import find_contradictions, find_denials
from habeas.reconcile.findings.copies import find_corrupted_copies
from habeas.reconcile.findings.days import find_undated
from habeas.reconcile.findings.doors import find_implied_detentions
from habeas.reconcile.findings.offices import find_role_conflicts
from habeas.reconcile.findings.parts import find_sums_that_add_up, find_unaccounted
from habeas.reconcile.findings.refusals import find_those_who_stayed
from habeas.reconcile.findings.returns import find_broken_promises
from habeas.reconcile.findings.totals import find_totals
from habeas.reconcile.solved import Solved

FINDERS: tuple[Callable[[Solved], Iterator[Finding]], ...] = (
    find_contradictions,
    find_denials,
    find_corrupted_copies,
    find_implied_detentions,
    find_totals,
    find_those_who_stayed,
    find_broken_promises,
    find_role_conflicts,
    find_sums_that_add_up,
    find_unaccounted,
    find_single_origins,
    find_agreement,
    find_undated,
)


def find_all(solved: Solved) -> Iterator[Finding]:
    """Yield every finding of a docket that no reviewer has rejected."""
    rejected = solved.docket.rulings.rejected
    for find in FINDERS:
        yield from (finding for finding in find(solved) if finding.id not in rejected)
