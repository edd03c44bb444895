"""The gate stops no report that matters, and hardly lets ordinary news through."""

import html
import json
import re
from pathlib import Path

import pytest

from habeas.extract.gate import can_matter

ROOT = Path(__file__).parents[2]
GOLD = ROOT.parent / "shared" / "gold"
REUTERS = ROOT.parent / "shared" / "bench" / "reuters21578"
MOST_PASSED = 0.02


def stopped_reports(reports):
    return [report["id"] for report in reports if report["relevant"] and not can_matter(report["text"])]


def test_stops_no_relevant_report_of_the_corpus():
    lines = [line for path in sorted((ROOT / "corpus").glob("*.jsonl")) for line in path.open()]
    assert lines
    assert stopped_reports(map(json.loads, lines)) == []


@pytest.mark.skipif(not GOLD.is_dir(), reason="the shared gold reports are not here")
def test_stops_no_relevant_gold_report():
    assert stopped_reports(json.loads(path.read_text()) for path in GOLD.rglob("*.json")) == []


@pytest.mark.skipif(not REUTERS.is_dir(), reason="the shared Reuters stories are not here")
def test_stops_ordinary_news():
    files = "".join(path.read_text("latin-1") for path in sorted(REUTERS.glob("*.sgm")))
    stories = [html.unescape(story) for story in re.findall(r"<TEXT.*?</TEXT>", files, re.DOTALL)]
    assert sum(map(can_matter, stories)) < MOST_PASSED * len(stories)
