"""What a report teaches depends on the file that it stands in."""

import pytest

from training.corpus import group_stories
from training.decisions import STEPS
from training.examples import Example, weigh_example


def annotate(file, name):
    return {"file": file, "id": name, "outlet": "Quarry Post", "text": f"{name} left prison.", "episodes": []}


def read_in(file):
    (annotated,) = group_stories([annotate(file, "a")])
    return annotated


def test_report_after_the_press_teaches_more_than_invented_one():
    assert read_in("gold-plain").weight > read_in("counts-amnesties").weight


def test_report_as_long_as_real_ones_is_known_by_its_file():
    assert read_in("long-agency-copy").long
    assert not read_in("counts-amnesties").long


@pytest.mark.parametrize("decision", [decision for step in STEPS for decision in step], ids=lambda d: d.name)
def test_each_number_of_long_report_teaches_no_more_than_of_short_one(decision):
    assert 0 < decision.long <= 1


def test_weighed_example_keeps_what_its_case_weighs():
    rare = Example({"verb": "die"}, "died", "a", weight=6.0)
    assert weigh_example(rare, 0.5).weight == pytest.approx(3.0)
