"""What people must decide about a ledger, and what they decided."""

from habeas.review.deciding import Changes, check_correction, decide
from habeas.review.exchange import read_judgements, write_judgements
from habeas.review.matters import Matter, list_matters

__all__ = [
    "Changes",
    "Matter",
    "check_correction",
    "decide",
    "list_matters",
    "read_judgements",
    "write_judgements",
]
