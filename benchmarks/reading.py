"""Body extraction: habeas against trafilatura alone, on the same pages in one run.

    python benchmarks/reading.py [../shared/bench/article_extraction] [--show PAGES]

Takes the pages and true bodies of scrapinghub's article-extraction-benchmark and measures, as its
evaluate.py does, the shingles of four words that a body shares with the true one, every page weighing
the same; gives precision, recall, F1 and pages in a CPU second. `--show` lists the pages that lose most.
"""

import argparse
import gzip
import json
import re
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from statistics import mean
from typing import NamedTuple

import trafilatura

from habeas.model import HabeasError
from habeas.read.decode import decode_text
from habeas.read.formats import read_html
from habeas.read.imprint import UNKNOWN

PUBLIC_PAGES = Path(__file__).parents[2] / "shared" / "bench" / "article_extraction"
SHINGLE_WORDS = 4

BodyReader = Callable[[bytes], str]


class Overlap(NamedTuple):
    """How far one extracted body and the true one share their shingles."""

    precision: float | None
    recall: float | None


def read_with_habeas(page: bytes) -> str:
    try:
        return read_html(page, "page", UNKNOWN).text
    except HabeasError:  # a page without a body: nothing extracted
        return ""


def read_with_trafilatura(page: bytes) -> str:
    return trafilatura.extract(decode_text(page, html=True), include_comments=False) or ""


def shingles_of(text: str) -> Counter[tuple[str, ...]]:
    words = re.findall(r"\w+", text)
    return Counter(tuple(words[n : n + SHINGLE_WORDS]) for n in range(max(1, len(words) - SHINGLE_WORDS + 1)))


def compare_bodies(true: str, found: str) -> Overlap:
    wanted, given = shingles_of(true), shingles_of(found)
    shared = (wanted & given).total()
    return Overlap(
        shared / given.total() if found.strip() else None,
        shared / wanted.total() if true.strip() else None,
    )


def measure(
    name: str, read: BodyReader, pages: dict[str, bytes], truth: dict[str, str]
) -> dict[str, Overlap]:
    start = time.process_time()
    bodies = {key: read(page) for key, page in pages.items()}
    seconds = time.process_time() - start
    overlaps = {key: compare_bodies(truth[key], body) for key, body in bodies.items()}
    precision = mean(o.precision for o in overlaps.values() if o.precision is not None)
    recall = mean(o.recall for o in overlaps.values() if o.recall is not None)
    f1 = 2 * precision * recall / (precision + recall)
    print(f"| {name} | {f1:.3f} | {precision:.3f} | {recall:.3f} | {len(pages) / seconds:.1f} |")
    return overlaps


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?", default=PUBLIC_PAGES)
    parser.add_argument("--show", type=int, default=0, help="how many of the worst pages to list")
    arguments = parser.parse_args()
    if not arguments.folder.is_dir():
        raise SystemExit(f"the pages are not in {arguments.folder}")
    truth = {
        key: page.get("articleBody", "")
        for key, page in json.loads((arguments.folder / "ground-truth.json").read_text()).items()
    }
    pages = {
        key: gzip.decompress((arguments.folder / "html" / f"{key}.html.gz").read_bytes()) for key in truth
    }
    print("| body by | F1 | precision | recall | pages/s |\n|---|---|---|---|---|")
    measure("trafilatura alone", read_with_trafilatura, pages, truth)
    ours = measure("habeas", read_with_habeas, pages, truth)
    worst = sorted(ours, key=lambda key: (ours[key].precision or 0) + (ours[key].recall or 0))
    for key in worst[: arguments.show]:
        print(key[:12], *(f"{part:.2f}" if part is not None else "-" for part in ours[key]))


if __name__ == "__main__":
    main()
