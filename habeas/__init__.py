"""habeas: a ledger of released detainees, from reports to figures that show their words.

One function a stage, and the ledger:

    from habeas import Ledger, extract_claims, read_reports, reconcile_episodes, resolve_episodes

    extractions = [extract_claims(report) for report in read_reports(["reports/"])]
    resolution = resolve_episodes(extractions)
    reconciliation = reconcile_episodes(resolution)

A stage is imported when it is first used, so that reading a ledger loads neither the language pipeline nor
the solver. The nouns that the stages hand on are in `habeas.model`.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from habeas.extract import extract_claims
    from habeas.ledger import Ledger
    from habeas.read import read_reports
    from habeas.reconcile import reconcile_episodes
    from habeas.resolve import resolve_episodes
    from habeas.run import run_reports

__version__ = "0.1.0"

__all__ = [
    "Ledger",
    "extract_claims",
    "read_reports",
    "reconcile_episodes",
    "resolve_episodes",
    "run_reports",
]

_HOMES = {
    "Ledger": "habeas.ledger",
    "extract_claims": "habeas.extract",
    "read_reports": "habeas.read",
    "reconcile_episodes": "habeas.reconcile",
    "resolve_episodes": "habeas.resolve",
    "run_reports": "habeas.run",
}


def __getattr__(name: str) -> object:
    """Import a stage at its first use."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
