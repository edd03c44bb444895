"""How well reports are read, and what each gained and lost since: `python -m tests.eval [--accept]`.

Reads every report of `corpus/` twice: by decisions learned from the stories of other folds alone, and by the
committed weights, which have learned from all. Prints the score of each measure, fold by fold, then what
became better and worse, report by report, against `baseline.json`; `--accept` writes that anew.
"""

import gc
import json
import sys
from collections.abc import Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from habeas.extract import take_claims
from habeas.extract.account import Account
from habeas.extract.gate import can_matter
from habeas.model import Extraction
from tests.eval.folds import SETS, read_fold, set_of
from tests.eval.outcomes import Outcome, Outcomes, judge_report, list_changes, load_scorer, score_outcomes
from training.folds import fold_of
from training.train import Case, parse_corpus

BASELINE = Path(__file__).with_name("baseline.json")
FOLDS = 5
WAYS = {"folds": "read by what other stories teach", "sample": "read by the committed weights"}


def read_sample(cases: list[Case]) -> Iterator[Extraction]:
    """Yield what is read in every report by the committed weights."""
    for annotated, reading in cases:
        passed = can_matter(annotated.report.text)
        yield take_claims(Account(reading)) if passed else Extraction(report=annotated.report)


def judge_all(cases: list[Case]) -> dict[str, Outcomes]:
    """Return the outcome of every report, by the way in which it was read: a fold a process, on all cores."""
    _cases[:] = cases
    gc.freeze()  # what a fork has inherited stays: looking through it would copy it
    with ProcessPoolExecutor(mp_context=get_context("fork")) as workers:
        folds = workers.map(_judge_fold, range(FOLDS))
        sample = workers.submit(_judge_sample)
        return {
            "folds": {name: outcome for fold in folds for name, outcome in fold.items()},
            "sample": sample.result(),
        }


_cases: list[Case] = []
"""What the processes inherit: every annotated report, parsed."""


def _judge_fold(fold: int) -> Outcomes:
    return _judge(_cases, read_fold(_cases, fold, FOLDS))


def _judge_sample() -> Outcomes:
    return _judge(_cases, read_sample(_cases))


def _judge(cases: list[Case], read: Iterator[Extraction]) -> Outcomes:
    scorer = load_scorer()
    gold = {annotated.gold["id"]: annotated.gold for annotated, _ in cases}
    return {one.report.name: judge_report(scorer, gold[one.report.name], one) for one in read}


def print_scores(
    name: str, now: Mapping[str, Outcomes], before: Mapping[str, Outcomes], cases: list[Case]
) -> None:
    """Print the score of each measure on one set: fold by fold, then both ways with what each was before."""
    place = {case.gold["id"]: fold_of(case.story, FOLDS) for case, _ in cases}
    own = [report for report in place if set_of(report) == name]
    columns = [(f"fold {n + 1}", now["folds"], [r for r in own if place[r] == n]) for n in range(FOLDS)]
    for way in WAYS:
        columns += [(way, now[way], own), ("was", before.get(way, {}), own)]
    scores = [score_outcomes(told[one] for one in reports if one in told) for _, told, reports in columns]
    print(f"== {name}: {len(own)} reports")
    print(f"{'':16}" + "".join(f"{head:>8}" for head, _, _ in columns))
    for measure in sorted({measure for score in scores for measure in score}):
        cells = (f"{score[measure]:8.3f}" if measure in score else f"{'-':>8}" for score in scores)
        print(f"{measure:16}" + "".join(cells))


def write_baseline(now: Mapping[str, Outcomes]) -> None:
    """Keep these outcomes, a report a line, as what the next look is compared with."""
    ways = (
        f"{json.dumps(way)}: {{\n"
        + ",\n".join(f"{json.dumps(report)}:{_write(own[report])}" for report in sorted(own))
        + "\n}"
        for way, own in now.items()
    )
    BASELINE.write_text("{" + ",\n".join(ways) + "}\n", "utf-8")


def _write(outcome: Outcome) -> str:
    return json.dumps(outcome, separators=(",", ":"), sort_keys=True)


def main() -> None:
    """Print scores, gains and losses; keep them where that is asked for."""
    cases = parse_corpus()
    now = judge_all(cases)
    before = json.loads(BASELINE.read_text("utf-8")) if BASELINE.exists() else {}
    for name in SETS:
        print_scores(name, now, before, cases)
    for way, told in WAYS.items():
        print(f"== gains and losses, {told}")
        print("\n".join(list_changes(before.get(way, {}), now[way])) or "none")
    if "--accept" in sys.argv:
        write_baseline(now)


if __name__ == "__main__":
    main()
