"""A ledger that takes in reports a few at a time is the ledger of all of them at once, row by row."""

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from habeas.ledger import Ledger
from habeas.model import Extraction
from habeas.run import derive_ledger, grow_ledger, verify_ledger
from habeas.run.standard import standard_stages
from tests.generative.invented_reports import tellings

MANY = 100.0


def add(ledger: Ledger, extractions: Sequence[Extraction]) -> None:
    ledger.add_extractions(extractions, extractor="invented", author="tester")


@given(tellings(), st.data())
@settings(max_examples=60, deadline=None)
def test_growing_gives_same_ledger_as_deriving_anew(told: list[Extraction], data: st.DataObject) -> None:
    first = data.draw(st.integers(0, len(told) - 1))
    step = data.draw(st.integers(1, 3))
    stages = standard_stages()
    with TemporaryDirectory() as folder, Ledger.open(Path(folder, "one"), write=True) as ledger:
        add(ledger, told[:first])
        derive_ledger(ledger, stages)
        for place in range(first, len(told), step):
            add(ledger, told[place : place + step])
            assert grow_ledger(ledger, stages, most=MANY)
        assert list(verify_ledger(ledger, stages)) == []
