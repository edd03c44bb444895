"""What was found, missed and found too much in each annotated report, and how that changes.

Takes annotations and what was read, gives outcomes; two of them give gains and losses, report by report.
"""

import importlib.util
import sys
from collections.abc import Iterable, Iterator, Mapping
from types import ModuleType
from typing import Any

from habeas.model import Extraction
from habeas.model.records import extraction_record
from tests.eval.folds import SCORER

SHARES = ("headline", "authority", "date", "clean_negatives")
"""Measures that are right or wrong once a report."""

Parts = list[int]
"""How many annotations were found, how many missed, how many claims are too many."""

Outcome = Mapping[str, Parts]
"""Of one report by measure; those of which it has nothing are left out."""

Outcomes = Mapping[str, Outcome]
"""By report."""


def load_scorer() -> ModuleType:
    """Return the scorer as a module; it stands outside the repository."""
    spec = importlib.util.spec_from_file_location("score", SCORER)
    if spec is None or spec.loader is None or not SCORER.exists():
        sys.exit(f"eval: no scorer at {SCORER}")
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    return scorer


def judge_report(scorer: ModuleType, gold: dict[str, Any], read: Extraction) -> Outcome:
    """Return the outcome of one report."""
    record = extraction_record(read)
    wanted, found = scorer.gold_items(gold), scorer.predicted_items(record)
    parts: dict[str, Parts] = {}
    for measure, (kind, same) in scorer.MEASURES.items():
        pairs = scorer.pair_off(scorer.distinct(wanted[kind]), scorer.distinct(found[kind]), same)
        parts[measure] = [len(part) for part in pairs]
    figures = scorer.score([gold], {gold["id"]: record}, show_errors=False)
    for measure in SHARES:
        right = round(figures[measure]["share"] * figures[measure]["of"])
        parts[measure] = [right, figures[measure]["of"] - right, 0]
    return {measure: own for measure, own in parts.items() if any(own)}


def score_outcomes(outcomes: Iterable[Outcome]) -> dict[str, float]:
    """Return for each measure its F1 over all reports, or the share of reports that are right."""
    totals: dict[str, Parts] = {}
    for outcome in outcomes:
        for measure, parts in outcome.items():
            before = totals.get(measure, [0, 0, 0])
            totals[measure] = [a + b for a, b in zip(before, parts, strict=True)]
    return {measure: _score(measure, *parts) for measure, parts in totals.items()}


def _score(measure: str, found: int, missed: int, extra: int) -> float:
    if measure in SHARES:
        return found / max(found + missed, 1)
    return 2 * found / max(2 * found + missed + extra, 1)


def list_changes(before: Outcomes, now: Outcomes) -> Iterator[str]:
    """Give a line for every report and measure that changed, the greatest gains first, losses last."""
    nothing = [0, 0, 0]
    changed = [
        (_balance(new) - _balance(old), report, measure, old, new)
        for report in before.keys() & now.keys()
        for measure in before[report].keys() | now[report].keys()
        if (old := before[report].get(measure, nothing)) != (new := now[report].get(measure, nothing))
    ]
    for balance, report, measure, old, new in sorted(changed, key=lambda one: (-one[0], one[1:3])):
        yield f"{balance:+d}  {report}  {measure}: found, missed, extra {old} -> {new}"


def _balance(parts: Parts) -> int:
    found, missed, extra = parts
    return found - missed - extra
