"""How well mentions of one episode come together: B-cubed F1 on the annotated reports.

    python -m tests.eval.episodes [FOLDER ...]

Takes perfect extractions, so that nothing but the bringing together is measured.
"""

import sys
from collections import Counter, defaultdict
from collections.abc import Hashable, Mapping
from dataclasses import dataclass

from habeas.resolve import resolve_episodes
from habeas.resolve.mentions import mention_id
from tests.eval.gold import GOLD, as_extraction, as_report, read_gold


@dataclass(frozen=True, slots=True)
class Measure:
    """Precision and recall from 0 to 1, over `size` items."""

    precision: float
    recall: float
    size: int

    @property
    def f1(self) -> float:
        return 2 * self.precision * self.recall / (self.precision + self.recall)


def measure_b_cubed(truth: Mapping[str, Hashable], found: Mapping[str, Hashable]) -> Measure:
    """Return how pure and how whole the found groups are, every item weighing the same."""
    both = Counter((truth[item], found[item]) for item in truth)
    true_sizes, found_sizes = Counter(truth.values()), Counter(found[item] for item in truth)
    precision = sum(n * n / found_sizes[group] for (_, group), n in both.items()) / len(truth)
    recall = sum(n * n / true_sizes[key] for (key, _), n in both.items()) / len(truth)
    return Measure(precision, recall, len(truth))


def measure_episodes(*folders: str) -> tuple[Measure, Measure, list[str]]:
    """Return the measure over main mentions, over all mentions, and what is wrong."""
    records = read_gold(*folders)
    resolution = resolve_episodes([as_extraction(record) for record in records])
    truth, main, names = {}, set(), {}
    for record in records:
        report = as_report(record).id
        for place, episode in enumerate(record["episodes"], 1):
            key = mention_id(report, f"e{place}")
            truth[key], names[key] = episode["key"], record["id"]
            if episode["main"]:
                main.add(key)
    found = {mention.id: mention.episode for mention in resolution.mentions}
    of_main = measure_b_cubed({k: v for k, v in truth.items() if k in main}, found)
    return of_main, measure_b_cubed(truth, found), list(_faults(truth, found, names))


def _faults(truth: Mapping[str, str], found: Mapping[str, str], names: Mapping[str, str]) -> list[str]:
    by_found, by_truth = defaultdict(set), defaultdict(set)
    for item, key in truth.items():
        by_found[found[item]].add(key)
        by_truth[key].add(found[item])
    lines = [f"joined: {' + '.join(sorted(keys))}" for keys in by_found.values() if len(keys) > 1]
    for key, groups in sorted(by_truth.items()):
        if len(groups) > 1:
            parts = [
                sorted(names[i] for i in truth if truth[i] == key and found[i] == g) for g in sorted(groups)
            ]
            lines.append(f"apart: {key}: " + " | ".join(", ".join(part) for part in parts))
    return lines


def main() -> None:
    folders = sys.argv[1:] or ["plain", "hard", "copies"]
    if not GOLD.is_dir():
        sys.exit(f"no annotated reports at {GOLD}")
    of_main, of_all, faults = measure_episodes(*folders)
    for fault in faults:
        sys.stdout.write(f"{fault}\n")
    for name, figure in (("main", of_main), ("all mentions", of_all)):
        sys.stdout.write(
            f"episodes {name:13} B-cubed F1 {figure.f1:.3f}  p {figure.precision:.3f}  "
            f"r {figure.recall:.3f}  of {figure.size}\n"
        )


if __name__ == "__main__":
    main()
