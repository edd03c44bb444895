"""What each report gained and lost since the last look: `python -m tests.eval [--accept]`.

Reads every report of `corpus/` with decisions learned from other stories, compares what was found with
what was annotated, and lists report by report what is right now and was not, and the other way round.
`baseline.json` holds the last accepted outcome; `--accept` writes it anew.
"""

import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

from habeas.model import Extraction
from habeas.model.records import extraction_record
from tests.eval.folds import SCORER, read_fold
from training.train import parse_corpus

BASELINE = Path(__file__).with_name("baseline.json")
FOLDS = 4

Outcome = dict[str, dict[str, list[int]]]
"""By report and measure: how many annotations were found, how many missed, how many claims too many."""


def load_scorer() -> ModuleType:
    """Return the scorer as a module; it stands outside the repository."""
    spec = importlib.util.spec_from_file_location("score", SCORER)
    if spec is None or spec.loader is None:
        sys.exit(f"eval: no scorer at {SCORER}")
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    return scorer


def judge_report(scorer: ModuleType, gold: dict[str, Any], read: Extraction) -> dict[str, list[int]]:
    """Return hits, misses and extra claims of one report for each measure."""
    wanted, found = scorer.gold_items(gold), scorer.predicted_items(extraction_record(read))
    outcome = {}
    for measure, (kind, same) in scorer.MEASURES.items():
        pairs = scorer.pair_off(scorer.distinct(wanted[kind]), scorer.distinct(found[kind]), same)
        outcome[measure] = [len(part) for part in pairs]
    return outcome


def list_changes(before: Outcome, now: Outcome) -> list[str]:
    """Return one line for each report and measure that changed, losses last."""
    changed = [
        (now[report][measure][0] - old[0] - now[report][measure][2] + old[2], report, measure, old)
        for report in sorted(set(before) & set(now))
        for measure, old in before[report].items()
        if now[report].get(measure) != old
    ]
    return [
        f"{balance:+d}  {report}  {measure}: found, missed, extra {old} -> {now[report][measure]}"
        for balance, report, measure, old in sorted(changed, key=lambda each: (-each[0], each[1]))
    ]


def sum_measures(outcome: Outcome) -> dict[str, float]:
    """Return F1 of each measure over all reports."""
    totals: dict[str, list[int]] = {}
    for measures in outcome.values():
        for measure, parts in measures.items():
            totals[measure] = [a + b for a, b in zip(totals.get(measure, [0, 0, 0]), parts, strict=True)]
    return {
        measure: 2 * hit / max(2 * hit + missed + extra, 1)
        for measure, (hit, missed, extra) in totals.items()
    }


def main() -> None:
    """Print the measures, and what changed since the baseline."""
    scorer, cases = load_scorer(), parse_corpus()
    read = {each.report.name: each for fold in range(FOLDS) for each in read_fold(cases, fold, FOLDS)}
    now = {case.gold["id"]: judge_report(scorer, case.gold, read[case.gold["id"]]) for case, _ in cases}
    before: Outcome = json.loads(BASELINE.read_text("utf-8")) if BASELINE.exists() else {}
    earlier = sum_measures(before)
    for measure, share in sum_measures(now).items():
        print(f"{measure:16} F1 {share:.3f}  before {earlier.get(measure, 0):.3f}")
    print("\n".join(list_changes(before, now)))
    if "--accept" in sys.argv:
        lines = (f"{json.dumps(report)}: {json.dumps(now[report])}" for report in sorted(now))
        BASELINE.write_text("{\n" + ",\n".join(lines) + "\n}\n", "utf-8")


if __name__ == "__main__":
    main()
