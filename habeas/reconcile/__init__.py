"""From episodes to figures and findings: arithmetic, not voting.

Takes a resolution; gives what the claims about an authority's releases come to when they are taken
together, and what comparing them shows. Never averages, never overwrites, never writes to the ledger.
"""

from habeas.reconcile.reconciling import reconcile_authority, reconcile_episodes

__all__ = ["reconcile_authority", "reconcile_episodes"]
