"""habeas: a ledger of released detainees, from reports to figures that show their words.

The stages, one function each, in the order in which a fact travels:

    reports = read_reports([Path("samples")])
    extractions = [extract_claims(report) for report in reports]
    resolution = resolve_episodes(extractions)
    reconciliation = reconcile_episodes(resolution)

`Ledger` keeps the result in a file. The nouns are in `habeas.model`. A stage is imported when it is
first asked for, so that a program that only reads a ledger loads no language pipeline.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from habeas.extract import extract_claims as extract_claims
    from habeas.ledger import Ledger as Ledger
    from habeas.read import read_reports as read_reports
    from habeas.reconcile import reconcile_episodes as reconcile_episodes
    from habeas.resolve import resolve_episodes as resolve_episodes

__version__ = "0.1.0"
__all__ = ["Ledger", "extract_claims", "read_reports", "reconcile_episodes", "resolve_episodes"]

_STAGES = {
    "Ledger": "habeas.ledger",
    "extract_claims": "habeas.extract",
    "read_reports": "habeas.read",
    "reconcile_episodes": "habeas.reconcile",
    "resolve_episodes": "habeas.resolve",
}


def __getattr__(name: str) -> object:
    """Import the stage that a public name stands for."""
    if name not in _STAGES:
        raise AttributeError(f"module habeas has no attribute {name}")
    return getattr(import_module(_STAGES[name]), name)
