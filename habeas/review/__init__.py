"""What people must decide about a ledger, and what they decided."""

from habeas.review.deciding import decide
from habeas.review.exchange import find_waiting, read_judgements, refuse_unfounded, write_judgements
from habeas.review.listed import match_entries, match_list
from habeas.review.matter import Matter
from habeas.review.matters import find_matters, list_matters, open_matters
from habeas.review.pairs import attach_answers
from habeas.review.sheet_import import JudgedRow, judge_rows
from habeas.review.sheets import SheetRow, read_sheet
from habeas.review.subjects import (
    find_judgement,
    find_subject,
    find_subjects,
    find_tellings,
    parse_changes,
    read_changes,
)

__all__ = [
    "JudgedRow",
    "Matter",
    "SheetRow",
    "attach_answers",
    "decide",
    "find_judgement",
    "find_matters",
    "find_subject",
    "find_subjects",
    "find_tellings",
    "find_waiting",
    "judge_rows",
    "list_matters",
    "match_entries",
    "match_list",
    "open_matters",
    "parse_changes",
    "read_changes",
    "read_judgements",
    "read_sheet",
    "refuse_unfounded",
    "write_judgements",
]
