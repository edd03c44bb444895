import random
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import NORLAND, NORLAND_AGAIN, SUDLAND, RunLedger
from habeas.ledger import Ledger
from habeas.run import derive_ledger, verify_ledger
from invented_stages import INVENTED_STAGES
from storage.killing import kill_at_random, start_script


@pytest.mark.slow
def test_killed_reviews_lose_no_judgement(
    ledger_place: str, write_reports: Callable[..., Path], run_invented: RunLedger
) -> None:
    run_invented(write_reports(NORLAND, NORLAND_AGAIN, SUDLAND))
    chance, told = random.Random(11), 0
    for _ in range(6):
        told += kill_at_random(start_script("killed_review.py", ledger_place), chance, 5)
        with Ledger.open(ledger_place, write=True) as ledger:
            kept = len(ledger.judgements())
            assert told <= kept <= told + 1
            assert list(ledger.find_damage()) == []
            told = kept
            derive_ledger(ledger, INVENTED_STAGES)
            assert list(verify_ledger(ledger, INVENTED_STAGES)) == []
    assert told > 0
