"""What people must decide about a ledger, and what they decided."""

from habeas.review.deciding import Changes, check_correction, decide
from habeas.review.exchange import read_judgements, write_judgements
from habeas.review.matters import Matter, find_matters, list_matters, open_matters, standing_judgements
from habeas.review.subjects import find_judgement, find_subject, find_tellings, parse_changes, read_changes

__all__ = [
    "Changes",
    "Matter",
    "check_correction",
    "decide",
    "find_judgement",
    "find_matters",
    "find_subject",
    "find_tellings",
    "list_matters",
    "open_matters",
    "parse_changes",
    "read_changes",
    "read_judgements",
    "standing_judgements",
    "write_judgements",
]
