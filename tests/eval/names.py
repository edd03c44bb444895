"""How well two names are told to be one person's: F1 on nomenklatura's labelled person pairs.

    python -m tests.eval.names [--errors]

The threshold of a fold is the one that does best on the other folds, so that no pair has a say in the
threshold by which it is judged.
"""

import csv
import random
import sys
from collections.abc import Iterable, Sequence

from habeas.resolve.names import compare_names
from tests.eval.gold import SHARED

BENCH = SHARED / "bench" / "nomenklatura_names" / "contrib" / "name_bench"
FOLDS = 10
Scored = tuple[float, bool]


def read_pairs() -> list[tuple[str, str, bool]]:
    """Return the labelled pairs of names of people."""
    with (BENCH / "cases.csv").open(encoding="utf-8") as lines:
        rows = [row for row in csv.DictReader(lines) if row["schema"] == "Person"]
    return [(row["name1"], row["name2"], row["is_match"] == "true") for row in rows]


def measure_f1(decided: Iterable[tuple[bool, bool]]) -> float:
    """Return F1 of decisions, each with its truth."""
    pairs = list(decided)
    hits = sum(found and true for found, true in pairs)
    return 2 * hits / (sum(found for found, _ in pairs) + sum(true for _, true in pairs))


def best_threshold(scored: Sequence[Scored]) -> float:
    """Return the threshold with the best F1."""
    steps = [step / 100 for step in range(30, 96)]
    return max(steps, key=lambda least: measure_f1((score >= least, true) for score, true in scored))


def cross_validate(scored: Sequence[Scored]) -> float:
    """Return F1 with each fold decided by the threshold of the others."""
    shuffled = random.Random(0).sample(scored, len(scored))
    decided: list[tuple[bool, bool]] = []
    for fold in range(FOLDS):
        least = best_threshold([pair for place, pair in enumerate(shuffled) if place % FOLDS != fold])
        decided += [(score >= least, true) for score, true in shuffled[fold::FOLDS]]
    return measure_f1(decided)


def measure_frozen() -> float:
    """Return F1 of the frozen LogicV2 output that comes with the pairs."""
    with (BENCH / "run_data" / "logicv2-frozen.csv").open(encoding="utf-8") as lines:
        rows = [row for row in csv.DictReader(lines) if row["schema"] == "Person"]
    return measure_f1((row["predicted_match"] == "true", row["is_match"] == "true") for row in rows)


def main() -> None:
    if not BENCH.is_dir():
        sys.exit(f"no labelled names at {BENCH}")
    pairs = read_pairs()
    scored = [(compare_names(left, right), true) for left, right, true in pairs]
    least = best_threshold(scored)
    if "--errors" in sys.argv:
        for (left, right, true), (score, _) in zip(pairs, scored, strict=True):
            if (score >= least) != true:
                sys.stdout.write(f"{score:.2f} {true!s:5} {left} | {right}\n")
    sys.stdout.write(
        f"names: F1 {cross_validate(scored):.3f} cross-validated (threshold {least:.2f} over all), "
        f"frozen LogicV2 {measure_frozen():.3f}, {len(scored)} pairs\n"
    )


if __name__ == "__main__":
    main()
