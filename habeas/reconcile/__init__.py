"""From episodes to figures and findings: arithmetic, not voting.

Takes a resolution; gives what the claims about an authority's releases come to when they are taken
together, and what comparing them shows. Never averages, never overwrites, never writes to the ledger.
"""

from habeas.reconcile.explain import Explanation, explain_figure, say_explanation
from habeas.reconcile.reconciling import reconcile_dockets, reconcile_episodes
from habeas.reconcile.what_if import Change, only_speaker, without_claim

__all__ = [
    "Change",
    "Explanation",
    "explain_figure",
    "only_speaker",
    "reconcile_dockets",
    "reconcile_episodes",
    "say_explanation",
    "without_claim",
]
