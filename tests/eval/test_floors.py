"""The floors below which reading may never fall again; raise them when a measure rises.

These figures are taken with the committed weights, which have learned from the same reports:
`python -m tests.eval.folds` measures on stories that nothing was learned from.
"""

import json
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
SHARED = HERE.parents[2] / "shared"
FLOORS = json.loads((HERE / "floors.json").read_text())


def score(name: str) -> dict[str, dict[str, float]]:
    run = f"{sys.executable} -m habeas.cli extract {{reports}} --format jsonl"
    command = [
        sys.executable,
        str(SHARED / "tools" / "score.py"),
        str(SHARED / "gold" / name),
        "--run",
        run,
        "--json",
    ]
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


@pytest.mark.slow
@pytest.mark.skipif(not SHARED.exists(), reason="the annotated reports in ../shared are not here")
@pytest.mark.parametrize("name", FLOORS)
def test_no_measure_falls_below_its_floor(name: str) -> None:
    figures = score(name)
    found = {measure: figures[measure].get("f1", figures[measure].get("share")) for measure in FLOORS[name]}
    assert {m: f for m, f in found.items() if f < FLOORS[name][m]} == {}
