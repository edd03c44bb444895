"""Joins the stages: who does the work in what order, on how many cores, and what is kept when."""

from habeas.run.extraction import extract_reports
from habeas.run.extractor import name_extractor
from habeas.run.running import Progress, RunSummary, Step, derive_ledger, run_reports
from habeas.run.stages import Stages
from habeas.run.verifying import verify_ledger

__all__ = [
    "Progress",
    "RunSummary",
    "Stages",
    "Step",
    "derive_ledger",
    "extract_reports",
    "name_extractor",
    "run_reports",
    "verify_ledger",
]
