import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import RunLedger
from habeas.ledger import Ledger
from storage.conftest import MakePlace

SCRIPT = Path(__file__).parent / "killed_run.py"
TESTS = SCRIPT.parents[1]
NUMBER = 400


@pytest.fixture
def many_reports(write_reports: Callable[..., Path]) -> Path:
    texts = (f"The Norland Front freed {number} prisoners." for number in range(1, NUMBER + 1))
    return write_reports(*({"name": text, "outlet": "Fjord Wire", "text": text} for text in texts))


def start_run(ledger_place: str, reports: Path) -> subprocess.Popen[bytes]:
    environment = os.environ | {"PYTHONPATH": os.pathsep.join((str(TESTS), str(TESTS.parent)))}
    command = [sys.executable, str(SCRIPT), ledger_place, str(reports)]
    return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE)


@pytest.mark.slow
def test_killed_runs_lose_nothing_committed(
    ledger_place: str, many_reports: Path, run_invented: RunLedger, make_place: MakePlace
) -> None:
    chance, committed = random.Random(7), 0
    for _ in range(6):
        running = start_run(ledger_place, many_reports)
        for _ in range(chance.randint(0, 3)):
            running.stdout.readline()
        time.sleep(chance.uniform(0.0, 0.05))
        running.send_signal(signal.SIGKILL)
        running.wait()
        with Ledger.open(ledger_place, write=True) as ledger:
            now = len(ledger.extractions())
            assert committed <= now
            assert all(entry.hash == entry.expected_hash() for entry in ledger.journal())
            committed = now
    assert committed > 0
    assert run_invented(many_reports).known == committed
    undisturbed = make_place("whole.ledger")
    run_invented(many_reports, to=undisturbed)
    with Ledger.open(ledger_place) as ledger, Ledger.open(undisturbed) as whole:
        assert ledger.episodes() == whole.episodes()
