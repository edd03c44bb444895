"""How well mentions of one episode come together: B-cubed F1 on the annotated reports.

    python -m tests.eval.episodes [FOLDER ...]

Measures twice: from perfect extractions, so that nothing but the bringing together counts, and from its own
extractions, where an annotated episode that is not told stands apart from all others.
"""

import sys
from collections import Counter, defaultdict
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass

from habeas.extract import extract_claims
from habeas.model import ReportedEpisode
from habeas.resolve import resolve_episodes
from habeas.resolve.mentions import mention_id
from tests.eval.gold import GOLD, Record, as_extraction, as_report, read_gold


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
    """Return the measure over main mentions, over all, and what is wrong, from perfect extractions."""
    records = read_gold(*folders)
    resolution = resolve_episodes([as_extraction(record) for record in records])
    return _measure(records, {mention.id: mention.episode for mention in resolution.mentions})


def measure_own(*folders: str) -> tuple[Measure, Measure, list[str]]:
    """Return the same from what habeas itself takes out of the reports."""
    records = read_gold(*folders)
    read = [extract_claims(as_report(record)) for record in records]
    placed = {(m.report, m.local): m.episode for m in resolve_episodes(read).mentions}
    found = {}
    for record, extraction in zip(records, read, strict=True):
        report, told = extraction.report.id, align_episodes(record["episodes"], extraction.episodes)
        for place in range(1, len(record["episodes"]) + 1):
            key = mention_id(report, f"e{place}")
            found[key] = placed[report, told[place]] if place in told else f"not told: {key}"
    return _measure(records, found)


def align_episodes(annotated: list[Record], told: Sequence[ReportedEpisode]) -> dict[int, str]:
    """Return the local id of the told episode that each annotated one, by place, is: none for two of them.

    It has the same authority; that of a main one is main; one of the same day or month goes first.
    """
    rest, aligned = list(told), {}
    for place, episode in enumerate(annotated, 1):
        same = [o for o in rest if o.authority == episode["authority"] and (o.main or not episode["main"])]
        best = max(
            same, key=lambda o: (o.main == episode["main"], _same_day(o, episode["date"])), default=None
        )
        if best is not None:
            rest.remove(best)
            aligned[place] = best.id
    return aligned


def _same_day(told: ReportedEpisode, day: str | None) -> bool:
    return told.date.start is None if day is None else str(told.date.start).startswith(day)


def _measure(records: list[Record], found: Mapping[str, str]) -> tuple[Measure, Measure, list[str]]:
    truth, main, names = {}, set(), {}
    for record in records:
        report = as_report(record).id
        for place, episode in enumerate(record["episodes"], 1):
            key = mention_id(report, f"e{place}")
            truth[key], names[key] = episode["key"], record["id"]
            if episode["main"]:
                main.add(key)
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
    for source, measure in (("annotated", measure_episodes), ("extracted", measure_own)):
        of_main, of_all, faults = measure(*folders)
        for fault in faults:
            sys.stdout.write(f"{fault}\n")
        for name, figure in (("main", of_main), ("all mentions", of_all)):
            sys.stdout.write(
                f"episodes {source}, {name:13} B-cubed F1 {figure.f1:.3f}  p {figure.precision:.3f}  "
                f"r {figure.recall:.3f}  of {figure.size}\n"
            )


if __name__ == "__main__":
    main()
