"""A ledger that takes in reports a few at a time is the ledger of all of them at once, row by row."""

from collections.abc import Sequence
from itertools import combinations, count
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from habeas.ledger import Ledger
from habeas.model import Extraction
from habeas.resolve import crowding
from habeas.resolve.mentions import mention_id
from habeas.run import derive_ledger, grow_ledger, verify_ledger
from habeas.run.standard import standard_stages
from tests.generative.invented_reports import tellings
from tests.unit.tellings import tell

MANY = 100.0


def add(ledger: Ledger, extractions: Sequence[Extraction]) -> None:
    ledger.add_extractions(extractions, extractor="invented", author="tester")


def grow(told: list[Extraction], data: st.DataObject) -> None:
    """Take reports in by turns; what they then are is what they are together."""
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


@given(tellings(), st.data())
@settings(max_examples=60, deadline=None)
def test_growing_gives_same_ledger_as_deriving_anew(told: list[Extraction], data: st.DataObject) -> None:
    grow(told, data)


@given(tellings(), st.data(), st.integers(1, 4))
@settings(max_examples=60, deadline=None)
def test_growing_crowds_give_same_ledger(told: list[Extraction], data: st.DataObject, crowd: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(crowding, "CROWD", crowd)
        grow(told, data)


def test_crowd_that_shifts_parts_what_it_tied(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(crowding, "CROWD", 1)
    days, stages = ("2031-02-01", "2031-03-01"), standard_stages()
    texts = ("57 were let go.", "There are 57 who walked free, it says.")
    tied = [tell(text, freed=57, published=day) for text, day in zip(texts, days, strict=True)]
    dated = (tell(f"Story {n} tells of 57 at home.", freed=57, day="2031-03-11") for n in count())
    first = next(one for one in dated if all(mention(one) < mention(other) for other in tied))
    with Ledger.open(tmp_path / "one", write=True) as ledger:
        add(ledger, tied)
        derive_ledger(ledger, stages)
        assert len(ledger.episodes()) == 1
        add(ledger, [first])
        assert grow_ledger(ledger, stages, most=MANY)
        assert len(ledger.episodes()) == 3
        assert list(verify_ledger(ledger, stages)) == []


def mention(told: Extraction) -> str:
    return mention_id(told.report.id, "e1")


UNITS = st.lists(st.sampled_from("abcdefgh"), unique=True).map(sorted)


def compared(shelf: list[str]) -> set[frozenset[str]]:
    first = crowding.first_units(shelf)
    pairs = map(frozenset, combinations(shelf, 2))
    return {pair for pair in pairs if first is None or pair & first}


@given(UNITS, UNITS, st.integers(1, 5))
def test_shifted_pairs_are_those_compared_once(before: list[str], now: list[str], crowd: int) -> None:
    both = {frozenset(pair) for pair in combinations(set(before) & set(now), 2)}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(crowding, "CROWD", crowd)
        shifted = {frozenset(pair) for pair in crowding.shifted_pairs(before, now)}
        assert shifted == (compared(before) ^ compared(now)) & both
