"""What a report teaches depends on the file that it stands in."""

import pytest

from training.corpus import group_stories
from training.examples import Example, weigh_example


def annotate(file, name):
    return {"file": file, "id": name, "outlet": "Quarry Post", "text": f"{name} left prison.", "episodes": []}


def weight_in(file):
    return group_stories([annotate(file, "a")])[0].weight


def test_report_after_the_press_teaches_more_than_invented_one():
    assert weight_in("gold-plain") > weight_in("counts-amnesties")


def test_each_number_of_long_report_teaches_less():
    assert weight_in("long-agency-copy") < weight_in("counts-amnesties")


def test_weighed_example_keeps_what_its_case_weighs():
    rare = Example({"verb": "die"}, "died", "a", weight=6.0)
    assert weigh_example(rare, 0.5).weight == pytest.approx(3.0)
