import random
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import RunLedger
from habeas.ledger import Ledger
from storage.conftest import MakePlace
from storage.killing import kill_at_random, start_script

NUMBER = 400


@pytest.fixture
def many_reports(write_reports: Callable[..., Path]) -> Path:
    texts = (f"The Norland Front freed {number} prisoners." for number in range(1, NUMBER + 1))
    return write_reports(*({"name": text, "outlet": "Fjord Wire", "text": text} for text in texts))


@pytest.mark.slow
def test_killed_runs_lose_nothing_committed(
    ledger_place: str, many_reports: Path, run_invented: RunLedger, make_place: MakePlace
) -> None:
    chance, committed = random.Random(7), 0
    for _ in range(6):
        kill_at_random(start_script("killed_run.py", ledger_place, str(many_reports)), chance, 3)
        with Ledger.open(ledger_place, write=True) as ledger:
            now = len(ledger.extractions())
            assert committed <= now
            assert list(ledger.find_damage()) == []
            committed = now
    assert committed > 0
    assert run_invented(many_reports).known == committed
    undisturbed = make_place("whole.ledger")
    run_invented(many_reports, to=undisturbed)
    with Ledger.open(ledger_place) as ledger, Ledger.open(undisturbed) as whole:
        assert ledger.episodes() == whole.episodes()
