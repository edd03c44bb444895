"""Annotated reports -> reports with their annotation, and the story that each belongs to.

Reports that share the key of a main episode tell one story and are never divided between learning
and measuring.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from habeas.model import Report

CORPUS = Path(__file__).parents[1] / "corpus"

WEIGHTS = {"gold": 6.0, "newsdesk": 2.0}
"""How much more each number, name and sentence of a report worded as the press words it teaches, by the
kind of its file: most others are denser and odder than the press is."""


@dataclass(frozen=True, eq=False)
class Annotated:
    """A report, what a careful reader takes out of it (the form of corpus/README.md), and its story.

    `weight` is how much it teaches beside the others; `long` tells of one of `long-*.jsonl`.
    """

    report: Report
    gold: dict[str, Any]
    story: str
    weight: float = 1.0
    long: bool = False


def load_corpus(folder: Path = CORPUS) -> list[Annotated]:
    """Read every annotated report of the corpus, in the order of file names and lines."""
    return group_stories(
        [
            json.loads(line) | {"file": path.stem}
            for path in sorted(folder.glob("*.jsonl"))
            for line in path.read_text("utf-8").splitlines()
            if line.strip()
        ]
    )


def group_stories(golds: Iterable[dict[str, Any]]) -> list[Annotated]:
    """Give each annotated report the name of its story: the first report that tells it."""
    first: dict[str, str] = {}
    found = []
    for gold in golds:
        keys = [f"id {gold['id'].split('-', 1)[-1]}"] if gold["id"].startswith(("plain-", "dev-")) else []
        keys += [episode["key"] for episode in gold["episodes"] if episode.get("main")]
        story = next((first[key] for key in keys if key in first), gold["id"])
        first.update({key: story for key in keys if key not in first})
        kind = gold.get("file", "").split("-")[0]
        weight = WEIGHTS.get(kind, 1.0)
        found.append(Annotated(to_report(gold), gold, story, weight, long=kind == "long"))
    return found


def to_report(gold: dict[str, Any]) -> Report:
    """Return the report that an annotation is of."""
    day = gold.get("published") or ""
    return Report(
        name=gold["id"],
        text=gold["text"],
        outlet=gold.get("outlet"),
        title=gold.get("title"),
        published=date.fromisoformat(day) if len(day) == 10 else None,
        url=gold.get("url"),
    )
