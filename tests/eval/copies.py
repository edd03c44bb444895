"""How well near-copies are told from independent reports, and corrupted copies from sound ones.

    python -m tests.eval.copies

Families of shared/gold/copies are the truth; every other pair of reports, of the same event or not,
is independent. The report that a family is named after belongs to it.
"""

import sys
from collections.abc import Iterable
from itertools import combinations

from habeas.resolve.copies import find_families
from tests.eval.gold import GOLD, as_report, read_gold

Pair = frozenset[str]


def pairs_within(groups: Iterable[Iterable[str]]) -> set[Pair]:
    return {frozenset(pair) for group in groups for pair in combinations(sorted(group), 2)}


def measure_copies() -> tuple[float, list[Pair], list[Pair], set[str], set[str]]:
    """Return pairwise F1, missed pairs, false alarms, and the corrupted reports, true and found."""
    records = read_gold("plain", "hard", "copies")
    names = {as_report(record).id: record["id"] for record in records}
    truth: dict[str, set[str]] = {}
    for record in records:
        if record.get("family"):
            truth.setdefault(record["family"], {record["family"]}).add(record["id"])
    families = find_families({report.id: report for report in map(as_report, records)})
    found = pairs_within([names[member] for member in family.members] for family in families)
    true = pairs_within(truth.values())
    hits = len(true & found)
    return (
        2 * hits / (len(true) + len(found)),
        sorted(true - found, key=sorted),
        sorted(found - true, key=sorted),
        {record["id"] for record in records if record.get("corrupted")},
        {names[report] for family in families for report in family.corrupted},
    )


def main() -> None:
    if not GOLD.is_dir():
        sys.exit(f"no annotated reports at {GOLD}")
    f1, missed, alarms, corrupted, found = measure_copies()
    for name, pairs in (("missed", missed), ("false alarm", alarms)):
        for pair in pairs:
            sys.stdout.write(f"{name}: {' + '.join(sorted(pair))}\n")
    sys.stdout.write(
        f"copies: pairwise F1 {f1:.3f}, false alarms {len(alarms)}; corrupted copies found "
        f"{len(corrupted & found)} of {len(corrupted)}, wrongly {len(found - corrupted)}\n"
    )


if __name__ == "__main__":
    main()
