"""Runs the stages in their order on one ledger: read, extract, store, resolve, reconcile.

Takes paths and a ledger open for writing, gives a summary. Reports are committed batch by batch, so that
a killed run goes on where it was; the derivation is replaced as a whole at the end.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Literal

from habeas.ledger import Ledger
from habeas.model import Extraction, Refusal, Report
from habeas.run.extraction import Refuse, extract_reports
from habeas.run.stages import Stages

BATCH = 32
"""Reports that one transaction commits: at most these are extracted again after a kill."""

Step = Literal["extract", "resolve", "reconcile", "store"]
Progress = Callable[[Step, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class RunSummary:
    """What one run did: numbers of reports added, already known and refused."""

    added: int
    known: int
    refused: int


def run_reports(
    paths: Sequence[Path],
    ledger: Ledger,
    stages: Stages,
    *,
    author: str,
    refuse: Refuse,
    progress: Progress,
    published: date | None = None,
    outlet: str | None = None,
    workers: int | None = None,
) -> RunSummary:
    """Take the reports under `paths` into the ledger and derive everything anew.

    `published` and `outlet` hold for reports that do not say themselves. `refuse` is told of every
    input that is left out, `progress` of the steps: how many reports are done, or 0 as a step begins.
    """
    tally = _Tally(refuse)
    reports = stages.read(paths, published=published, outlet=outlet, refuse=tally.refuse)
    fresh = _fresh_reports(reports, ledger, stages.extractor, tally)
    extractions = extract_reports(fresh, stages.extract, tally.refuse, workers=workers)
    for batch in _batches(extractions):
        tally.added += ledger.add_extractions(batch, extractor=stages.extractor, author=author)
        progress("extract", tally.added)
    derive_ledger(ledger, stages, progress)
    return RunSummary(added=tally.added, known=tally.known, refused=tally.refused)


def derive_ledger(ledger: Ledger, stages: Stages, progress: Progress) -> None:
    """Resolve and reconcile all that the ledger holds, and keep the result in it."""
    judgements = ledger.judgements()
    progress("resolve", 0)
    resolution = stages.resolve(ledger.extractions(), judgements)
    progress("reconcile", 0)
    reconciliation = stages.reconcile(resolution, judgements)
    progress("store", 0)
    ledger.replace_derived(resolution, reconciliation)


@dataclass(slots=True)
class _Tally:
    """Counts what happens to the inputs while they stream by."""

    told: Refuse
    added: int = 0
    known: int = 0
    refused: int = 0

    def refuse(self, refusal: Refusal) -> None:
        self.refused += 1
        self.told(refusal)


def _fresh_reports(
    reports: Iterable[Report], ledger: Ledger, extractor: str, tally: _Tally
) -> Iterator[Report]:
    for report in reports:
        if ledger.has_extraction(report, extractor):
            tally.known += 1
        else:
            yield report


def _batches(extractions: Iterator[Extraction]) -> Iterator[list[Extraction]]:
    while batch := list(islice(extractions, BATCH)):
        yield batch
