"""How long reconciling takes as the ledger grows, and how often it is right beside its peers.

    python benchmarks/reconcile.py speed    # 1,000 authorities, 10,000 episodes, 200,000 claims; and a tenth
    python benchmarks/reconcile.py truth    # against votes and TruthFinder-style trust, on known histories

Histories are invented by rule from a seed: episodes of people with nationalities, reported by outlets
that copy one another, err, and mistake the number of one scope for that of another.
"""

import argparse
import resource
import time
from collections.abc import Iterator

from histories import invent_ledger
from peers import PEERS, score_peers

from habeas.model import Resolution
from habeas.reconcile import reconcile_dockets, reconcile_episodes


def print_row(*cells: str) -> None:
    print(f"| {' | '.join(cells)} |")


def measure_speed(authorities: int) -> None:
    print_row("authorities", "episodes", "claims", "seconds", "of one processor", "MB", "figures", "findings")
    print_row(*["---"] * 8)
    for size in (authorities // 10, authorities):
        resolution = invent_ledger(authorities=size)
        start, busy = time.perf_counter(), time.process_time()
        result = reconcile_episodes(resolution)
        seconds = (f"{time.perf_counter() - start:.1f}", f"{time.process_time() - busy:.1f}")
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        amounts = (size, len(resolution.episodes), len(resolution.claims))
        results = (memory, len(result.figures), len(result.findings))
        print_row(*(f"{n:,}" for n in amounts), *seconds, *(f"{n:,}" for n in results))
    times = sorted(_time_updates(resolution))
    median, slowest = times[len(times) // 2], times[-1]
    print(
        f"\nOne authority after a new report: median {median:.3f} s, slowest of {len(times)} {slowest:.3f} s."
    )


def _time_updates(resolution: Resolution) -> Iterator[float]:
    names = sorted({episode.authority for episode in resolution.episodes if episode.authority})
    for authority in names[:: max(1, len(names) // 50)]:
        start = time.perf_counter()
        reconcile_dockets(resolution, [authority])
        yield time.perf_counter() - start


def measure_truth(histories: int) -> None:
    names = ("habeas", *PEERS)
    print_row("figures right", *names)
    print_row(*["---"] * (len(names) + 1))
    for setting, scores in score_peers(histories).items():
        print_row(setting, *(f"{scores[name]:.1%}" for name in names))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("what", choices=("speed", "truth"))
    parser.add_argument("--size", type=int, help="authorities, or histories")
    asked = parser.parse_args()
    if asked.what == "speed":
        measure_speed(asked.size or 1000)
    else:
        measure_truth(asked.size or 60)


if __name__ == "__main__":
    main()
