"""Floors that only rise: what `python -m tests.eval` measures of copies, episodes and names."""

import pytest

from tests.eval import copies, episodes, names
from tests.eval.gold import GOLD

pytestmark = pytest.mark.skipif(not GOLD.is_dir(), reason="the annotated reports are not there")


def test_copies_are_found_without_false_alarm() -> None:
    f1, _, alarms, corrupted, found = copies.measure_copies()
    assert f1 >= 0.97
    assert not alarms
    assert found == corrupted


def test_mentions_of_one_episode_come_together() -> None:
    of_main, of_all, _ = episodes.measure_episodes("plain", "hard", "copies")
    assert of_main.f1 >= 0.99
    assert of_all.f1 >= 0.95


def test_names_are_told_better_than_by_logic_v2() -> None:
    scored = [(names.compare_names(left, right), same) for left, right, same in names.read_pairs()]
    assert names.cross_validate(scored) >= 0.83 > names.measure_frozen()
