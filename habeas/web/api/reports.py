"""Reports as JSON: their text, and every claim with its offsets."""

from typing import Any

from fastapi import APIRouter

from habeas.model.records import claim_record, plain
from habeas.web.api.asking import ApiVisit, Name, Sliced
from habeas.web.api.models import Page, ReportLine, ReportWhole

router = APIRouter(tags=["reports"])


@router.get("/reports", response_model=Page[ReportLine])
def list_reports(visit: ApiVisit, sliced: Sliced) -> Any:
    """List reports by their ids."""
    with visit.ledger() as ledger:
        found, total = ledger.list_reports(offset=sliced.offset, limit=sliced.size)
    return sliced.of([plain(report) for report in found], total)


@router.get("/reports/{ident}", response_model=ReportWhole)
def show_report(ident: Name, visit: ApiVisit) -> Any:
    """Show a report with its text and all claims taken from it."""
    with visit.ledger() as ledger:
        shown = ledger.report_page(ident)
    return plain(shown.report) | {
        "episodes": [one.id for one in shown.episodes],
        "copies": sorted(shown.copies.keys() - {shown.report.id}),
        "claims": [claim_record(claim) for claim in shown.claims],
    }
