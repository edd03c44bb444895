"""The gate on ordinary news: against the same words in a plain loop, and against reading the files.

    python benchmarks/gate.py [../shared/bench/reuters21578]

Takes a folder of Reuters-21578 files and measures, in one process and one run, megabytes of story text
a second: reading the files at all, the gate, one compiled pattern of all its words in place of its
automaton, and a loop that searches for each word by itself (on every tenth story: it is slow). The loop
must decide as the gate does, story by story, or the run fails.
"""

import argparse
import html
import re
import time
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path

from habeas.extract import gate

PUBLIC_STORIES = Path(__file__).parents[2] / "shared" / "bench" / "reuters21578"
ROUNDS = 3
"""Each way is timed this often, in CPU seconds, and its best time taken: the machine may be busy."""

STORY = re.compile(r"<TEXT.*?</TEXT>", re.DOTALL)
TAG = re.compile(r"<[^>]*>")


def read_files(folder: Path) -> list[str]:
    return [path.read_text("latin-1") for path in sorted(folder.glob("*.sgm"))]


def split_stories(files: Iterable[str]) -> list[str]:
    return [html.unescape(TAG.sub(" ", story)) for text in files for story in STORY.findall(text)]


@cache
def plain_patterns(part: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(rf"\b{gate.expression_of(word)}") for word in sorted(gate.words_of(part)))


def places_of(part: str, text: str) -> Iterator[int]:
    for pattern in plain_patterns(part):
        for found in pattern.finditer(text):
            yield found.start()


def stands_around(part: str, text: str, start: int, distance: int) -> bool:
    around = text[max(0, start - distance) : start + distance]
    return any(pattern.search(around) for pattern in plain_patterns(part))


def can_matter_by_loop(text: str) -> bool:
    folded = text.lower().replace("\n", " ")
    if any(pattern.search(folded) for pattern in plain_patterns("alone")):
        return True
    for start in places_of("release", folded):
        if stands_around("people", folded, start, gate.BESIDE_PEOPLE):
            return True
        if stands_around("trial", folded, start, gate.BESIDE_TRIAL):
            return True
    return any(
        stands_around("people", folded, start, gate.BESIDE_PEOPLE)
        and stands_around("trial", folded, start, gate.BESIDE_TRIAL)
        for start in places_of("movement", folded)
    )


def can_matter_by_pattern(text: str) -> bool:
    """Decide as the gate does, with `re` in place of the automaton for finding the places."""
    folded = text.lower().replace("\n", " ")
    places = (gate.Place(found.start(), found.lastgroup or "") for found in whole_pattern().finditer(folded))
    return any(gate.passes(folded, place) for place in places)


@cache
def whole_pattern() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{gate.WordFinder.of_parts(gate.OPENING_PARTS).words.pattern})")


def best_rate(decide: Callable[[str], bool], stories: list[str]) -> float:
    megabytes = sum(len(story.encode()) for story in stories) / 1e6
    return megabytes / best_seconds(lambda: [decide(story) for story in stories])


def best_seconds(work: Callable[[], object]) -> float:
    times = []
    for _ in range(ROUNDS):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?", default=PUBLIC_STORIES)
    folder = parser.parse_args().folder
    if not folder.is_dir():
        raise SystemExit(f"the stories are not in {folder}")
    files = read_files(folder)
    stories = split_stories(files)
    tenth = stories[::10]
    if any(gate.can_matter(story) != can_matter_by_loop(story) for story in tenth):
        raise SystemExit("the gate and the plain loop decide differently")
    file_megabytes = sum(len(text.encode("latin-1")) for text in files) / 1e6
    gate_rate = best_rate(gate.can_matter, stories)
    rates = {
        "reading the files, nothing more": file_megabytes / best_seconds(lambda: read_files(folder)),
        "the gate": gate_rate,
        "one compiled pattern of its words": best_rate(can_matter_by_pattern, stories),
        "its words one by one in a loop": best_rate(can_matter_by_loop, tenth),
    }
    print("| way | MB/s | the gate's speed, in times this one's |\n|---|---|---|")
    for way, rate in rates.items():
        print(f"| {way} | {rate:.1f} | {gate_rate / rate:.2f} |")
    passed = sum(map(gate.can_matter, stories))
    print(f"\n{len(stories)} stories; {passed} ({passed / len(stories):.2%}) pass the gate.")


if __name__ == "__main__":
    main()
