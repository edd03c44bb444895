"""The derived part of an export: what follows from the facts, for people and programs that only read."""

import csv
import json
from pathlib import Path

from habeas.cli.printing import Sheet, safe_rows
from habeas.cli.sheets import (
    concession_sheet,
    episode_sheet,
    figure_sheet,
    finding_sheet,
    person_sheet,
    report_sheet,
)
from habeas.ledger import Ledger
from habeas.ledger.view_records import episode_record


def write_derived(ledger: Ledger, folder: Path) -> None:
    """Write episodes as JSON Lines, and every list that `habeas show` prints as CSV."""
    views = ledger.episodes()
    with (folder / "episodes.jsonl").open("w", encoding="utf-8") as lines:
        for view in views:
            lines.write(json.dumps(episode_record(view), ensure_ascii=False) + "\n")
    sheets = {
        "episodes": episode_sheet(views),
        "figures": figure_sheet(views),
        "people": person_sheet(ledger.people()),
        "concessions": concession_sheet(ledger.concessions()),
        "findings": finding_sheet(ledger.findings()),
        "reports": report_sheet(ledger.reports()),
    }
    for name, sheet in sheets.items():
        _write_sheet(folder / f"{name}.csv", sheet)


def _write_sheet(path: Path, sheet: Sheet) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(sheet.columns)
        writer.writerows(safe_rows(sheet))
