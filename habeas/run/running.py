"""Runs the stages in their order on one ledger: read, extract, store, resolve, reconcile.

Takes paths and a ledger open for writing, gives a summary. Reports are committed batch by batch, so that
a killed run goes on where it was; what follows is written in one transaction at the end.
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
from habeas.run.growing import grow_ledger
from habeas.run.stages import Stages

BATCH = 32
"""Reports that one transaction commits: at most these are extracted again after a kill."""

Step = Literal["extract", "grow", "resolve", "reconcile", "store"]
Progress = Callable[[Step, int], None]


def keep_silent(step: Step, done: int) -> None:
    """Tell nobody about progress."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RunSummary:
    """What one run did: numbers of reports added, already known and refused."""

    added: int
    known: int
    refused: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Inputs:
    """Files and folders of reports; `published` and `outlet` hold for reports that do not say themselves."""

    paths: Sequence[Path]
    published: date | None = None
    outlet: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Listener:
    """Who is told what happens: `refuse` of every input that is left out, `progress` of the steps, how many
    reports are done, or 0 as a step begins."""

    refuse: Refuse
    progress: Progress = keep_silent


def run_reports(
    inputs: Inputs,
    ledger: Ledger,
    stages: Stages,
    listener: Listener,
    *,
    author: str,
    workers: int | None = None,
) -> RunSummary:
    """Take reports into the ledger and derive what follows."""
    tally = _Tally(listener.refuse)
    reports = stages.read(inputs.paths, published=inputs.published, outlet=inputs.outlet, refuse=tally.refuse)
    fresh = _fresh_reports(reports, ledger, tally)
    extractions = extract_reports(fresh, stages.extract, tally.refuse, workers=workers)
    for batch in _batches(extractions):
        tally.added += ledger.add_extractions(batch, extractor=stages.extractor, author=author)
        listener.progress("extract", tally.added)
    update_ledger(ledger, stages, listener.progress)
    return RunSummary(added=tally.added, known=tally.known, refused=tally.refused)


def update_ledger(ledger: Ledger, stages: Stages, progress: Progress = keep_silent) -> None:
    """Derive what follows from what was added: only what it touches, where that can be told."""
    progress("grow", 0)
    if not grow_ledger(ledger, stages):
        derive_ledger(ledger, stages, progress)


def derive_ledger(ledger: Ledger, stages: Stages, progress: Progress = keep_silent) -> None:
    """Resolve and reconcile all that the ledger holds, and keep the result in it."""
    judgements = ledger.judgements()
    progress("resolve", 0)
    resolution = stages.resolve(ledger.extractions(), judgements, ledger.sources())
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


def _fresh_reports(reports: Iterable[Report], ledger: Ledger, tally: _Tally) -> Iterator[Report]:
    for report in reports:
        if ledger.has_reading(report):
            tally.known += 1
        else:
            yield report


def _batches(extractions: Iterator[Extraction]) -> Iterator[list[Extraction]]:
    while batch := list(islice(extractions, BATCH)):
        yield batch
