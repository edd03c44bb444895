"""How long reconciling takes as the ledger grows, and how often it is right beside its peers.

    python benchmarks/reconcile.py speed    # 1,000 authorities, 10,000 episodes, 200,000 claims; and a tenth
    python benchmarks/reconcile.py truth    # against votes and TruthFinder-style trust, on known histories

Histories are invented by rule from a seed: episodes of people with nationalities, reported by outlets
that copy one another, err, and mistake the number of one scope for that of another.
"""

import argparse
import resource
import time

from histories import invent_ledger
from peers import PEERS, score_peers

from habeas.reconcile import reconcile_authority, reconcile_episodes


def measure_speed(authorities: int) -> None:
    print(
        f"{'authorities':>12}{'episodes':>10}{'claims':>10}{'seconds':>10}{'MB':>8}{'figures':>9}{'findings':>10}"
    )
    for size in (authorities // 10, authorities):
        resolution = invent_ledger(authorities=size)
        start = time.perf_counter()
        result = reconcile_episodes(resolution)
        seconds = time.perf_counter() - start
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        row = (size, len(resolution.episodes), len(resolution.claims))
        print(f"{row[0]:>12,}{row[1]:>10,}{row[2]:>10,}{seconds:>10.1f}{memory:>8,}"
              f"{len(result.figures):>9,}{len(result.findings):>10,}")  # fmt: skip
    chosen = sorted({episode.authority for episode in resolution.episodes})[:: max(1, authorities // 50)]
    times = []
    for authority in chosen:
        start = time.perf_counter()
        reconcile_authority(resolution, authority)
        times.append(time.perf_counter() - start)
    times.sort()
    print(
        f"one authority after a new report: median {times[len(times) // 2]:.3f} s, slowest {times[-1]:.3f} s"
    )


def measure_truth(histories: int) -> None:
    names = ("habeas", *PEERS)
    print(f"{'figures right':<34}" + "".join(f"{name:>16}" for name in names))
    for setting, scores in score_peers(histories).items():
        print(f"{setting:<34}" + "".join(f"{scores[name]:>16.1%}" for name in names))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("what", choices=("speed", "truth"))
    parser.add_argument("--size", type=int, help="authorities, or histories")
    asked = parser.parse_args()
    if asked.what == "speed":
        measure_speed(asked.size or 1000)
    else:
        measure_truth(asked.size or 200)


if __name__ == "__main__":
    main()
