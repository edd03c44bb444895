"""Joins the stages: who does the work in what order, on how many cores, and what is kept when."""

from habeas.run.comparing import FigureChange, compare_ledgers
from habeas.run.deriving import derive_apart
from habeas.run.extraction import extract_reports
from habeas.run.extractor import name_extractor
from habeas.run.finding_people import FoundPerson, find_people
from habeas.run.growing import grow_ledger
from habeas.run.history import ledger_as_of
from habeas.run.reextraction import ExtractionChange, compare_extractions, extract_again
from habeas.run.running import (
    Inputs,
    Listener,
    Progress,
    RunSummary,
    Step,
    derive_ledger,
    run_reports,
    update_ledger,
)
from habeas.run.stages import Stages
from habeas.run.verifying import verify_ledger

__all__ = [
    "ExtractionChange",
    "FigureChange",
    "FoundPerson",
    "Inputs",
    "Listener",
    "Progress",
    "RunSummary",
    "Stages",
    "Step",
    "compare_extractions",
    "compare_ledgers",
    "derive_apart",
    "derive_ledger",
    "extract_again",
    "extract_reports",
    "find_people",
    "grow_ledger",
    "ledger_as_of",
    "name_extractor",
    "run_reports",
    "update_ledger",
    "verify_ledger",
]
