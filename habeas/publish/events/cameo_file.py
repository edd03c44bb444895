"""The format cameo: one row of CSV a directed event (Conflict and Mediation Event Observations).

The number of people stands in columns that CAMEO does not have, beside the four that it has: day, source,
target, code.
"""

import csv
from pathlib import Path

from habeas.publish.cells import disarm_cell
from habeas.publish.edition import Edition
from habeas.publish.events.codes import CAMEO_VERSION, read_codes
from habeas.publish.events.directed_events import DirectedEvent, list_events

COLUMNS = (
    *("id", "date", "end_date", "source", "target", "code", "meaning", "quad_class", "codebook"),
    *("low", "best", "high", "state", "origins", "reports", "episode", "link"),
)


def write(edition: Edition, path: Path) -> None:
    """Write the events of an edition to a CSV file."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        for event in list_events(edition.dossiers()):
            writer.writerow([disarm_cell(cell) for cell in _cells(event)])


def _cells(event: DirectedEvent) -> list[str]:
    code, figure = read_codes()[event.happening], event.figure
    target = event.target.brief if event.target else ""
    told = (figure.low, figure.best, figure.high, figure.state, figure.origins) if figure else (None,) * 5
    return [
        *(event.id, event.day.isoformat(), event.last_day.isoformat(), event.source.brief, target),
        *(code.cameo, code.meaning, code.quad, CAMEO_VERSION),
        *("" if cell is None else str(cell) for cell in told),
        *(str(len(event.reports)), event.episode, event.link),
    ]
